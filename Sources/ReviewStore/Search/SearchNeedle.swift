internal import Corpus
internal import Glibc

/// What is looked for: a text folded as those are in which it is sought.
struct SearchNeedle: Sendable {
    /// The folded text.
    let bytes: [UInt8]
    /// Whether nothing else folds to it: Han characters alone have neither case nor width.
    let isUnfoldable: Bool

    init(_ text: String) {
        bytes = FoldedText(text).bytes
        isUnfoldable = text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Where the bytes stand first.
    func find(in haystack: UnsafeBufferPointer<UInt8>, from offset: Int = 0) -> Int? {
        // By the last byte: of a Chinese character's three it tells the most.
        guard let last = bytes.last, let start = haystack.baseAddress else { return nil }
        return bytes.withUnsafeBytes { needle in
            guard let needleStart = needle.baseAddress else { return nil }
            var position = offset + needle.count - 1
            while position < haystack.count,
                let found = memchr(start + position, Int32(last), haystack.count - position)
            {
                let candidate = UnsafeRawPointer(found) - UnsafeRawPointer(start) - (needle.count - 1)
                if memcmp(start + candidate, needleStart, needle.count) == 0 { return candidate }
                position = candidate + needle.count
            }
            return nil
        }
    }

    /// Adds the places of a turn's text that hold it, of which those up to `limit` in all are listed.
    func look(in text: TurnText, sample: Int, turn: Int, limit: Int, _ result: inout SearchResult) {
        var fields: [(SearchHit.Place, String)] = [(.question, text.question), (.answer, text.answer)]
        if !text.choices.isEmpty { fields.append((.choices, FlatJSON.text(of: text.choices))) }
        for (place, field) in fields {
            var field = field
            field.withUTF8 { bytes in
                var folded = FoldedText()
                folded.fold(bytes)
                guard folded.bytes.withUnsafeBufferPointer({ find(in: $0) }) != nil else { return }
                result.total += 1
                guard limit == 0 || result.hits.count < limit else { return }
                folded.fold(bytes, keepingOrigins: true)
                guard let found = folded.bytes.withUnsafeBufferPointer({ find(in: $0) }) else { return }
                let end = found + self.bytes.count
                let match = folded.origins[found]..<(end < folded.origins.count ? folded.origins[end] : bytes.count)
                result.hits.append(Self.hit(bytes, match, sample: sample, turn: turn, place))
            }
        }
    }

    private static func hit(
        _ text: UnsafeBufferPointer<UInt8>, _ match: Range<Int>, sample: Int, turn: Int, _ place: SearchHit.Place
    ) -> SearchHit {
        let around = 60
        var lower = max(0, match.lowerBound - around)
        var upper = min(text.count, match.upperBound + around)
        while lower > 0, text[lower] & 0xC0 == 0x80 { lower -= 1 }
        while upper < text.count, text[upper] & 0xC0 == 0x80 { upper += 1 }
        return SearchHit(
            sample: sample, turn: turn, place: place, snippet: String(decoding: text[lower..<upper], as: UTF8.self),
            match: match.lowerBound - lower..<match.upperBound - lower)
    }
}
