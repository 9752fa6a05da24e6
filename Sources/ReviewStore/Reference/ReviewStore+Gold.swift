package import Corpus
package import Figures
internal import GRDB

/// What leads, and only they, learn about gold. All throw ``StoreError/notLead(name:action:)`` to others.
extension ReviewStore {
    /// The gold turns, by samples and turns, at most `limit`.
    package func goldItems(_ scope: Scope = .all, limit: Int = 200, for lead: Reviewer) throws -> [GoldItem] {
        try read { db in _ = try db.lead(lead, to: "see gold") }
        let gold = try figureView(scope).gold().prefix(limit)
        return try read { db in try gold.compactMap { try db.goldItem($0) } }
    }

    /// How each reviewer did with the gold turns of each kind, in the order of the reviewers' numbers and the kinds' names.
    package func goldCounts(_ scope: Scope = .all, for lead: Reviewer) throws -> [GoldCount] {
        try read { db in _ = try db.lead(lead, to: "see gold") }
        let view = try figureView(scope)
        return view.sums.gold(view.names)
    }

    /// The gold turns that were decided otherwise, by samples, turns and reviewers, at most `limit`.
    ///
    /// - Parameters:
    ///   - reviewer: The number of the reviewer who decided; nil for all.
    ///   - kind: The kind of turn; nil for all.
    package func goldFailures(
        _ scope: Scope = .all, of reviewer: Int? = nil, kind: TurnKind? = nil, limit: Int = 200, for lead: Reviewer
    ) throws -> [GoldFailure] {
        try read { db in _ = try db.lead(lead, to: "see gold") }
        let gold = try figureView(scope).gold()
        return try read { db in
            var failures: [GoldFailure] = []
            for turn in gold where failures.count < limit {
                for score in turn.scores where !score.isCorrect && (reviewer ?? score.reviewer) == score.reviewer {
                    guard let failure = try db.goldFailure(turn, score), (kind ?? failure.kind) == failure.kind else {
                        continue
                    }
                    failures.append(failure)
                }
            }
            return Array(failures.prefix(limit))
        }
    }
}

/// A gold turn as the facts have it.
private struct StoodGold {
    var place: TurnPlace
    /// What is right.
    var resolution: SampleStanding.TurnResolution
    var standing: GoldStanding
    var scores: [GoldScores.Score]
    var decisions: ArraySlice<SampleStanding.StandingDecision>
}

extension FigureView {
    /// The gold turns that were declared or decided in the scope's time, in order.
    fileprivate func gold() -> [StoodGold] {
        var found: [StoodGold] = []
        var fold = fold
        fold.each { sample, facts, standing in
            for gold in standing.gold {
                guard let resolution = standing.resolution(of: gold.turn),
                    let all = GoldScores(of: gold, facts, standing, context.verdicts)?.scores
                else { continue }
                let scores = all.filter { $0.time >= filter.beginning }
                guard facts[resolution.place].time >= filter.beginning || !scores.isEmpty else { continue }
                found.append(
                    StoodGold(
                        place: TurnPlace(sample: sample, turn: gold.turn), resolution: resolution,
                        standing: gold.standing, scores: scores, decisions: standing.decisions(on: gold.turn)))
            }
        }
        return found
    }
}

extension Database {
    /// How the decisions on a turn compare with its gold, by reviewers; none when it is none.
    func goldScores(sample: Int, turn: Int) throws -> [GoldScores.Score] {
        let facts = try facts(sample: sample)
        return try goldScores(turn: turn, facts, SampleStanding(facts))?.scores ?? []
    }

    fileprivate func goldItem(_ gold: StoodGold) throws -> GoldItem? {
        let outcome = try outcome(gold.resolution)
        return try row(
            """
            SELECT turn.kind, event.reasons, event.note, event.time, reviewer.name, reviewer.identifier,
                (SELECT time FROM event WHERE number = ?2) AS confirmed
            FROM fact JOIN event ON event.number = fact.event JOIN sample ON sample.number = fact.sample
            JOIN main.turn turn ON turn.id = sample.first_turn + fact.turn - 1
            JOIN reviewer ON reviewer.number = fact.reviewer WHERE fact.event = ?1
            """, gold.resolution.event, gold.standing.confirmed
        ) {
            GoldItem(
                sample: gold.place.sample, turn: gold.place.turn, kind: try $0.value("kind"), outcome: outcome,
                source: GoldSource(reasons: try $0.textsOrNone("reasons")), lead: try $0.shownName(),
                time: $0.time("time"), note: $0.textOrNil("note"),
                confirmed: $0.int64OrNil("confirmed").map(Timestamp.init(milliseconds:)),
                alternatives: gold.standing.alternatives.count, decided: gold.scores.count,
                correct: gold.scores.count(where: \.isCorrect))
        }
    }

    fileprivate func goldFailure(_ gold: StoodGold, _ score: GoldScores.Score) throws -> GoldFailure? {
        guard let decision = gold.decisions.first(where: { $0.reviewer == score.reviewer }) else { return nil }
        let right = try outcome(gold.resolution)
        let reasons = try row("SELECT reasons FROM event WHERE number = ?", gold.resolution.event) {
            try $0.textsOrNone("reasons")
        }
        return try row(
            """
            SELECT turn.kind, fact.action AS decision, \(Database.ownDecisionColumns), reviewer.name, reviewer.identifier
            FROM fact JOIN event ON event.number = fact.event JOIN sample ON sample.number = fact.sample
            JOIN main.turn turn ON turn.id = sample.first_turn + fact.turn - 1
            JOIN reviewer ON reviewer.number = fact.reviewer WHERE fact.event = ?
            """, decision.event
        ) {
            GoldFailure(
                sample: gold.place.sample, turn: gold.place.turn, kind: try $0.value("kind"), reviewer: score.reviewer,
                name: try $0.shownName(), decision: try $0.ownDecision(), outcome: right,
                source: GoldSource(reasons: reasons ?? []), isEarlier: !score.isLater,
                isConfirmed: decision.event < gold.standing.confirmed ?? 0)
        }
    }
}
