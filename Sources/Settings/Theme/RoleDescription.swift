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
    /// Attributes switched on or off.
    var attributes: [Attribute: Bool] = [:]
    var glyph: String?
    /// The glyph for terminals or fonts that have nothing but ASCII.
    var asciiGlyph: String?
    var label: String?

    /// The attributes by their names in theme files.
    enum Attribute: String, CaseIterable {
        case bold
        case dim
        case italic
        case underline
        case reverse
        case strike

        var attributes: Attributes {
            switch self {
            case .bold: .bold
            case .dim: .dim
            case .italic: .italic
            case .underline: .underline
            case .reverse: .reverse
            case .strike: .strike
            }
        }
    }

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
