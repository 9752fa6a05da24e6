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
        let tags = Self.tags(in: bytes)
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

    private mutating func add(_ tag: Tag, _ content: Range<Int>) {
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
    private mutating func place(_ tag: Tag, isFree: (Exchange) -> Bool, _ set: (inout Exchange) -> Void) {
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

    private struct Tag {
        enum Kind { case question, choices, answer }
        var kind: Kind
        var number: Int
        var isClosing: Bool
        var range: Range<Int>
    }

    private static func tags(in bytes: UnsafeBufferPointer<UInt8>) -> [Tag] {
        var tags: [Tag] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<"), let tag = tag(in: bytes, at: offset) {
                tags.append(tag)
                offset = tag.range.upperBound
            } else {
                offset += 1
            }
        }
        return tags
    }

    private static func tag(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Tag? {
        var at = start + 1
        func skipSpace() { while at < bytes.count, bytes[at] == 0x20 { at += 1 } }
        skipSpace()
        var isClosing = false
        if at < bytes.count, bytes[at] == UInt8(ascii: "/") {
            isClosing = true
            at += 1
            skipSpace()
        }
        guard at < bytes.count else { return nil }
        let kind: Tag.Kind
        switch bytes[at] | 0x20 {
        case UInt8(ascii: "q"): kind = .question
        case UInt8(ascii: "c"): kind = .choices
        case UInt8(ascii: "a"): kind = .answer
        default: return nil
        }
        at += 1
        skipSpace()
        var number = 0
        let digits = at
        while at < bytes.count, at - digits < 6, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at > digits else { return nil }
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return nil }
        return Tag(kind: kind, number: number, isClosing: isClosing, range: start..<at + 1)
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
