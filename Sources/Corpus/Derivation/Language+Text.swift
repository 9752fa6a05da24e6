/// Telling the language of a turn from its text.
extension Language {
    /// The language of a question, its choices and its answer taken together.
    package static func of(question: String = "", choices: [String] = [], answer: String = "") -> Language {
        var tally = LanguageTally()
        tally.add(question)
        for choice in choices { tally.add(choice) }
        tally.add(answer)
        return tally.language
    }

    /// The language of a question and its answer in UTF-8.
    package static func of(question: UnsafeBufferPointer<UInt8>, answer: UnsafeBufferPointer<UInt8>) -> Language {
        var tally = LanguageTally()
        tally.add(question)
        tally.add(answer)
        return tally.language
    }
}

/// Counts the scripts of a text.
///
/// A Han character counts one, a Latin word one and a half: about what each says. Single letters, short names in capitals
/// and LaTeX commands are not words, so that a geometry problem in Chinese is Chinese.
struct LanguageTally {
    private var han = 0
    private var latinWords = 0
    private var latinLetters = 0
    private var accentedLetters = 0
    private var kana = 0
    private var otherLetters = 0

    /// Texts are read up to here: their language shows long before.
    private static let limit = 400

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    mutating func add(_ bytes: UTF8Bytes) {
        let end = min(bytes.count, Self.limit)
        var index = 0
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte.isASCIILetter else {
                    index += 1
                    continue
                }
                let begin = index
                repeat { index += 1 } while index < end && bytes[index].isASCIILetter
                // `OA` and `ABC` are names of points as often as words.
                let isWord = index - begin > 3 || index - begin > 1 && bytes[begin + 1].isASCIILowercase
                let isCommand = begin > 0 && bytes[begin - 1] == UInt8(ascii: "\\")
                if isWord, !isCommand {
                    latinWords += 1
                    latinLetters += index - begin
                }
            } else {
                addCharacter(byte, second: index + 1 < end ? bytes[index + 1] : 0)
                index += byte.characterLength
            }
        }
    }

    private mutating func addCharacter(_ lead: UInt8, second: UInt8) {
        switch lead {
        case 0xE4...0xE9: han += 1
        case 0xE3:
            if second >= 0x90 { han += 1 } else if second >= 0x81 { kana += 1 }
        case 0xF0:
            if second >= 0xA0 { han += 1 }
        case 0xC3...0xC9: accentedLetters += 1
        // Greek stands in formulas; general punctuation and signs (E2), full-width forms (EF) belong to every language.
        case 0xC2, 0xCA...0xCF, 0xE2, 0xEF, 0xEE: break
        case 0xD0...0xDF, 0xE0, 0xE1, 0xEA...0xED: otherLetters += 1
        default: break
        }
    }

    var language: Language {
        let chinese = Double(han)
        let english = 1.5 * Double(latinWords)
        let others = Double(kana) + Double(otherLetters)
        let total = chinese + english + others
        if total == 0 { return .other }
        if others > 0.25 * total || Double(kana) > 0.1 * chinese && kana > 2 { return .other }
        if chinese >= 0.75 * total { return .chinese }
        if english >= 0.75 * total {
            return 20 * accentedLetters > latinLetters && accentedLetters > 1 ? .other : .english
        }
        return .mixed
    }
}
