package import Corpus
internal import GRDB

/// What leads, and only they, learn about gold. All throw ``StoreError/notLead(name:action:)`` to others.
extension ReviewStore {
    /// The gold turns, by samples and turns, from after a place on, at most `limit`.
    package func goldItems(
        after last: (sample: Int, turn: Int) = (0, 0), limit: Int = 200, for lead: Reviewer
    ) throws -> [GoldItem] {
        try read { db in
            try db.lead(lead, to: "see gold")
            return try db.rows(
                """
                SELECT r.sample, r.turn, turn.kind, r.outcome, event.question, event.choices, event.answer, event.reasons,
                    event.note, event.time, reviewer.name, reviewer.identifier,
                    (SELECT count(*) FROM gold_score g WHERE g.sample = r.sample AND g.turn = r.turn),
                    (SELECT count(*) FROM gold_score g WHERE g.sample = r.sample AND g.turn = r.turn AND g.correct = 1),
                    (SELECT time FROM event WHERE number = gs.confirmed), json_array_length(gs.alternatives)
                FROM resolution r INDEXED BY resolution_gold JOIN sample ON sample.number = r.sample
                JOIN gold_standing gs ON gs.sample = r.sample AND gs.turn = r.turn
                JOIN turn ON turn.id = sample.first_turn + r.turn - 1 JOIN event ON event.number = r.event
                JOIN act ON act.event = r.event JOIN reviewer ON reviewer.number = act.reviewer
                WHERE r.state = 'gold' AND (r.sample, r.turn) > (?, ?) ORDER BY r.sample, r.turn LIMIT ?
                """, last.sample, last.turn, limit
            ) {
                GoldItem(
                    sample: $0.int(0), turn: $0.int(1), kind: try $0.value(2),
                    outcome: try $0.outcome(3, question: 4, choices: 5, answer: 6),
                    source: GoldSource(reasons: try $0.textsOrNone(7)),
                    lead: ReviewerRow.shownName($0.textOrNil(10), try $0.identifier(11)),
                    time: Timestamp(milliseconds: $0.int64(9)), note: $0.textOrNil(8),
                    confirmed: $0.int64OrNil(14).map(Timestamp.init(milliseconds:)), alternatives: $0.int(15),
                    decided: $0.int(12), correct: $0.int(13))
            }
        }
    }

    /// How each reviewer did with the gold turns of each kind, in the order of the reviewers' numbers and the kinds' names.
    package func goldCounts(for lead: Reviewer) throws -> [GoldCount] {
        try read { db in
            try db.lead(lead, to: "see gold")
            return try db.goldCounts()
        }
    }

    /// The gold turns that were decided otherwise, by samples, turns and reviewers, at most `limit`.
    ///
    /// - Parameters:
    ///   - reviewer: The number of the reviewer who decided; nil for all.
    ///   - kind: The kind of turn; nil for all.
    package func goldFailures(
        of reviewer: Int? = nil, kind: TurnKind? = nil, limit: Int = 200, for lead: Reviewer
    ) throws -> [GoldFailure] {
        try read { db in
            try db.lead(lead, to: "see gold")
            let names = try db.reviewersByNumber().mapValues(\.shownName)
            return try db.rows(
                """
                SELECT g.sample, g.turn, g.kind, g.later, d.decision, \(Database.ownDecisionColumns),
                    r.outcome, gold.question, gold.choices, gold.answer, gold.reasons, g.reviewer,
                    d.event < coalesce(gs.confirmed, 0)
                FROM gold_score g
                CROSS JOIN decision d ON d.sample = g.sample AND d.turn = g.turn AND d.reviewer = g.reviewer
                JOIN event ON event.number = d.event
                JOIN gold_standing gs ON gs.sample = g.sample AND gs.turn = g.turn
                JOIN resolution r ON r.sample = g.sample AND r.turn = g.turn JOIN event gold ON gold.number = r.event
                WHERE (?1 IS NULL OR g.reviewer = ?1) AND (?2 IS NULL OR g.kind = ?2) AND g.correct = 0
                ORDER BY g.sample, g.turn, g.reviewer LIMIT ?3
                """, reviewer, kind?.rawValue, limit
            ) {
                GoldFailure(
                    sample: $0.int(0), turn: $0.int(1), kind: try $0.value(2), reviewer: $0.int(18),
                    name: names[$0.int(18)] ?? "",
                    decision: try $0.ownDecision(try $0.value(4), from: 5),
                    outcome: try $0.outcome(13, question: 14, choices: 15, answer: 16),
                    source: GoldSource(reasons: try $0.textsOrNone(17)), isEarlier: !$0.bool(3),
                    isConfirmed: $0.bool(19))
            }
        }
    }
}

extension Database {
    /// How each reviewer did with the gold turns of each kind, in the order of the reviewers' numbers and the kinds' names.
    func goldCounts() throws -> [GoldCount] {
        let names = try reviewersByNumber().mapValues(\.shownName)
        return try rows(
            """
            SELECT reviewer, kind, count(*), sum(correct), sum(later = 0), sum(correct = 1 AND later = 0)
            FROM gold_score INDEXED BY gold_score_by_reviewer GROUP BY reviewer, kind ORDER BY reviewer, kind
            """
        ) {
            GoldCount(
                reviewer: $0.int(0), name: names[$0.int(0)] ?? "", kind: try $0.value(1), items: $0.int(2),
                correct: $0.int(3), earlier: $0.int(4), earlierCorrect: $0.int(5))
        }
    }
}
