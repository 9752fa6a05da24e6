package import Corpus
internal import GRDB

extension ReviewStore {
    /// Searches the generated questions, choices and answers for `needle`: a plain substring, with capital and small
    /// letters and full and half width alike.
    ///
    /// Goes through the sources on all cores, in short transactions; hits come in the order of samples and turns.
    ///
    /// - Parameters:
    ///   - limit: How many hits are listed; 0 for all.
    ///   - reviewer: Who searches: where an error is planted for them, they find the text that they are shown.
    ///   - progress: Told what has been found so far, again and again; false ends the search.
    package func search(
        _ needle: String, limit: Int = 0, for reviewer: Reviewer? = nil,
        progress: (SearchResult) -> Bool = { _ in true }
    ) throws -> SearchResult {
        let needle = SearchNeedle(needle)
        var result = SearchResult()
        guard !needle.bytes.isEmpty else { return result }
        let planted = try reviewer.map { reviewer in
            try read { db in try db.plantedTexts(for: try db.author(reviewer).number) }
        }
        var kept = KeptTextSearch(needle: needle, limit: limit, planted: planted ?? [:])
        while try read({ db in try kept.page(db, &result) }) {
            guard progress(result) else { return result }
        }
        for dataset in try read({ db in try db.datasetsWithPlacedTurns() }) {
            let search = try SourceSearch(
                self, dataset: dataset, needle: needle, limit: limit, planted: planted ?? [:])
            for part in stride(from: 0, to: search.partCount, by: Self.searchers) {
                let parts = part..<min(part + Self.searchers, search.partCount)
                for found in try search.results(of: parts) { result.add(found, limit: limit) }
                guard progress(result) else { return result }
            }
        }
        return result
    }

    private static let searchers = 2 * Processors.count
}

/// A search in the texts that an earlier program has written into their own table.
private struct KeptTextSearch {
    let needle: SearchNeedle
    let limit: Int
    /// The texts with planted errors that the searcher is shown, by the turns' identities.
    let planted: [Int: TurnText]
    private var turn = GrowingKey(0, of: "turn_text")

    init(needle: SearchNeedle, limit: Int, planted: [Int: TurnText]) {
        (self.needle, self.limit, self.planted) = (needle, limit, planted)
    }

    /// Goes through the next turns; false when there are none left.
    mutating func page(_ db: Database, _ result: inout SearchResult) throws -> Bool {
        let before = turn.last
        try db.each(
            """
            SELECT t.id, t.sample, t.number, t.question, t.choices, t.answer FROM turn_text t
            JOIN sample s ON s.number = t.sample JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
            WHERE t.id > ? ORDER BY t.id LIMIT 5000
            """, before
        ) { columns in
            try turn.advance(to: columns.int("id"))
            let text =
                try planted[columns.int("id")]
                ?? TurnText(
                    question: columns.text("question"), choices: columns.textsOrNone("choices"),
                    answer: columns.text("answer"))
            needle.look(in: text, sample: columns.int("sample"), turn: columns.int("number"), limit: limit, &result)
            return true
        }
        return turn.last != before
    }
}

extension Database {
    /// The datasets whose turns' texts are read from their sources, in order.
    fileprivate func datasetsWithPlacedTurns() throws -> [Int] {
        try ints(
            """
            SELECT number FROM dataset WHERE state = 'ready' AND NOT EXISTS (
                SELECT 1 FROM sample JOIN turn_text ON turn_text.id = sample.first_turn
                WHERE sample.dataset = dataset.number AND sample.ordinal =
                    (SELECT min(ordinal) FROM sample WHERE dataset = dataset.number))
            ORDER BY number
            """
        )
    }
}
