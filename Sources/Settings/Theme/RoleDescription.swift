internal import TerminalUI

/// What one theme file says of one role: everything that it leaves out comes from the theme that it extends.
struct RoleDescription {
    /// A colour by the name or value that the file gives, and where.
    struct ColourReference {
        var text: String
        var file: String
        var position: SourcePosition?
    }

    var foreground: ColourReference?
    var background: ColourReference?
    /// Attributes switched on or off, by their names.
    var attributes: [String: Bool] = [:]
    var glyph: String?
    /// The glyph for terminals or fonts that have nothing but ASCII.
    var asciiGlyph: String?
    var label: String?

    /// The attributes by their names in theme files.
    static let attributes: [String: Attributes] = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse, "strike": .strike,
    ]

    /// Takes over what a later file says.
    mutating func merge(_ other: RoleDescription) {
        foreground = other.foreground ?? foreground
        background = other.background ?? background
        attributes.merge(other.attributes) { $1 }
        glyph = other.glyph ?? glyph
        asciiGlyph = other.asciiGlyph ?? asciiGlyph
        label = other.label ?? label
    }
}
