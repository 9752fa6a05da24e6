/// The lettered options of a multiple choice, found in a text: `A. Rome B. Milan`, `A、左 B、右`, `(A) red (B) blue`.
package struct ChoiceList: Hashable, Sendable {
    /// The options in the order of their letters, from A on; at least two.
    package let options: [Option]

    /// One option and where it stands, in UTF-8 offsets.
    package struct Option: Hashable, Sendable {
        /// 0 for A.
        package let index: Int
        /// The letter with its brackets and mark, as `A. `.
        package let letterRange: Range<Int>
        /// The option's text without its letter and the white space and separators around it.
        package let textRange: Range<Int>
        package let text: String

        /// The letter, as `A`.
        package var letter: Character { Character(UnicodeScalar(UInt8(65 + index))) }
    }

    /// Finds the options within a question.
    package init?(inQuestion question: String) {
        var question = question
        guard let options = question.withUTF8({ OptionScanner(bytes: $0, isWholeList: false).options() }) else {
            return nil
        }
        self.options = options
    }

    /// Finds the options of a text that holds nothing else, where a letter needs no mark: `A 猫 B 狗`.
    package init?(list: String) {
        var list = list
        guard let options = list.withUTF8({ OptionScanner(bytes: $0, isWholeList: true).options() }) else { return nil }
        self.options = options
    }

    /// The options' texts.
    package var texts: [String] { options.map(\.text) }

    /// Whether a question holds options, told without making them.
    static func isIn(question: UTF8Bytes) -> Bool {
        OptionScanner(bytes: question, isWholeList: false).hasOptions
    }
}

/// Looks for option letters in their order: A, then B, and so on.
private struct OptionScanner {
    let bytes: UTF8Bytes
    let isWholeList: Bool

    var hasOptions: Bool { letters(limit: 2).count > 1 }

    func options() -> [ChoiceList.Option]? {
        let letters = letters(limit: 26)
        guard letters.count > 1 else { return nil }
        return letters.enumerated().map { index, letter in
            let next = index + 1 < letters.count ? letters[index + 1].lowerBound : nil
            let text = textRange(letter.upperBound..<(next ?? bytes.count), isLast: next == nil)
            return ChoiceList.Option(index: index, letterRange: letter, textRange: text, text: bytes.text(text))
        }
    }

    private func letters(limit: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        while offset < bytes.count, found.count < limit {
            guard canBegin(at: offset, after: found.count) else {
                offset += 1
                continue
            }
            if let letter = letter(at: offset) {
                if letter.index == found.count {
                    found.append(letter.range)
                    offset = letter.range.upperBound
                    continue
                }
                // An A that no B follows was none: `vitamin A. Which? A. milk B. bread`.
                if letter.index == 0, found.count == 1 {
                    found = [letter.range]
                    offset = letter.range.upperBound
                    continue
                }
            }
            offset += 1
        }
        return found
    }

    /// Whether a letter may begin at `offset` that is the next of `count`, or an A: tells most places at a glance.
    @inline(__always)
    private func canBegin(at offset: Int, after count: Int) -> Bool {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == 0xEF { return true }
        let folded = byte | 0x20
        guard folded == UInt8(ascii: "a") || count < 26 && folded == UInt8(ascii: "a") + UInt8(count) else {
            return false
        }
        guard offset + 1 < bytes.count else { return false }
        let next = bytes[offset + 1]
        return !next.isASCIIWord
    }

