internal import Foundation

/// A text as it is compared where width, case, punctuation and spacing do not matter: for matching only, never stored.
///
/// NFKC; without format characters (Cf); case folded; NFKC once more; without punctuation (P*); white space collapsed, and
/// left out beside Han and kana. So `“Ａ”，猫。` is the same as `a猫`. It takes x² for x2 and 1.5 for 15: what must tell
/// formulas and numbers apart is `FinalAnswer`.
package struct CanonicalText: Hashable, Sendable {
    /// The form that is compared.
    package let text: String

    package init(_ text: String) {
        self.text = Self.ascii(text) ?? Self.spaced(Self.folded(text))
    }

    /// Whether two texts are the same but for width, case, punctuation and spacing.
    package static func areEqual(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8) || CanonicalText(one) == CanonicalText(other)
    }

    // Without marks between them, a letter and an accent may come to stand together and are still two.
    package static func == (one: CanonicalText, other: CanonicalText) -> Bool {
        one.text.utf8.elementsEqual(other.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The tokens: one Han character or kana each, and other scripts by words.
    var tokens: [TextToken] {
        var tokens: [TextToken] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        for index in scalars.indices {
            let scalar = scalars[index]
            guard scalar == " " || scalar.isHanOrKana else { continue }
            if start < index { tokens.append(TextToken(text: text[start..<index])) }
            start = scalars.index(after: index)
            if scalar != " " { tokens.append(TextToken(text: text[index..<start])) }
        }
        if start < scalars.endIndex { tokens.append(TextToken(text: text[start...])) }
        return tokens
    }

    private static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.generalCategory != .format {
            scalar.appendCaseFolded(to: &folded)
        }
        return String(folded).precomposedStringWithCompatibilityMapping
    }

    /// Without punctuation, and with one space for white space where it separates words.
    private static func spaced(_ text: String) -> String {
        var spaced = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        var hasSpace = false
        for scalar in text.unicodeScalars where !scalar.properties.generalCategory.isPunctuation {
            if scalar.isSpace {
                hasSpace = true
                continue
            }
            if hasSpace, let last, !last.isHanOrKana, !scalar.isHanOrKana { spaced.append(" ") }
            spaced.append(scalar)
            last = scalar
            hasSpace = false
        }
        return String(spaced)
    }

    /// The same for a text of ASCII alone, without Unicode tables; nil for any other.
    private static func ascii(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var hasSpace = false
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case 0x09...0x0D, 0x1C...0x20: hasSpace = true
            case _ where byte.isASCIIPunctuation: break
            default:
                if hasSpace, !bytes.isEmpty { bytes.append(0x20) }
                hasSpace = false
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it is of a general category P*: `$`, `+`, `<`, `=`, `>`, `^`, the backquote, `|` and `~` are not.
    fileprivate var isASCIIPunctuation: Bool {
        switch self {
        case 0x21...0x23, 0x25...0x2A, 0x2C...0x2F, 0x3A...0x3B, 0x3F...0x40, 0x5B...0x5D, 0x5F, 0x7B, 0x7D: true
        default: false
        }
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isPunctuation: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}

/// Full case folding, the letters' own and without a language, as the Unicode Standard has it (section 5.18.4).
extension Unicode.Scalar {
    /// Adds the scalar's folded form.
    ///
    /// The standard library has no folding. The lower case of the upper case of the lower case is the same for all but the
    /// dotless i, whose upper case is that of i, and Cherokee, which folds to its upper case.
    func appendCaseFolded(to folded: inout String.UnicodeScalarView) {
        switch value {
        case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(value) | 0x20))
        case 0...0x7F, 0x131, 0x2E80...0xA63F, 0xAC00...0xFAFF, 0x2_0000...: folded.append(self)
        case 0x13A0...0x13FD, 0xAB70...0xABBF: folded.append(contentsOf: properties.uppercaseMapping.unicodeScalars)
        default:
            for lower in properties.lowercaseMapping.unicodeScalars {
                for upper in lower.properties.uppercaseMapping.unicodeScalars {
                    folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
                }
            }
        }
    }
}

/// The classes of scalars by which texts are compared.
extension Unicode.Scalar {
    /// Whether it is a Chinese character or kana, which are written without spaces between words.
    var isHanOrKana: Bool {
        switch value {
        case 0..<0x2E80: false
        case 0x2E80...0x2FDF, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3041...0x3096, 0x309D...0x309F,
            0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFD:
            true
        default: false
        }
    }

    /// Whether it is white space, as Unicode has it or as a separator of ASCII (U+001C to U+001F).
    var isSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20: true
        case 0..<0x80: false
        default: properties.isWhitespace
        }
    }
}
