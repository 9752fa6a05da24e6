/// A tag of the text that MMInstruct's generator asks its model for, as `<Q1>`, `</A1>` or `< / c 12 >`.
package struct QuestionTag: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case question
        case choices
        case answer
    }

    package let kind: Kind
    package let number: Int
    package let isClosing: Bool
    /// The tag's UTF-8 range in the text.
    package let range: Range<Int>

    /// Reads the tag that begins at `start`; nil when none does.
    package init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
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
        self.number = number
        self.isClosing = isClosing
        range = start..<at + 1
    }

    /// All tags of a text, in order.
    package static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [QuestionTag] {
        var tags: [QuestionTag] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<"), let tag = QuestionTag(in: bytes, at: offset) {
                tags.append(tag)
                offset = tag.range.upperBound
            } else {
                offset += 1
            }
        }
        return tags
    }

    /// The first tag of a text, as it stands there.
    static func first(in text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            all(in: bytes).first.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
    }
}
