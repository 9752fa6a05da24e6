internal import Corpus

/// Finds control characters and others that cannot be seen but change what a program reads.
enum InvisibleCharacter: LintRule {
    static let name = "invisible-character"
    static let summary = "there is a control character, or another that cannot be seen"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        turn.texts.compactMap { place, text in
            guard text.bytes.contains(where: mayBegin) else { return nil }
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

    /// Whether such a character may begin with this byte: most texts are told by that.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3: true
        default: false
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
