internal import Corpus
internal import Figures
internal import GRDB
internal import TextAnalysis

/// How the texts of two events of one turn compare, each pair told once.
extension Database {
    /// Compares what stands on the turns of a sample with what it has not been compared with yet.
    func keepComparisons(sample: Int, _ facts: [Fact], _ standing: SampleStanding) throws {
        let lacking = standing.comparisons(facts)
        for pair in lacking.texts {
            let known = try int("SELECT 1 FROM text_pair WHERE second = ? AND first = ?", pair.second, pair.first)
            if known == nil, let compared = try textPair(pair) { try insert(compared, of: pair) }
        }
        for pair in lacking.verdicts {
            let known = try int("SELECT 1 FROM verdict WHERE decision = ? AND declared = ?", pair.first, pair.second)
            if known == nil, let holds = try verdict(pair) {
                try run(
                    "INSERT INTO verdict (decision, declared, holds) VALUES (?, ?, ?)", pair.first, pair.second, holds)
            }
        }
    }

    private func insert(_ pair: TextPair, of events: EventPair) throws {
        try run(
            """
            INSERT INTO text_pair (second, first, equal, canonically_equal, levenshtein, chrf, token_f1)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, events.second, events.first, pair.isEqual, pair.isCanonicallyEqual, pair.levenshtein, pair.chrF,
            pair.tokenF1)
    }

    /// The comparisons of decisions whose later one comes after an event.
    func textPairs(after event: Int64) throws -> [EventPair: TextPair] {
        var pairs: [EventPair: TextPair] = [:]
        try each(
            """
            SELECT first, second, equal, canonically_equal, levenshtein, chrf, token_f1 FROM text_pair WHERE second > ?
            """, event
        ) {
            pairs[EventPair($0.int64("first"), $0.int64("second"))] = TextPair(
                isEqual: $0.bool("equal"), isCanonicallyEqual: $0.bool("canonically_equal"),
                levenshtein: $0.int("levenshtein"), chrF: $0.int("chrf"), tokenF1: $0.int("token_f1"))
            return true
        }
        return pairs
    }

    func verdicts() throws -> [EventPair: Bool] {
        var verdicts: [EventPair: Bool] = [:]
        try each("SELECT decision, declared, holds FROM verdict") {
            verdicts[EventPair($0.int64("decision"), $0.int64("declared"))] = $0.bool("holds")
            return true
        }
        return verdicts
    }

    /// Forgets what was compared with an event that is taken down.
    func forgetComparisons(with event: Int64) throws {
        try run("DELETE FROM text_pair WHERE first = ?1 OR second = ?1", event)
        try run("DELETE FROM verdict WHERE decision = ?1 OR declared = ?1", event)
    }

    /// Compares the final answers of two decisions; nil when one has none.
    func textPair(_ pair: EventPair) throws -> TextPair? {
        guard let one = try finalText(pair.first)?.answer, let other = try finalText(pair.second)?.answer else {
            return nil
        }
        return TextPair(TextComparison(one, other))
    }

    /// Whether a decision comes to what another event says is right; nil when one of them has no text.
    ///
    /// Of a decision about a planted error: whether the turn itself was corrected to what was planted.
    func verdict(_ pair: EventPair) throws -> Bool? {
        guard let fact = try fact(of: pair.first), let right = try finalText(pair.second),
            let turn = try generatedTurn(sample: Int(fact.sample), turn: Int(fact.turn))
        else { return nil }
        let comparison = TurnComparison(kind: turn.kind, generated: turn.text)
        if fact.isPlanted {
            let plantedVersion = try plantedVersion(
                sample: Int(fact.sample), turn: Int(fact.turn), reviewer: Int(fact.reviewer))
            return plantedVersion.map { comparison.saySame(right, $0.text) }
        }
        guard let text = try finalText(pair.first) else { return nil }
        return comparison.isCorrected(text, as: right)
    }

    func fact(of event: Int64) throws -> Fact? {
        try row("SELECT \(Fact.columns) FROM fact WHERE event = ?", event) { try Fact($0) }
    }

    /// What the turn of an event says after it: its texts, or for an acceptance those as generated; nil for a rejection.
    func finalText(_ event: Int64) throws -> TurnText? {
        if let text = try textAfter(event) { return text }
        guard let fact = try fact(of: event), fact.action == .accept else { return nil }
        return try generatedTurn(sample: Int(fact.sample), turn: Int(fact.turn))?.text
    }

    /// A turn as generated; nil when the sample has none of this number.
    func generatedTurn(sample: Int, turn: Int) throws -> SourceTurn? {
        let id = try int(
            "SELECT first_turn + ?2 - 1 FROM sample WHERE number = ?1 AND ?2 >= 1 AND ?2 <= turns", sample, turn)
        return try id.flatMap { try sourceTurn(id: $0) }
    }
}

extension TextPair {
    fileprivate init(_ comparison: TextComparison) {
        func millionths(_ share: Double) -> Int { Int((share * Double(TextPair.one)).rounded()) }
        self.init(
            isEqual: comparison.areEqual, isCanonicallyEqual: comparison.areCanonicallyEqual,
            levenshtein: millionths(comparison.levenshtein.normalised), chrF: millionths(comparison.chrF / 100),
            tokenF1: millionths(comparison.tokenF1))
    }
}
