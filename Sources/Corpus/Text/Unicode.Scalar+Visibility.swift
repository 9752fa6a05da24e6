extension Unicode.Scalar {
    /// Whether the scalar has a look of its own wherever text is shown.
    ///
    /// Controls, format characters (bidirectional overrides, zero-width spaces, joiners), selectors, tags, line and
    /// paragraph separators, private use and what is unassigned have none: they hide, or steer what shows the text.
    package var isVisible: Bool {
        switch value {
        // What most texts consist of, decided without a look into Unicode's tables.
        case 0x20...0x7E, 0x3001...0x3029, 0x3041...0x3096, 0x4E00...0x9FFC, 0xFF01...0xFF60: return true
        default: break
        }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return !properties.isDefaultIgnorableCodePoint
        }
    }

    /// The code point in Unicode's own notation, as `U+202E`.
    package var codePointName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
