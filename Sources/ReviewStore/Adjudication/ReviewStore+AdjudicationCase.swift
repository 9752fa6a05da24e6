package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// A turn with everybody's version of it.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, ``StoreError/noSample(number:)`` or
    ///   ``StoreError/noTurn(sample:turn:turns:)``.
    package func adjudicationCase(sample: Int, turn: Int, for lead: Reviewer) throws -> AdjudicationCase {
        let people = try read { db in
            try db.lead(lead, to: "see what the reviewers of a turn decided")
            return try db.people()
        }
        let certainty = TurnCertainty(try figureView(), people)
        return try read { db in
            let place = try db.place(sample: sample, turn: turn)
            let posterior = certainty.posterior(of: try db.ratings(sample: sample, turn: turn))
            guard let generated = place.generated,
                let item = try db.adjudicationItem(sample: sample, turn: turn, posterior),
                let shown = try db.reviewSample(sample)
            else { throw StoreError.noSample(number: sample) }
            let resolution = shown.turns.first { $0.number == turn }?.resolution
            return AdjudicationCase(
                item: item, generated: generated, captions: shown.captions, pictures: shown.pictures,
                pictureFolders: shown.dataset.pictureFolders,
                versions: try db.versions(sample: sample, turn: turn, generated: generated),
                rulings: try db.rulings(sample: sample, turn: turn),
                isSettled: resolution == .adjudicated || resolution == .gold, isGold: resolution == .gold,
                posterior: posterior,
                standing: try db.earlierRuling(sample: sample, turn: turn, now: options.now())?.event)
        }
    }

    /// The resolutions that give a gap in the guidelines as a reason and have not been undone, newest first.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func guidelineGaps(limit: Int = 200, for lead: Reviewer) throws -> [GuidelineGap] {
        try read { db in
            try db.lead(lead, to: "list the gaps in the guidelines")
            return try db.rows(
                """
                SELECT fact.sample, fact.turn, turn.question, turn.choices, turn.answer, reviewer.name, reviewer.identifier,
                    event.note, event.time
                FROM event INDEXED BY event_guideline_gap CROSS JOIN fact ON fact.event = event.number
                JOIN sample ON sample.number = fact.sample JOIN turn ON turn.id = sample.first_turn + fact.turn - 1
                JOIN reviewer ON reviewer.number = fact.reviewer
                WHERE instr(event.reasons, '"guideline-gap"') > 0 AND fact.action = 'resolve' AND fact.stands = 1
                ORDER BY event.number DESC LIMIT ?
                """, limit
            ) {
                GuidelineGap(
                    sample: $0.int("sample"), turn: $0.int("turn"), excerpt: try $0.turnText().excerpt,
                    lead: try $0.shownName(), note: $0.textOrNil("note"), time: $0.time("time"))
            }
        }
    }
}

extension Database {
    /// Who decided what about a turn, in the order of the reviewers' numbers.
    fileprivate func ratings(sample: Int, turn: Int) throws -> [AdjudicationRating] {
        try rows(
            "SELECT reviewer, decision FROM decision WHERE sample = ? AND turn = ? ORDER BY reviewer", sample, turn
        ) { AdjudicationRating(reviewer: $0.int("reviewer"), decision: try $0.value("decision")) }
    }

    /// What each reviewer made of a turn, in the order of deciding.
    fileprivate func versions(sample: Int, turn: Int, generated: TurnText) throws -> [ReviewerVersion] {
        let scores = try goldScores(sample: sample, turn: turn)
        let right = Dictionary(scores.map { ($0.reviewer, $0.isCorrect) }, uniquingKeysWith: { first, _ in first })
        return try rows(
            """
            SELECT reviewer.name, reviewer.identifier, d.decision, event.active_ms, \(Self.ownDecisionColumns),
                d.reviewer
            FROM decision d JOIN event ON event.number = d.event JOIN reviewer ON reviewer.number = d.reviewer
            WHERE d.sample = ? AND d.turn = ? ORDER BY d.event
            """, sample, turn
        ) {
            let own = try $0.ownDecision()
            return ReviewerVersion(
                reviewer: try $0.shownName(), decision: own.decision,
                text: own.decision == .reject ? nil : own.text ?? generated, reasons: own.reasons, note: own.note,
                time: own.time, activeMilliseconds: $0.int64OrNil("active_ms"), isRight: right[$0.int("reviewer")])
        }
    }

    /// What leads have said about a turn and not taken back, oldest first.
    fileprivate func rulings(sample: Int, turn: Int) throws -> [Ruling] {
        try rows(
            """
            SELECT fact.action, reviewer.name, reviewer.identifier, event.question, event.choices, event.answer,
                event.reasons, event.note, event.time, event.site, event.sequence
            FROM fact INDEXED BY fact_by_sample JOIN event ON event.number = fact.event
            JOIN reviewer ON reviewer.number = fact.reviewer
            WHERE fact.sample = ? AND fact.turn = ? AND fact.action IN ('resolve', 'gold', 'confirm', 'alternative', 'reopen') AND fact.stands = 1
            ORDER BY fact.event
            """, sample, turn
        ) {
            Ruling(
                kind: try $0.value("action"), lead: try $0.shownName(),
                text: try $0.turnTextOrNil(), reasons: try $0.textsOrNone("reasons"),
                note: $0.textOrNil("note"), time: $0.time("time"),
                event: try $0.eventIdentity())
        }
    }
}
