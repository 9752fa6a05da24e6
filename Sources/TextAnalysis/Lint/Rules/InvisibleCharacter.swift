internal import Corpus

/// Finds control characters and others that cannot be seen but change what a program reads.
enum InvisibleCharacter: LintRule {
    static let name = "invisible-character"
    static let summary = "there is a control character, or another that cannot be seen"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard mayHold(text.bytes) else { return nil }
            var offset = 0
            for scalar in text.string.unicodeScalars {
                let width = UTF8.width(scalar)
                if isInvisible(scalar) {
                    return warning(
                        place, offset..<offset + width, text: String(scalar),
                        "there is an invisible character, \(scalar.codePointName)")
                }
                offset += width
            }
            return nil
        }
    }

    /// Whether such a character may begin somewhere, by two of its bytes: most texts are told by that.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D: return false
            case 0..<0x20, 0x7F, 0xF3: return true
            case 0xC2: return next < 0xA0
            case 0xE2:
                // Dashes and quotation marks are U+2010 to U+2027.
                return next == 0x81
                    || next == 0x80 && !(0x90...0xA7).contains(index + 2 < bytes.count ? bytes[index + 2] : 0)
            case 0xEF: return next == 0xBB || next == 0xBF
            default: return false
            }
        }
    }

    /// Joiners make emoji and the scripts of India, so they are not meant.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0xF8FF: false
        case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
