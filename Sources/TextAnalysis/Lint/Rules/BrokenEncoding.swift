/// Finds text that was read in another encoding than it was written in.
enum BrokenEncoding: LintRule {
    static let name = "broken-encoding"
    static let summary = "the text was once read in the wrong encoding"

    private static let phrases: [ScannedText.Phrase] = ["锟斤拷", "烫烫烫", "屯屯屯", "ï»¿", "â€™", "â€œ", "â€“", "\u{FFFD}"]

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard let range = text.first(of: phrases) ?? latinPair(in: text) else { return nil }
            return warning(place, range, text: text[range], "“\(text[range])” is text read in the wrong encoding")
        }
    }

    /// The first place where two or more UTF-8 bytes were taken for Latin-1 characters, as `Ã©` or `å›¾`.
    private static func latinPair(in text: ScannedText) -> Range<Int>? {
        guard text.bytes.contains(where: { $0 == 0xC3 }) else { return nil }
        var offset = 0
        var lead: (offset: Int, needed: Int)?
        for scalar in text.string.unicodeScalars {
            let width = UTF8.width(scalar)
            defer { offset += width }
            if let begun = lead, (0x80...0xBF).contains(scalar.value) {
                if begun.needed == 1 { return begun.offset..<offset + width }
                lead = (begun.offset, begun.needed - 1)
                continue
            }
            switch scalar.value {
            case 0xC3: lead = (offset, 1)
            case 0xE3...0xE9: lead = (offset, 2)
            default: lead = nil
            }
        }
        return nil
    }
}
