package import Corpus
internal import GRDB
internal import Glibc

/// A place where a search has found its text.
package struct SearchHit: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int
    package var place: Place
    /// The text around what was found, cut at whole scalars.
    package var snippet: String
    /// The UTF-8 offsets in `snippet` of what was found.
    package var match: Range<Int>

    package enum Place: String, CaseIterable, Sendable {
        case question
        case choices
        case answer
    }
}

/// What a search has found.
package struct SearchResult: Hashable, Sendable {
    /// All places that hold the text, listed or not; a place counts once.
    package var total: Int
    package var hits: [SearchHit]
}

extension ReviewStore {
    /// Searches the generated questions, choices and answers for `needle`: a plain substring, with capital and small
    /// letters and full and half width alike.
    ///
    /// Goes through all turns, in short transactions; hits come in the order of samples and turns.
    ///
    /// - Parameters:
    ///   - limit: How many hits are listed; 0 for all.
    ///   - reviewer: Who searches: where an error is planted for them, they find the text that they are shown.
    package func search(_ needle: String, limit: Int = 0, for reviewer: Reviewer? = nil) throws -> SearchResult {
        let needle = FoldedText(needle).bytes
        var result = SearchResult(total: 0, hits: [])
        guard !needle.isEmpty else { return result }
        let planted = try reviewer.map { reviewer in
            try read { db in try db.plantedTexts(for: try db.author(reviewer).number) }
        }
        var scan = SearchScan(needle: needle, limit: limit, planted: planted ?? [:])
        while try read({ db in try scan.page(db) }) {}
        result.total = scan.total
        result.hits = scan.hits
        return result
    }
}

/// A search under way.
private struct SearchScan {
    let needle: [UInt8]
    let limit: Int
    /// The texts with planted errors that the searcher is shown, by the turns' identities.
    let planted: [Int: TurnText]
    private(set) var total = 0
    private(set) var hits: [SearchHit] = []
    private var folded = FoldedText()
    private var turn = GrowingKey(0, of: "turn")

    init(needle: [UInt8], limit: Int, planted: [Int: TurnText]) {
        self.needle = needle
        self.limit = limit
        self.planted = planted
    }

    /// Goes through the next turns; false when there are none left.
    mutating func page(_ db: Database) throws -> Bool {
        let hidden = Set(try db.rows("SELECT number FROM dataset WHERE state <> 'ready'") { $0.int(0) })
        let hiddenSamples = try hidden.map { dataset in
            try db.row("SELECT min(number), max(number) FROM sample WHERE dataset = ?", dataset) {
                $0.int(0)...max($0.int(0), $0.int(1))
            } ?? 0...0
        }
        let before = turn.last
        try db.each(
            """
            SELECT id, sample, number, question, choices, answer FROM turn WHERE id > ? ORDER BY id LIMIT 20000
            """, before
        ) { columns in
            try turn.advance(to: columns.int(0))
            if let text = planted[columns.int(0)] {
                look(in: text, of: columns, hiddenSamples)
                return true
            }
            let fields: [(SearchHit.Place, Int32)] = [(.question, 3), (.answer, 5)]
            for (place, index) in fields { look(in: columns.bytesOfText(index), of: columns, place, hiddenSamples) }
            if !columns.isNull(4) { look(in: columns.bytesOfText(4), of: columns, .choices, hiddenSamples) }
            return true
        }
        return turn.last != before
    }

    /// Looks in the text that stands in the place of a turn's own.
    private mutating func look(in text: TurnText, of columns: Columns, _ hidden: [ClosedRange<Int>]) {
        var fields: [(SearchHit.Place, String)] = [(.question, text.question), (.answer, text.answer)]
        if !text.choices.isEmpty { fields.append((.choices, FlatJSON.text(of: text.choices))) }
        for (place, field) in fields {
            var field = field
            field.withUTF8 { look(in: $0, of: columns, place, hidden) }
        }
    }

    private mutating func look(
        in text: UnsafeBufferPointer<UInt8>, of columns: Columns, _ place: SearchHit.Place,
        _ hidden: [ClosedRange<Int>]
    ) {
        folded.fold(text)
        guard find() != nil else { return }
        let sample = columns.int(1)
        if hidden.contains(where: { $0.contains(sample) }) { return }
        total += 1
        guard limit == 0 || hits.count < limit else { return }
        folded.fold(text, keepingOrigins: true)
        guard let found = find() else { return }
        let lower = folded.origins[found]
        let end = found + needle.count
        let upper = end < folded.origins.count ? folded.origins[end] : text.count
        hits.append(snippet(of: text, lower..<upper, sample: sample, turn: columns.int(2), place))
    }

    /// Where the folded text holds the needle.
    private func find() -> Int? {
        // By the last byte: of a Chinese character's three it tells the most.
        guard let last = needle.last, folded.bytes.count >= needle.count else { return nil }
        return folded.bytes.withUnsafeBytes { haystack in
            needle.withUnsafeBytes { needle in
                guard let start = haystack.baseAddress, let needleStart = needle.baseAddress else { return nil }
                var position = needle.count - 1
                while position < haystack.count,
                    let found = memchr(start + position, Int32(last), haystack.count - position)
                {
                    let candidate = UnsafeRawPointer(found) - start - (needle.count - 1)
                    if memcmp(start + candidate, needleStart, needle.count) == 0 { return candidate }
                    position = candidate + needle.count
                }
                return nil
            }
        }
    }

    private func snippet(
        of text: UnsafeBufferPointer<UInt8>, _ match: Range<Int>, sample: Int, turn: Int, _ place: SearchHit.Place
    ) -> SearchHit {
        let around = 60
        var lower = max(0, match.lowerBound - around)
        var upper = min(text.count, match.upperBound + around)
        while lower > 0, text[lower] & 0xC0 == 0x80 { lower -= 1 }
        while upper < text.count, text[upper] & 0xC0 == 0x80 { upper += 1 }
        return SearchHit(
            sample: sample, turn: turn, place: place,
            snippet: String(decoding: text[lower..<upper], as: UTF8.self),
            match: match.lowerBound - lower..<match.upperBound - lower)
    }
}
