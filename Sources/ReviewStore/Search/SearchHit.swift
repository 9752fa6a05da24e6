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
    package var total = 0
    /// In the order of samples and turns.
    package var hits: [SearchHit] = []

    /// Adds what was found behind all that is here, of which at most `limit` hits are listed; 0 for all.
    mutating func add(_ later: SearchResult, limit: Int) {
        total += later.total
        hits += limit == 0 ? later.hits[...] : later.hits.prefix(max(0, limit - hits.count))
    }
}
