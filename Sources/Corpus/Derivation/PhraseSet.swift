/// Phrases that are looked for in a text, in ASCII lower case.
///
/// Most texts hold none: a filter of the pairs of bytes that occur in the text tells so for nearly every phrase at once.
struct PhraseSet: Sendable {
    private let phrases: [Phrase]

    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let pairs: PairFilter
    }

    init(_ phrases: [String]) {
        self.phrases = phrases.map { text in
            let bytes = Array(text.utf8)
            return Phrase(bytes: bytes, pairs: bytes.withUnsafeBufferPointer { PairFilter($0) })
        }
    }

    /// Whether one of the phrases occurs in `text`.
    func occurs(in text: LowercasedText) -> Bool {
        phrases.contains { phrase in
            text.pairs.mayContain(phrase.pairs)
                && phrase.bytes.withUnsafeBufferPointer { Self.find($0, in: text.bytes) }
        }
    }

    private static func find(_ phrase: UTF8Bytes, in text: UTF8Bytes) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        for offset in 0...(text.count - phrase.count) where text[offset] == first {
            var index = 1
            while index < phrase.count, text[offset + index] == phrase[index] { index += 1 }
            if index == phrase.count { return true }
        }
        return false
    }
}

/// A text in ASCII lower case, with the pairs of bytes that occur in it.
struct LowercasedText {
    let bytes: UTF8Bytes
    let pairs: PairFilter

    /// Calls `body` with `bytes` in lower case; of a long text, with its first and last 2,000 bytes.
    static func with<Result>(_ bytes: UTF8Bytes, _ body: (LowercasedText) -> Result) -> Result {
        let half = 2_000
        let head = bytes.count <= 2 * half ? bytes.count : half
        let tail = bytes.count - head > half ? bytes.count - half : head
        let count = head + bytes.count - tail
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, count)) { buffer in
            for index in 0..<head { buffer[index] = bytes[index].lowercasedASCII }
            for index in tail..<bytes.count { buffer[head + index - tail] = bytes[index].lowercasedASCII }
            let lowered = UTF8Bytes(rebasing: buffer[..<count])
            return body(LowercasedText(bytes: lowered, pairs: PairFilter(lowered)))
        }
    }
}

/// Which pairs of neighbouring bytes occur in a text, in 256 bits: tells of most phrases that they do not.
struct PairFilter: Sendable {
    private var bits = SIMD4<UInt64>.zero

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > 1 else { return }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for index in 1..<bytes.count {
            let hash = (UInt32(bytes[index - 1]) << 8 | UInt32(bytes[index])) &* 0x9E37_79B1
            let bit: UInt64 = 1 << UInt64(hash >> 26)
            switch hash >> 24 & 3 {
            case 0: words.0 |= bit
            case 1: words.1 |= bit
            case 2: words.2 |= bit
            default: words.3 |= bit
            }
        }
        bits = SIMD4(words.0, words.1, words.2, words.3)
    }

    /// Whether every pair of `other` occurs here too.
    func mayContain(_ other: PairFilter) -> Bool { bits & other.bits == other.bits }
}
