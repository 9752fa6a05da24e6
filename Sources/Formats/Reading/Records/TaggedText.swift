internal import Corpus

/// The text that MMInstruct's generator asks its model for: `<Q1> … </Q1> <C1> … </C1> <A1> … </A1>`, several times over.
///
/// Read as models really write it: tags in either case, numbers that repeat or leave some out, closing tags that are missing,
/// questions that all come before their answers. Nothing else that stands in angle brackets is a tag.
struct TaggedText {
    /// One question with what belongs to it, in UTF-8 ranges of the text, without the white space around them.
    struct Exchange {
        var number: Int
        var question: Range<Int>?
        var choices: Range<Int>?
        var answer: Range<Int>?
    }

    private(set) var exchanges: [Exchange] = []
    /// What stands outside of all tags.
    private(set) var remainders: [Range<Int>] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let tags = QuestionTag.all(in: bytes)
        var outside = 0
        for (index, tag) in tags.enumerated() {
            let next = index + 1 < tags.count ? tags[index + 1].range.lowerBound : bytes.count
            if index == 0 { addRemainder(outside..<tag.range.lowerBound, of: bytes) }
            if tag.isClosing {
                addRemainder(tag.range.upperBound..<next, of: bytes)
            } else {
                add(tag, Self.trimmed(tag.range.upperBound..<next, of: bytes))
            }
            outside = next
        }
        if tags.isEmpty { addRemainder(0..<bytes.count, of: bytes) }
    }

    private mutating func addRemainder(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        let range = Self.trimmed(range, of: bytes)
        if !range.isEmpty { remainders.append(range) }
    }

    private mutating func add(_ tag: QuestionTag, _ content: Range<Int>) {
        switch tag.kind {
        case .question:
            // An opening tag in the place of a closing one holds nothing.
            if content.isEmpty, exchanges.last?.number == tag.number, exchanges.last?.question != nil { return }
            exchanges.append(Exchange(number: tag.number, question: content))
        case .choices:
            place(
                tag, isFree: { $0.choices == nil && $0.answer == nil || $0.choices == nil && $0.number == tag.number }
            ) {
                if !content.isEmpty { $0.choices = content }
            }
        case .answer: place(tag, isFree: { $0.answer == nil }) { $0.answer = content }
        }
    }

    /// Gives `tag` to the newest exchange of its number that is free, else to the newest that is, else to one of its own.
    private mutating func place(_ tag: QuestionTag, isFree: (Exchange) -> Bool, _ set: (inout Exchange) -> Void) {
        let index =
            exchanges.lastIndex { $0.number == tag.number && isFree($0) }
            ?? (exchanges.last.map(isFree) == true ? exchanges.count - 1 : nil)
        if let index {
            set(&exchanges[index])
        } else if !(exchanges.last?.number == tag.number) {
            var exchange = Exchange(number: tag.number)
            set(&exchange)
            exchanges.append(exchange)
        }
    }

    private static func trimmed(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
