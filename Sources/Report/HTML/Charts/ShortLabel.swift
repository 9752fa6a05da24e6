/// The beginning of a name that fits beside a row of a chart.
enum ShortLabel {
    /// In half-widths: a Han character takes two, and the wide letters of Latin script more than one.
    static let room = 23.0

    static func text(_ name: String) -> String {
        let visible = VisibleText.string(name)
        if width(of: visible) <= room { return visible }
        var short = ""
        var width = 0.0
        for character in visible {
            width += Self.width(of: character)
            if width > room - 1 { break }
            short.append(character)
        }
        return short + "…"
    }

    /// In half-widths.
    static func width(of text: String) -> Double { text.reduce(0) { $0 + width(of: $1) } }

    /// Wide are Han, kana, Hangul, their signs and full-width forms, and emoji: all from U+1100, roughly.
    private static func width(of character: Character) -> Double {
        guard let first = character.unicodeScalars.first else { return 0 }
        return switch first.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        case _ where "mwMW@%".unicodeScalars.contains(first): 1.6
        case 0x41...0x5A: 1.25
        default: 1
        }
    }
}
