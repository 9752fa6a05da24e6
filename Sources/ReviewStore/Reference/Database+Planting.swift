internal import Corpus
internal import GRDB

extension Database {
    /// Plants a known error in one turn of a sample, for this reviewer alone; whether the sample has one afterwards.
    ///
    /// It follows from the seed, the sample and the reviewer. The kinds of errors that the reviewer has been given least
    /// come first, so that all are measured alike; of the turns, those that others have accepted, because there the error
    /// is the only one. Never in a turn that is settled or gold or that others correct, reject or differ on, and never in
    /// a sample that the reviewer has opened or done anything with: they may remember what it said.
    ///
    /// - Parameters:
    ///   - reviewer: The reviewer's number.
    ///   - time: When it is planted.
    func plantError(
        sample: Int, reviewer: Int, seed: UInt64, at time: Timestamp = .now, using planter: ErrorPlanter = .standard
    ) throws -> Bool {
        if try int("SELECT 1 FROM planted_error WHERE sample = ? AND reviewer = ?", sample, reviewer) != nil {
            return true
        }
        if try isKnown(sample: sample, to: reviewer) { return false }
        let order = SeededDraw(seed: order(of: seed, sample: sample, reviewer: reviewer))
        let turns = try plantableTurns(sample: sample).sorted {
            ($0.isAccepted ? 0 : 1, order.bits($0.number)) < ($1.isAccepted ? 0 : 1, order.bits($1.number))
        }
        guard !turns.isEmpty else { return false }
        let planted = try plantedCounts(reviewer: reviewer)
        let kinds = planter.kinds.enumerated().sorted {
            (planted[$0.element] ?? 0, order.bits(-1, $0.offset)) < (
                planted[$1.element] ?? 0, order.bits(-1, $1.offset)
            )
        }
        for (index, kind) in kinds {
            for turn in turns {
                let corrupted = planter.corrupt(kind, turn, order.bits(turn.number, index))
                guard let corrupted, isError(corrupted, in: turn) else { continue }
                try plant(corrupted, kind: kind, sample: sample, turn: turn.number, reviewer: reviewer, at: time)
                return true
            }
        }
        return false
    }

    private func order(of seed: UInt64, sample: Int, reviewer: Int) -> UInt64 {
        SeededDraw(seed: seed).bits(sample, reviewer)
    }

    /// Whether the text is another one, and could be recorded as what a reviewer saw.
    private func isError(_ text: TurnText, in turn: PlantableTurn) -> Bool {
        text.choices.count == turn.text.choices.count
            && !TurnComparison(kind: turn.kind, generated: turn.text).saySame(text, turn.text)
    }

    /// Whether a reviewer has seen the sample, or may have.
    private func isKnown(sample: Int, to reviewer: Int) throws -> Bool {
        try int(
            """
            SELECT 1 FROM fact INDEXED BY fact_by_sample WHERE sample = ?1 AND reviewer = ?2
            UNION ALL SELECT 1 FROM draft WHERE sample = ?1 AND reviewer = ?2 LIMIT 1
            """, sample, reviewer) != nil
    }

    private func plantableTurns(sample: Int) throws -> [PlantableTurn] {
        try rows(
            """
            SELECT turn.number, turn.kind, turn.language, turn.question, turn.choices, turn.answer, r.outcome
            FROM sample JOIN dataset ON dataset.number = sample.dataset AND dataset.state = 'ready'
            JOIN turn ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            LEFT JOIN resolution r ON r.sample = sample.number AND r.turn = turn.number
            WHERE sample.number = ?
                AND (r.outcome IS NULL OR r.outcome = 'accepted' AND r.state IN ('single', 'unanimous'))
            """, sample
        ) {
            PlantableTurn(
                number: $0.int("number"), kind: try $0.value("kind"), language: try $0.value("language"),
                text: try $0.turnText(),
                isAccepted: !$0.isNull("outcome"))
        }
    }

    private func plantedCounts(reviewer: Int) throws -> [String: Int] {
        let counts = try rows(
            """
            SELECT corruption, count(*) AS count FROM planted_error INDEXED BY planted_error_by_reviewer
            WHERE reviewer = ? GROUP BY corruption
            """, reviewer
        ) { ($0.text("corruption"), $0.int("count")) }
        return Dictionary(counts, uniquingKeysWith: +)
    }

    private func plant(
        _ text: TurnText, kind: String, sample: Int, turn: Int, reviewer: Int, at time: Timestamp
    ) throws {
        try run(
            """
            INSERT INTO planted_error (sample, turn, reviewer, corruption, question, choices, answer, shown, planted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, sample, turn, reviewer, kind, text.question,
            text.choices.isEmpty ? nil as String? : FlatJSON.text(of: text.choices), text.answer, text.shown,
            time.milliseconds)
    }
}

/// A turn in which an error could be planted.
struct PlantableTurn {
    var number: Int
    var kind: TurnKind
    var language: Language
    var text: TurnText
    /// Whether reviewers have accepted it, as it was generated.
    var isAccepted: Bool
}
