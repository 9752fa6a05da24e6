package import TerminalUI

/// Styles, glyphs and words for every role, resolved for the colours that a terminal has.
package struct Theme: Sendable {
    package let name: String
    package let depth: ColourDepth
    /// The background that the colours are made for.
    package let background: ThemeBackground
    private var looks: [ThemeRole: Look]

    init(name: String, depth: ColourDepth, looks: [ThemeRole: Look], background: ThemeBackground) {
        self.name = name
        self.depth = depth
        self.looks = looks
        self.background = background
    }

    /// The style of a role.
    package subscript(role: ThemeRole) -> Style { looks[role]?.style ?? .plain }

    /// The style of a role drawn on the ground of another, as a hint on the status bar: the other's background, unless the
    /// role has its own.
    package subscript(role: ThemeRole, on ground: ThemeRole) -> Style {
        var style = self[role]
        if style.background == .standard { style.background = self[ground].background }
        // Without colours the ground may be reversed, and then all that stands on it is.
        if self[ground].attributes.contains(.reverse) { style.attributes.insert(.reverse) }
        return style
    }

    /// The glyph that stands for a state, so that colour never tells alone; empty for roles without one.
    package func glyph(_ role: ThemeRole) -> String { looks[role]?.glyph ?? "" }

    /// The word that stands beside a state's glyph, as `accepted`; empty for roles without one.
    package func label(_ role: ThemeRole) -> String { looks[role]?.label ?? "" }

    /// What a role looks like.
    package struct Look: Hashable, Sendable {
        package var style: Style
        package var glyph: String
        package var label: String
    }
}

/// The background that a theme's colours are made for.
package enum ThemeBackground: String, CaseIterable, Sendable {
    case dark
    case light
    /// Readable on both.
    case any
}
