package import Corpus
internal import GRDB

/// What leads, and only they, do and learn about planted errors.
extension ReviewStore {
    /// Plants a known error in one turn of a sample, for one reviewer alone; whether the sample has one afterwards.
    ///
    /// Which turn and which error follow from the seed. None is planted where none applies, where the turns are settled or
    /// doubtful, and where the reviewer may have seen the sample.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)`` or ``StoreError/noSample(number:)``.
    package func plantError(
        in sample: Int, for reviewer: Reviewer, seed: UInt64, by lead: Reviewer
    ) throws -> Bool {
        let now = options.now()
        return try write { db in
            try db.lead(lead, to: "plant errors")
            _ = try db.place(sample: sample, turn: nil)
            return try db.plantProbe(
                sample: sample, reviewer: try db.author(reviewer).number, seed: seed, at: now)
        }
    }

    /// How each reviewer did with each kind of planted error, in the order of the reviewers' numbers and the kinds' names.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func catchCounts(for lead: Reviewer) throws -> [CatchCount] {
        try read { db in
            try db.lead(lead, to: "see planted errors")
            return try db.catchCounts()
        }
    }

    /// The planted errors behind a number, by samples, turns and reviewers, from after a place on, at most `limit`.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func plantedErrors(
        _ filter: PlantedFilter = PlantedFilter(), after last: PlantedError? = nil, limit: Int = 200,
        for lead: Reviewer
    ) throws -> [PlantedError] {
        try read { db in
            try db.lead(lead, to: "see planted errors")
            return try db.rows(
                """
                SELECT p.sample, p.turn, turn.kind, p.reviewer, reviewer.name, reviewer.identifier, p.corruption,
                    turn.question, turn.choices, turn.answer, p.question, p.choices, p.answer, p.planted,
                    d.result, d.decision, \(Database.ownDecisionColumns)
                FROM probe p JOIN sample ON sample.number = p.sample JOIN turn ON turn.id = sample.first_turn + p.turn - 1
                JOIN reviewer ON reviewer.number = p.reviewer
                LEFT JOIN probe_decision d ON d.sample = p.sample AND d.turn = p.turn AND d.reviewer = p.reviewer
                LEFT JOIN event ON event.number = d.event
                WHERE (p.sample, p.turn, p.reviewer) > (?1, ?2, ?3) AND (?4 IS NULL OR p.reviewer = ?4)
                    AND (?5 IS NULL OR p.corruption = ?5)
                    AND (?6 IS NULL OR ?6 = coalesce(d.result, 'open') OR ?6 = 'caught' AND d.result = 'restored')
                ORDER BY p.sample, p.turn, p.reviewer LIMIT ?7
                """, last?.sample ?? 0, last?.turn ?? 0, last?.reviewer ?? 0, filter.reviewer, filter.corruption,
                filter.state?.rawValue, limit
            ) { try $0.plantedError() }
        }
    }
}

extension CatchCount {
    fileprivate mutating func add(_ count: Int, _ result: CatchResult?) {
        shown += count
        switch result {
        case .caught: caught += count
        case .restored:
            caught += count
            restored += count
        case .missed: missed += count
        case .mended: mended += count
        case nil: break
        }
    }
}

extension Columns {
    fileprivate func plantedError() throws -> PlantedError {
        PlantedError(
            sample: int(0), turn: int(1), kind: try value(2), reviewer: int(3),
            name: ReviewerRow.shownName(textOrNil(4), try identifier(5)), corruption: text(6),
            generated: TurnText(question: text(7), choices: try textsOrNone(8), answer: text(9)),
            shown: TurnText(question: text(10), choices: try textsOrNone(11), answer: text(12)),
            planted: Timestamp(milliseconds: int64(13)),
            decision: isNull(15) ? nil : try ownDecision(value(15), from: 16),
            result: isNull(14) ? nil : try value(14))
    }
}

extension Database {
    /// How each reviewer did with each kind of planted error, in the order of the reviewers' numbers and the kinds' names.
    func catchCounts() throws -> [CatchCount] {
        let names = try reviewersByNumber().mapValues(\.shownName)
        var counts: [CatchCount] = []
        try each(
            """
            SELECT p.reviewer, p.corruption, d.result, count(*) FROM probe p
            LEFT JOIN probe_decision d ON d.sample = p.sample AND d.turn = p.turn AND d.reviewer = p.reviewer
            GROUP BY 1, 2, 3 ORDER BY 1, 2
            """
        ) {
            let (reviewer, corruption) = ($0.int(0), $0.text(1))
            if counts.last?.reviewer != reviewer || counts.last?.corruption != corruption {
                counts.append(
                    CatchCount(reviewer: reviewer, name: names[reviewer] ?? "", corruption: corruption))
            }
            let result: CatchResult? = $0.isNull(2) ? nil : try $0.value(2)
            counts[counts.count - 1].add($0.int(3), result)
            return true
        }
        return counts
    }
}
