package import TerminalUI

/// Styles, glyphs and words for every role, resolved for the colours that a terminal has.
package struct Theme: Sendable {
    package let name: String
    package let depth: ColourDepth
    private var looks: [ThemeRole: Look]

    package init(name: String, depth: ColourDepth, looks: [ThemeRole: Look]) {
        self.name = name
        self.depth = depth
        self.looks = looks
    }

    /// The style of a role.
    package subscript(role: ThemeRole) -> Style { looks[role]?.style ?? .plain }

    /// The glyph that stands for a state, so that colour never tells alone; empty for roles without one.
    package func glyph(_ role: ThemeRole) -> String { looks[role]?.glyph ?? "" }

    /// What a role looks like.
    package struct Look: Hashable, Sendable {
        package var style: Style
        package var glyph: String

        package init(style: Style, glyph: String = "") {
            self.style = style
            self.glyph = glyph
        }
    }
}
