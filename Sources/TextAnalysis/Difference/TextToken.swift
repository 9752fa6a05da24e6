/// A piece of text that is changed as a whole: a word, a number, a stretch of white space, one Chinese character, a mark.
struct TextToken: Hashable {
    let text: Substring

    static func == (one: TextToken, other: TextToken) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// Cuts a text into tokens; together they are the text.
    static func tokens(of text: String) -> [TextToken] { pieces(of: text) }

    /// Cuts a text into sentences, each with the marks, closing quotation marks and white space behind it.
    static func sentences(of text: String) -> [TextToken] {
        var sentences: [TextToken] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = start
        var hasEnded = false
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            let ends = endsSentence(scalar, before: next < scalars.endIndex ? scalars[next] : nil)
            if hasEnded, !ends, !isSpace(scalar), !closing.contains(scalar) {
                sentences.append(TextToken(text: text[start..<index]))
                start = index
                hasEnded = false
            }
            hasEnded = hasEnded || ends
            index = next
        }
        if start < text.endIndex { sentences.append(TextToken(text: text[start...])) }
        return sentences
    }

    private static let closing = Set("”’」』）)\"".unicodeScalars)

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func endsSentence(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
        switch scalar {
        // A full stop without a space behind it is a decimal point or part of a name.
        case ".": next.map(isSpace) ?? true
        case "\n", "\r", "。", "！", "？", "；", "!", "?", ";": true
        default: false
        }
    }

    private static func pieces(of text: String) -> [TextToken] {
        var tokens: [TextToken] = []
        var start = text.startIndex
        var last: Script?
        for index in text.indices {
            let script = Script(of: text[index])
            if let last, !(last == script && script.isJoined) {
                tokens.append(TextToken(text: text[start..<index]))
                start = index
            }
            last = script
        }
        if start < text.endIndex { tokens.append(TextToken(text: text[start...])) }
        return tokens
    }

    /// What a character belongs to.
    private enum Script {
        case word
        case number
        case space
        case ideograph
        case mark

        /// Whether neighbours of this kind make one token.
        var isJoined: Bool { self == .word || self == .number || self == .space }

        init(of character: Character) {
            guard let scalar = character.unicodeScalars.first else {
                self = .mark
                return
            }
            if character.isWhitespace {
                self = .space
            } else if scalar.isIdeographic {
                self = .ideograph
            } else if ("0"..."9").contains(scalar) {
                self = .number
            } else if scalar.properties.isAlphabetic {
                self = .word
            } else {
                self = .mark
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is written without spaces between words: Han, kana, hangul and what goes with them.
    var isIdeographic: Bool {
        switch value {
        case ..<0x1100: false
        case 0x4E00...0x9FFF: true
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x318F, 0x31A0...0x31BF, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
            0x1100...0x11FF, 0x1B000...0x1B16F, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
