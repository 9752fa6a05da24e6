internal import Corpus

/// The parts that turns take up in a text such as `<Q1> … </Q1> <C1> … </C1> <A1> … </A1>`.
///
/// The tags are those of MMInstruct's generator prompts, of either case; closing tags may be missing, and all questions
/// may come before all answers.
struct QuestionBlocks {
    /// The decoded text in UTF-8.
    let text: [UInt8]

    /// The ranges to take out so that turns go, each given by the ranges of its question, its choices and its answer.
    ///
    /// A turn goes with its tags and the white space after it, at the end of the text that before it. Where fields of
    /// `others` stand between those of a turn, its parts go one by one. The numbers of the other turns stay.
    func removals(of turns: [[Range<Int>]], keeping others: [Range<Int>]) -> [Range<Int>] {
        let blocks = turns.flatMap { fields -> [Range<Int>] in
            guard let whole = block(around: fields) else { return [] }
            return others.contains { $0.overlaps(whole) } ? fields.compactMap { block(around: [$0]) } : [whole]
        }
        return merged(blocks).map { block in
            let end = skipSpace(from: block.upperBound)
            if end < text.count { return block.lowerBound..<end }
            var start = block.lowerBound
            while start > 0, text[start - 1].isTextSpace { start -= 1 }
            return start..<block.upperBound
        }
    }

    /// The range from the first of the fields to the last with the tags around it; nil without fields.
    func block(around fields: [Range<Int>]) -> Range<Int>? {
        guard var start = fields.map(\.lowerBound).min(), var end = fields.map(\.upperBound).max() else { return nil }
        var number: Int?
        if let tag = lastTag(before: start), !tag.isClosing {
            start = tag.range.lowerBound
            number = tag.number
        }
        if let tag = nextTag(after: end), tag.isClosing, skipSpace(from: end) == tag.range.lowerBound {
            end = tag.range.upperBound
        }
        // Choices that are none, as those of a judgement, are no field.
        if let choices = nextTag(after: end), choices.kind == .choices, !choices.isClosing,
            choices.number == number, skipSpace(from: end) == choices.range.lowerBound,
            let close = nextTag(after: choices.range.upperBound), close.kind == .choices, close.isClosing
        {
            end = close.range.upperBound
        }
        return start..<end
    }

    /// The number in the tag with which a block begins.
    func number(of block: Range<Int>) -> Int? { tag(at: block.lowerBound)?.number }

    /// The blocks in order, those that only white space parts as one.
    private func merged(_ blocks: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for block in blocks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, skipSpace(from: last.upperBound) >= block.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, block.upperBound)
            } else {
                merged.append(block)
            }
        }
        return merged
    }

    private func lastTag(before offset: Int) -> QuestionTag? {
        var at = offset
        while let start = text[..<at].lastIndex(of: UInt8(ascii: "<")) {
            if let tag = tag(at: start), tag.range.upperBound <= offset { return tag }
            at = start
        }
        return nil
    }

    private func nextTag(after offset: Int) -> QuestionTag? {
        var at = offset
        while let start = text[at...].firstIndex(of: UInt8(ascii: "<")) {
            if let tag = tag(at: start) { return tag }
            at = start + 1
        }
        return nil
    }

    private func tag(at start: Int) -> QuestionTag? {
        text.withUnsafeBufferPointer { QuestionTag(in: $0, at: start) }
    }

    private func skipSpace(from offset: Int) -> Int {
        var offset = offset
        while offset < text.count, text[offset].isTextSpace { offset += 1 }
        return offset
    }
}

extension UInt8 {
    /// Whether the byte is white space of a text.
    fileprivate var isTextSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}
