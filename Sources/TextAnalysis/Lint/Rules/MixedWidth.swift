/// Finds full-width letters and digits beside half-width ones.
enum MixedWidth: LintRule {
    static let name = "mixed-width"
    static let summary = "letters or digits are full-width in one place and half-width in another"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard hasFullWidth(text.bytes) else { return nil }
            var full: (text: String, offset: Int)?
            var hasHalf = false
            var offset = 0
            for scalar in text.string.unicodeScalars {
                switch scalar.value {
                case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                    if let word = full, word.offset + word.text.utf8.count == offset {
                        full = (word.text + String(scalar), word.offset)
                    } else if full == nil {
                        full = (String(scalar), offset)
                    }
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: hasHalf = true
                default: break
                }
                offset += UTF8.width(scalar)
            }
            guard let full, hasHalf else { return nil }
            return warning(
                place, full.offset..<full.offset + full.text.utf8.count, text: full.text,
                "“\(full.text)” is full-width, other letters or digits here are not")
        }
    }

    /// Whether a full-width letter or digit stands there; most of what begins as they do is punctuation.
    private static func hasFullWidth(_ bytes: [UInt8]) -> Bool {
        bytes.indices.dropLast(2).contains { index in
            guard bytes[index] == 0xEF else { return false }
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0xBC, 0x90...0x99), (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A): return true
            default: return false
            }
        }
    }
}
