/// Finding what leaves a text such as `<Q1> … </Q1> <C1> … </C1> <A1> … </A1>` when turns leave it.
///
/// The tags are those of MMInstruct's generator prompts, of either case, with or without numbers; closing tags may be
/// missing.
struct QuestionBlocks {
    /// The decoded text in UTF-8.
    let text: [UInt8]

    /// The ranges to take out so that turns go whose fields take up the given ranges: each with its tags and the white
    /// space after it, at the end of the text that before it. The numbers of the other turns stay.
    func removals(of turns: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for block in turns.map(block).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last,
                text[last.upperBound..<max(last.upperBound, block.lowerBound)].allSatisfy(\.isSpace)
            {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, block.upperBound)
            } else {
                merged.append(block)
            }
        }
        return merged.map { block in
            let end = skipSpace(from: block.upperBound)
            if end < text.count { return block.lowerBound..<end }
            var start = block.lowerBound
            while start > 0, text[start - 1].isSpace { start -= 1 }
            return start..<block.upperBound
        }
    }

    /// The fields' range with the tags around it.
    private func block(_ fields: Range<Int>) -> Range<Int> {
        var start = fields.lowerBound
        while let tag = tag(before: start), !tag.isClosing {
            start = tag.range.lowerBound
            if tag.letter == UInt8(ascii: "q") { break }
        }
        var end = fields.upperBound
        while let tag = tag(after: end), tag.isClosing || tag.letter != UInt8(ascii: "q") {
            end = tag.range.upperBound
            if tag.isClosing, tag.letter == UInt8(ascii: "a") { break }
        }
        return start..<end
    }

    private struct Tag {
        var range: Range<Int>
        var isClosing: Bool
        /// `q`, `c` or `a`.
        var letter: UInt8
    }

    /// The longest tag there may be: `</Q` with a number of eight digits and `>`.
    private static let longest = 12

    private func tag(before offset: Int) -> Tag? {
        var end = offset
        while end > 0, text[end - 1].isSpace { end -= 1 }
        guard end > 0, text[end - 1] == UInt8(ascii: ">"),
            let start = text[max(0, end - Self.longest)..<end].lastIndex(of: UInt8(ascii: "<"))
        else { return nil }
        return tag(start..<end)
    }

    private func tag(after offset: Int) -> Tag? {
        let start = skipSpace(from: offset)
        guard start < text.count, text[start] == UInt8(ascii: "<"),
            let close = text[start..<min(text.count, start + Self.longest)].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return tag(start..<close + 1)
    }

    private func tag(_ range: Range<Int>) -> Tag? {
        var name = text[range].dropFirst().dropLast()
        let isClosing = name.first == UInt8(ascii: "/")
        if isClosing { name.removeFirst() }
        guard let letter = name.popFirst().map({ $0 | 0x20 }), "qca".utf8.contains(letter),
            name.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
        else { return nil }
        return Tag(range: range, isClosing: isClosing, letter: letter)
    }

    private func skipSpace(from offset: Int) -> Int {
        var offset = offset
        while offset < text.count, text[offset].isSpace { offset += 1 }
        return offset
    }
}

extension UInt8 {
    /// Whether the byte is white space of a text.
    fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