    /// The option letter with brackets and mark at `offset`.
    private func letter(at offset: Int) -> (index: Int, range: Range<Int>)? {
        let first = bytes[offset]
        let isBracket = first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
        guard isBracket || first.isASCIILetter || first == 0xEF else { return nil }
        if first.isASCIILetter, offset > 0, bytes[offset - 1].isASCIIWord || bytes[offset - 1] == UInt8(ascii: "\\") {
            return nil
        }
        var at = offset
        let isOpened = isBracket || bytes.has("（", at: offset)
        if isOpened { at += isBracket ? 1 : 3 }
        guard let letter = OptionLetter(in: bytes, at: at) else { return nil }
        at = letter.range.upperBound
        guard let mark = OptionLetter.markLength(in: bytes, at: at) else {
            guard isWholeList, !isOpened, bytes.spaceLength(at: at) > 0 else { return nil }
            return (letter.index, offset..<skipSpace(from: at))
        }
        let isClosed = bytes[at] == UInt8(ascii: ")") || bytes[at] == UInt8(ascii: "]") || bytes.has("）", at: at)
        if isOpened != isClosed, isOpened { return nil }
        if letter.isLowercase, !isClosed, !isWholeList { return nil }
        at += mark
        // `(A). red`
        if isOpened, let second = OptionLetter.markLength(in: bytes, at: at) { at += second }
        return (letter.index, offset..<skipSpace(from: at))
    }

    private func skipSpace(from start: Int) -> Int {
        var at = start
        while case let length = bytes.spaceLength(at: at), length > 0 { at += length }
        return at
    }

    private func textRange(_ range: Range<Int>, isLast: Bool) -> Range<Int> {
        var upper = range.upperBound
        if isLast && !isWholeList { upper = endOfLastOption(in: range) }
        var text = bytes.trimmed(range.lowerBound..<max(range.lowerBound, upper))
        let separators: [StaticString] = [";", "；", ",", "，", "、"]
        while let separator = separators.first(where: { bytes.has($0, endingAt: text.upperBound) }),
            text.count >= separator.utf8CodeUnitCount
        {
            text = bytes.trimmed(text.lowerBound..<text.upperBound - separator.utf8CodeUnitCount)
        }
        return text
    }

    /// Where the last option of a question ends: at the line's end, or before an instruction that follows it.
    private func endOfLastOption(in range: Range<Int>) -> Int {
        let instructions: [StaticString] = [
            "Please ", "Choose ", "Answer ", "Select ", "Pick ", "请", "从中选", "选择正确", "选出", "直接回答",
        ]
        for offset in range.dropFirst() {
            if bytes[offset] == UInt8(ascii: "\n") { return offset }
            guard !bytes[offset - 1].isASCIIWord else { continue }
            if instructions.contains(where: { bytes.has($0, at: offset) }) { return offset }
        }
        return range.upperBound
    }
}

/// A letter A to Z, in half or full width.
struct OptionLetter {
    /// 0 for A.
    let index: Int
    let range: Range<Int>
    let isFullWidth: Bool
    let isLowercase: Bool

    init?(in bytes: UTF8Bytes, at offset: Int) {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        if byte.isASCIILetter {
            index = Int(byte.lowercasedASCII - UInt8(ascii: "a"))
            range = offset..<offset + 1
            isFullWidth = false
            isLowercase = byte.isASCIILowercase
        } else if byte == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBC,
            (0xA1...0xBA).contains(bytes[offset + 2])
        {
            // U+FF21 to U+FF3A.
            index = Int(bytes[offset + 2] - 0xA1)
            range = offset..<offset + 3
            isFullWidth = true
            isLowercase = false
        } else {
            return nil
        }
    }

    /// Another letter in the same style.
    func replaced(by index: Int) -> String {
        let scalar = UInt32(index) + (isFullWidth ? 0xFF21 : isLowercase ? 0x61 : 0x41)
        return UnicodeScalar(scalar).map(String.init) ?? ""
    }

    /// The length of the mark at `offset` that sets an option's letter off; nil when there is none.
    static func markLength(in bytes: UTF8Bytes, at offset: Int) -> Int? {
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
        case 0xE3, 0xEF:
            let marks: [StaticString] = ["、", "．", "：", "）", "。"]
            return marks.first { bytes.has($0, at: offset) }?.utf8CodeUnitCount
        default: return nil
        }
    }
}
