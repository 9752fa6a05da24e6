package import Corpus
package import Figures
internal import GRDB

/// What leads, and only they, learn about gold. All throw ``StoreError/notLead(name:action:)`` to others.
extension ReviewStore {
    /// The gold turns, by samples and turns, from after a place on, at most `limit`.
    package func goldItems(
        after last: (sample: Int, turn: Int) = (0, 0), limit: Int = 200, for lead: Reviewer
    ) throws -> [GoldItem] {
        try read { db in
            try db.lead(lead, to: "see gold")
            let items = try db.rows(
                """
                SELECT r.sample, r.turn, turn.kind, r.outcome, event.question, event.choices, event.answer, event.reasons,
                    event.note, event.time, reviewer.name, reviewer.identifier,
                    (SELECT time FROM event WHERE number = gs.confirmed) AS confirmed,
                    json_array_length(gs.alternatives) AS alternatives
                FROM resolution r INDEXED BY resolution_gold JOIN sample ON sample.number = r.sample
                JOIN gold_standing gs ON gs.sample = r.sample AND gs.turn = r.turn
                JOIN turn ON turn.id = sample.first_turn + r.turn - 1 JOIN event ON event.number = r.event
                JOIN fact ON fact.event = r.event JOIN reviewer ON reviewer.number = fact.reviewer
                WHERE r.state = 'gold' AND (r.sample, r.turn) > (?, ?) ORDER BY r.sample, r.turn LIMIT ?
                """, last.sample, last.turn, limit
            ) {
                GoldItem(
                    sample: $0.int("sample"), turn: $0.int("turn"), kind: try $0.value("kind"),
                    outcome: try $0.outcome(),
                    source: GoldSource(reasons: try $0.textsOrNone("reasons")),
                    lead: try $0.shownName(),
                    time: $0.time("time"), note: $0.textOrNil("note"),
                    confirmed: $0.int64OrNil("confirmed").map(Timestamp.init(milliseconds:)),
                    alternatives: $0.int("alternatives"),
                    decided: 0, correct: 0)
            }
            return try items.map { item in
                var item = item
                let scores = try db.goldScores(sample: item.sample, turn: item.turn)
                item.decided = scores.count
                item.correct = scores.count(where: \.isCorrect)
                return item
            }
        }
    }

    /// How each reviewer did with the gold turns of each kind, in the order of the reviewers' numbers and the kinds' names.
    package func goldCounts(_ scope: Scope = .all, for lead: Reviewer) throws -> [GoldCount] {
        try read { db in _ = try db.lead(lead, to: "see gold") }
        let view = try figureView(scope)
        return view.sums.gold.map { sum in
            GoldCount(
                reviewer: sum.reviewer, name: view.names.reviewers[sum.reviewer] ?? "", kind: sum.kind,
                items: sum.earlier + sum.later, correct: sum.earlierCorrect + sum.laterCorrect, earlier: sum.earlier,
                earlierCorrect: sum.earlierCorrect)
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
            var failures: [GoldFailure] = []
            let turns = try db.rows(
                "SELECT sample, turn FROM resolution INDEXED BY resolution_gold WHERE state = 'gold' ORDER BY sample, turn"
            ) { $0.turnPlace() }
            for place in turns where failures.count < limit {
                for score in try db.goldScores(sample: place.sample, turn: place.turn)
                where !score.isCorrect && (reviewer ?? score.reviewer) == score.reviewer {
                    guard let failure = try db.goldFailure(place, score), (kind ?? failure.kind) == failure.kind else {
                        continue
                    }
                    failures.append(failure)
                }
            }
            return Array(failures.prefix(limit))
        }
    }
}

extension Database {
    /// How the decisions on a turn compare with its gold, by reviewers; none when it is none.
    func goldScores(sample: Int, turn: Int) throws -> [GoldScores.Score] {
        let facts = try facts(sample: sample)
        return try goldScores(turn: turn, facts, SampleStanding(facts))?.scores ?? []
    }

    fileprivate func goldFailure(_ place: TurnPlace, _ score: GoldScores.Score) throws -> GoldFailure? {
        let right = try row(
            """
            SELECT r.outcome, event.question, event.choices, event.answer, event.reasons FROM resolution r
            JOIN event ON event.number = r.event WHERE r.sample = ? AND r.turn = ?
            """, place.sample, place.turn
        ) { (outcome: try $0.outcome(), source: GoldSource(reasons: try $0.textsOrNone("reasons"))) }
        guard let right else { return nil }
        return try row(
            """
            SELECT t.kind, d.decision, \(Database.ownDecisionColumns), p.name, p.identifier,
                d.event < coalesce(gs.confirmed, 0) AS is_confirmed
            FROM decision d JOIN event ON event.number = d.event JOIN reviewer p ON p.number = d.reviewer
            JOIN sample s ON s.number = d.sample JOIN turn t ON t.id = s.first_turn + d.turn - 1
            JOIN gold_standing gs ON gs.sample = d.sample AND gs.turn = d.turn
            WHERE d.sample = ? AND d.turn = ? AND d.reviewer = ?
            """, place.sample, place.turn, score.reviewer
        ) {
            GoldFailure(
                sample: place.sample, turn: place.turn, kind: try $0.value("kind"), reviewer: score.reviewer,
                name: try $0.shownName(), decision: try $0.ownDecision(), outcome: right.outcome, source: right.source,
                isEarlier: !score.isLater, isConfirmed: $0.bool("is_confirmed"))
        }
    }
}
