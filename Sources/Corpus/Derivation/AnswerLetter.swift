/// The option that an answer to a multiple choice names: by its letter, by its text, or by both.
package struct AnswerLetter: Hashable, Sendable {
    /// 0 for A.
    package let index: Int
    /// Where the letter stands in the answer, in UTF-8 offsets; nil when the answer names the option by its text alone.
    package let letterRange: Range<Int>?

    private let answer: String
    private let choices: [String]
    /// Where the option's text stands in the answer, if it does.
    private let textRange: Range<Int>?
    private let isFullWidth: Bool
    private let isLowercase: Bool

    /// Reads an answer such as `B`, `B. 猫`, `（Ｂ）`, `答案：B`, `The answer is B.` or `猫`.
    ///
    /// - Parameter choices: the options' texts, without letters; empty when they are not known. A letter beyond them is none.
    package init?(in answer: String, choices: [String] = []) {
        self.answer = answer
        self.choices = choices
        var text = answer
        let found: Found? = text.withUTF8 { bytes in
            guard let letter = Self.letter(in: bytes), choices.isEmpty || letter.index < choices.count else {
                return Self.option(in: bytes, choices: choices)
            }
            return Found(
                index: letter.index, letter: letter,
                text: Self.optionText(after: letter, in: bytes, choices: choices))
        }
        guard let found else { return nil }
        index = found.index
        letterRange = found.letter?.range
        textRange = found.text
        isFullWidth = found.letter?.isFullWidth ?? false
        isLowercase = found.letter?.isLowercase ?? false
    }

    /// The same answer naming another option, in the same style: `B. 猫` becomes `C. 兔子`.
    ///
    /// Nil when the answer says more than a letter can change: an option's text that is not known.
    package func answer(choosing other: Int) -> String? {
        guard (0..<26).contains(other), choices.isEmpty || other < choices.count else { return nil }
        var bytes = Array(answer.utf8)
        if let textRange {
            guard choices.indices.contains(other) else { return nil }
            bytes.replaceSubrange(textRange, with: choices[other].utf8)
        }
        if let letterRange {
            let scalar = UInt32(other) + (isFullWidth ? 0xFF21 : isLowercase ? 0x61 : 0x41)
            guard let letter = UnicodeScalar(scalar) else { return nil }
            bytes.replaceSubrange(letterRange, with: String(letter).utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Found {
        let index: Int
        let letter: OptionLetter?
        let text: Range<Int>?
    }

    /// Whether an answer opens with a letter or names one, told without making strings.
    static func isIn(answer bytes: UTF8Bytes) -> Bool { letter(in: bytes) != nil }

    private static func letter(in bytes: UTF8Bytes) -> OptionLetter? {
        let whole = bytes.trimmedRange
        var at = whole.lowerBound
        var isAnnounced = false
        if let end = announcementEnd(in: bytes, from: at) {
            at = end
            isAnnounced = true
        }
        let openings: [StaticString] = ["(", "（", "[", "【", "*", "\"", "“", "「", "'", " "]
        var isOpened = false
        while let opening = openings.first(where: { bytes.has($0, at: at) }) {
            at += opening.utf8CodeUnitCount
            isOpened = true
        }
        guard let letter = OptionLetter(in: bytes, at: at), at < whole.upperBound else { return nil }
        let end = letter.range.upperBound
        if end >= whole.upperBound { return letter }
        guard !bytes[end].isASCIIWord else { return nil }
        if OptionLetter.markLength(in: bytes, at: end) != nil { return letter }
        // `A cat` is no letter, `A 猫` and `A，因为` are; so is one in brackets or after `the answer is`.
        let closings: [StaticString] = ["】", "*", "\"", "”", "」", "'"]
        if isOpened && closings.contains(where: { bytes.has($0, at: end) }) { return letter }
        if letter.isLowercase { return nil }
        if bytes[end] >= 0x80 { return letter }
        let next = end + bytes.spaceLength(at: end)
        if next > end, next < bytes.count, bytes[next] >= 0x80 { return letter }
        return isAnnounced || bytes[end] == UInt8(ascii: ",") ? letter : nil
    }

    /// The end of words such as `答案是` or `The answer is` at the start of an answer.
    private static func announcementEnd(in bytes: UTF8Bytes, from start: Int) -> Int? {
        var at = start
        var hasWord = false
        let words: [StaticString] = [
            "the", "correct", "right", "answer", "option", "choice", "is", "should be", "正确", "答案", "选项", "选择",
            "应该", "应", "选", "是", "为", "的",
        ]
        scan: while at < bytes.count {
            let space = bytes.spaceLength(at: at)
            if space > 0 {
                at += space
                continue
            }
            for word in words {
                let end = at + word.utf8CodeUnitCount
                guard end <= bytes.count, bytes.isWord(word, in: at..<end) else { continue }
                let isLatin = word.utf8Start[0] < 0x80
                if isLatin, end < bytes.count, bytes[end].isASCIIWord { continue }
                at = end
                hasWord = true
                continue scan
            }
            let marks: [StaticString] = [":", "："]
            guard hasWord, let mark = marks.first(where: { bytes.has($0, at: at) }) else { break }
            at += mark.utf8CodeUnitCount
        }
        return hasWord ? at : nil
    }

    /// Where the text of an option stands behind its letter; nil when an explanation stands there, or nothing.
    private static func optionText(
        after letter: OptionLetter, in bytes: UTF8Bytes, choices: [String]
    ) -> Range<Int>? {
        var at = letter.range.upperBound
        while at < bytes.count {
            let length = OptionLetter.markLength(in: bytes, at: at) ?? bytes.spaceLength(at: at)
            guard length > 0 else { break }
            at += length
        }
        let rest = bytes.trimmed(at..<bytes.count)
        guard !rest.isEmpty else { return nil }
        // The letter's own option first; then the longest of those that a generator may have mixed up with it.
        let own = choices.indices.contains(letter.index) ? [choices[letter.index]] : []
        for choice in own + choices.sorted(by: { $0.utf8.count > $1.utf8.count }) where !choice.isEmpty {
            let count = choice.utf8.count
            guard count <= rest.count, bytes[rest.lowerBound..<rest.lowerBound + count].elementsEqual(choice.utf8)
            else { continue }
            let end = rest.lowerBound + count
            if end < rest.upperBound, bytes[end].isASCIIWord, bytes[end - 1].isASCIIWord { continue }
            return rest.lowerBound..<end
        }
        return nil
    }

    /// The option whose text the answer is.
    private static func option(in bytes: UTF8Bytes, choices: [String]) -> Found? {
        var range = bytes.trimmedRange
        for _ in 0..<2 {
            for (index, choice) in choices.enumerated() where !choice.isEmpty {
                if bytes[range].elementsEqual(choice.utf8) { return Found(index: index, letter: nil, text: range) }
            }
            let stops: [StaticString] = [".", "。", "．"]
            guard let stop = stops.first(where: { bytes.has($0, endingAt: range.upperBound) }) else { break }
            range = range.lowerBound..<range.upperBound - stop.utf8CodeUnitCount
        }
        return nil
    }
}
