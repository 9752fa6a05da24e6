internal import Corpus

/// A text as bytes, made ready to be searched many times.
final class ScannedText: Sendable {
    let string: String
    let bytes: [UInt8]
    /// The bytes with ASCII letters in lower case.
    private let folded: [UInt8]
    private let pairs: BytePairs

    init(_ string: String) {
        self.string = string
        bytes = Array(string.utf8)
        folded = bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
        pairs = BytePairs(of: folded)
    }

    /// The text of a range of bytes.
    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The first place of a phrase at or behind a byte; ASCII letters of either case are the same, and a phrase that begins
    /// or ends in one is not found inside a longer word.
    func firstRange(of phrase: Phrase, from start: Int = 0) -> Range<Int>? {
        guard pairs.hold(phrase.pairs) else { return nil }
        var start = start
        while let range = firstBytes(phrase.bytes, from: start) {
            let isWhole =
                !(phrase.beginsWithLetter && range.lowerBound > 0 && folded[range.lowerBound - 1].isASCIILetter)
                && !(phrase.endsWithLetter && range.upperBound < folded.count
                    && folded[range.upperBound].isASCIILetter)
            if isWhole { return range }
            start = range.lowerBound + 1
        }
        return nil
    }

    /// The first of several phrases, with its range.
    func first(of phrases: [Phrase]) -> Range<Int>? {
        var first: Range<Int>?
        for index in phrases.indices where pairs.hold(phrases[index].pairs) {
            guard let range = firstRange(of: phrases[index]) else { continue }
            if range.lowerBound < first?.lowerBound ?? .max { first = range }
        }
        return first
    }

    func contains(_ phrase: Phrase) -> Bool { firstRange(of: phrase) != nil }

    /// Whether one of the phrases may stand in the text: false for most texts without a look at their bytes.
    func mayContain(_ phrases: [Phrase]) -> Bool { phrases.contains { pairs.hold($0.pairs) } }

    /// Whether a phrase stands at a byte, ASCII letters of either case being the same.
    func hasPhrase(_ phrase: Phrase, at place: Int) -> Bool {
        place + phrase.bytes.count <= folded.count && folded[place] == phrase.bytes.first
            && folded[place...].starts(with: phrase.bytes)
    }

    /// How many characters are written without spaces between words.
    var ideographCount: Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                // Below U+1100 nothing is ideographic, and from U+5000 on everything up to U+9FFF.
                case ..<0xE1: index += 1
                case 0xE5...0xE9:
                    count += 1
                    index += 3
                default:
                    let (scalar, width) = Self.scalar(of: bytes, at: index)
                    if scalar.isIdeographic { count += 1 }
                    index += width
                }
            }
            return count
        }
    }

    /// The scalar at a byte that begins one of three bytes or more, and how many it has.
    private static func scalar(
        of bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, width: Int) {
        let width = bytes[index] < 0xF0 ? 3 : 4
        guard index + width <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
        var value = UInt32(bytes[index]) & (width == 3 ? 0x0F : 0x07)
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset]) & 0x3F }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    private func firstBytes(_ needle: [UInt8], from start: Int) -> Range<Int>? {
        guard let last = needle.last, start + needle.count <= folded.count else { return nil }
        return folded.withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle -> Range<Int>? in
                // The last byte of a Chinese character tells more than the first.
                let tail = needle.count - 1
                var place = start
                while place + tail < text.count {
                    if text[place + tail] == last {
                        var index = 0
                        while index < tail, text[place + index] == needle[index] { index += 1 }
                        if index == tail { return place..<place + needle.count }
                    }
                    place += 1
                }
                return nil
            }
        }
    }

    /// Words to look for.
    struct Phrase: Sendable, ExpressibleByStringLiteral {
        let bytes: [UInt8]
        let beginsWithLetter: Bool
        let endsWithLetter: Bool
        let pairs: [UInt16]

        init(_ text: String) {
            let bytes = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
            self.bytes = bytes
            pairs = bytes.indices.dropFirst().map { BytePairs.place(of: bytes[$0 - 1], bytes[$0]) }
            beginsWithLetter = bytes.first?.isASCIILetter ?? false
            endsWithLetter = bytes.last?.isASCIILetter ?? false
        }

        init(stringLiteral text: String) { self.init(text) }
    }
}

/// Which pairs of neighbouring bytes occur in a text, in 1,024 bits: tells of most phrases that they do not.
private struct BytePairs {
    private let words: [UInt64]

    init(of bytes: [UInt8]) {
        var words = [UInt64](repeating: 0, count: 16)
        bytes.withUnsafeBufferPointer { bytes in
            words.withUnsafeMutableBufferPointer { words in
                for index in bytes.indices.dropFirst() {
                    let place = Self.place(of: bytes[index - 1], bytes[index])
                    words[Int(place >> 6)] |= 1 << UInt64(place & 63)
                }
            }
        }
        self.words = words
    }

    /// Whether there are bits at all of some places.
    func hold(_ places: [UInt16]) -> Bool {
        places.allSatisfy { words[Int($0 >> 6)] >> UInt64($0 & 63) & 1 == 1 }
    }

    /// The bit of a pair.
    static func place(of one: UInt8, _ other: UInt8) -> UInt16 {
        UInt16(((UInt32(one) << 8 | UInt32(other)) &* 0x9E37_79B1) >> 22)
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (97...122).contains(self) || (65...90).contains(self) }
}
