/// An answer that says yes or no and nothing else.
///
/// As `是`, `不是。` or `Yes.` do.
package struct Judgement: Hashable, Sendable {
    package let isYes: Bool
    /// The same answer the other way round, in the same language and style.
    package let flipped: String

    /// Reads an answer; nil when it says more than yes or no, or neither.
    package init?(of answer: String) {
        var answer = answer
        guard let judgement = answer.withUTF8({ Self.read($0) }) else { return nil }
        self = judgement
    }

    private init(isYes: Bool, flipped: String) {
        self.isYes = isYes
        self.flipped = flipped
    }

    private static func read(_ bytes: UTF8Bytes) -> Judgement? {
        guard let word = wordRange(of: bytes), let entry = entry(for: bytes, in: word) else { return nil }
        let opposite = styled(entry.opposite.description, like: bytes[word])
        return Judgement(
            isYes: entry.isYes,
            flipped: bytes.text(0..<word.lowerBound) + opposite + bytes.text(word.upperBound..<bytes.count))
    }

    /// Whether all of an answer is a yes or a no.
    ///
    /// `isStrong` tells whether it is one whatever was asked: `有` may also answer what there is.
    static func isPlain(_ bytes: UTF8Bytes) -> (isPlain: Bool, isStrong: Bool) {
        guard let word = wordRange(of: bytes), let entry = entry(for: bytes, in: word) else { return (false, false) }
        return (true, entry.isStrong)
    }

    /// What an answer says of yes and no, alone or before it goes on: nil when it says neither.
    ///
    /// True for `Yes.` and for `是的，图中有一只猫。`.
    package static func verdict(of answer: String) -> Bool? {
        if let judgement = Judgement(of: answer) { return judgement.isYes }
        var answer = answer
        return answer.withUTF8 { opening($0, from: $0.trimmedRange.lowerBound)?.isYes }
    }

    /// Whether an answer opens with a yes or a no and then goes on.
    ///
    /// As `Yes, a strip of sea is visible.` does.
    static func opens(_ bytes: UTF8Bytes, from start: Int) -> Bool { opening(bytes, from: start) != nil }

    /// The yes or no that an answer opens with before it goes on.
    private static func opening(_ bytes: UTF8Bytes, from start: Int) -> Entry? {
        guard start < bytes.count else { return nil }
        for index in entries(beginningWith: bytes[start]) {
            let entry = entries[index]
            let end = start + entry.word.utf8CodeUnitCount
            guard end < bytes.count, bytes.isWord(entry.word, in: start..<end) else { continue }
            if entry.isLatin {
                if !bytes[end].isASCIIWord && bytes[end] != UInt8(ascii: "'") && bytes[end] != UInt8(ascii: "-") {
                    return bytes[end] != UInt8(ascii: " ") || entry.isStrong ? entry : nil
                }
            } else if pauses.contains(where: { bytes.has($0, at: end) }) {
                return entry
            }
        }
        return nil
    }

    private static let pauses: [StaticString] = ["，", "。", "、", "；", "！", ",", ".", ";", "!"]
    private static let openings: [StaticString] = ["\"", "'", "“", "‘", "「", "(", "（", "*"]
    private static let closings: [StaticString] = [
        ".", "。", "!", "！", "．", "\"", "'", "”", "’", "」", ")", "）", "*", " ", "\n",
    ]

    /// The one word of an answer without quotes, brackets and stops around it; nil when it is too long to be one.
    private static func wordRange(of bytes: UTF8Bytes) -> Range<Int>? {
        var range = bytes.trimmedRange
        guard range.count <= 40, !range.isEmpty else { return nil }
        while let mark = openings.first(where: { bytes.has($0, at: range.lowerBound) }), range.count > 1 {
            range = min(range.lowerBound + mark.utf8CodeUnitCount, range.upperBound)..<range.upperBound
        }
        while let mark = closings.first(where: { bytes.has($0, endingAt: range.upperBound) }),
            range.upperBound - mark.utf8CodeUnitCount > range.lowerBound
        {
            range = range.lowerBound..<range.upperBound - mark.utf8CodeUnitCount
        }
        return range.isEmpty ? nil : range
    }

    private static func entry(for bytes: UTF8Bytes, in word: Range<Int>) -> Entry? {
        guard word.count <= 12 else { return nil }
        for index in entries(beginningWith: bytes[word.lowerBound]) where bytes.isWord(entries[index].word, in: word) {
            return entries[index]
        }
        return nil
    }

    private struct Entry: Sendable {
        let word: StaticString
        let opposite: StaticString
        let isYes: Bool
        let isStrong: Bool

        var isLatin: Bool { word.utf8Start[0] < 0x80 }

        init(_ word: StaticString, _ opposite: StaticString, yes isYes: Bool, strong isStrong: Bool = false) {
            self.word = word
            self.opposite = opposite
            self.isYes = isYes
            self.isStrong = isStrong
        }
    }

    /// `word` in the case of `model`: capitals, a capital, or none.
    private static func styled(_ word: String, like model: Slice<UTF8Bytes>) -> String {
        guard let first = model.first, first.isASCIIUppercase else { return word }
        if model.count > 1 && model.allSatisfy({ $0.isASCIIUppercase }) { return word.uppercased() }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Where in `entries` the words stand that begin with `byte`, in either case: most answers are told by that alone.
    private static func entries(beginningWith byte: UInt8) -> Range<Int> {
        let byte = byte.lowercasedASCII
        return byte < 0xE4 && !byte.isASCIILetter ? 0..<0 : ranges[Int(byte)]
    }

    private static let ranges: [Range<Int>] = (0..<256).map { byte in
        let first = entries.firstIndex { $0.word.utf8Start[0] == byte } ?? 0
        let last = entries.lastIndex { $0.word.utf8Start[0] == byte } ?? -1
        return first..<last + 1
    }

    // By their first bytes, and longer words before those that they begin with.
    private static let entries: [Entry] = [
        Entry("会", "不会", yes: true), Entry("不是的", "是的", yes: false, strong: true),
        Entry("不是", "是的", yes: false, strong: true),
        Entry("不对", "对", yes: false), Entry("不可以", "可以", yes: false), Entry("不能", "能", yes: false),
        Entry("不会", "会", yes: false), Entry("不在", "在", yes: false), Entry("不", "是", yes: false),
        Entry("否", "是", yes: false, strong: true), Entry("对的", "不对", yes: true), Entry("对", "不对", yes: true),
        Entry("可以", "不可以", yes: true), Entry("在", "不在", yes: true), Entry("是的", "不是", yes: true, strong: true),
        Entry("是", "否", yes: true, strong: true), Entry("正确", "错误", yes: true), Entry("没有", "有", yes: false),
        Entry("有的", "没有", yes: true), Entry("有", "没有", yes: true), Entry("能", "不能", yes: true),
        Entry("错误", "正确", yes: false), Entry("错", "对", yes: false), Entry("correct", "incorrect", yes: true),
        Entry("false", "true", yes: false), Entry("incorrect", "correct", yes: false),
        Entry("no", "yes", yes: false, strong: true), Entry("right", "wrong", yes: true),
        Entry("true", "false", yes: true), Entry("wrong", "right", yes: false),
        Entry("yes", "no", yes: true, strong: true),
    ]
}
