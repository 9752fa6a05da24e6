package import Corpus
internal import GRDB

extension ReviewStore {
    /// A turn with everybody's version of it.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, ``StoreError/noSample(number:)`` or
    ///   ``StoreError/noTurn(sample:turn:turns:)``.
    package func adjudicationCase(sample: Int, turn: Int, for lead: Reviewer) throws -> AdjudicationCase {
        try read { db in
            try db.lead(lead, to: "see what the reviewers of a turn decided")
            let place = try db.place(sample: sample, turn: turn)
            guard let generated = place.generated, let shown = try db.reviewSample(sample) else {
                throw StoreError.noSample(number: sample)
            }
            let contest = try db.row(
                """
                SELECT reopened, failed, decisions, answers, texts, ratings FROM contest WHERE sample = ? AND turn = ?
                """, sample, turn
            ) { $0.contest(from: 0) }
            return AdjudicationCase(
                sample: shown, turn: turn, causes: contest?.causes ?? [],
                versions: try db.versions(sample: sample, turn: turn, generated: generated),
                rulings: try db.rulings(sample: sample, turn: turn, generatedHash: place.generatedHash))
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
                SELECT act.sample, act.turn, turn.kind, coalesce(sample.domain, dataset.domain), turn.question,
                    turn.choices, turn.answer, event.question, event.choices, event.answer, act.text, turn.shown,
                    reviewer.name, reviewer.identifier, event.note, event.time, event.site, event.sequence
                FROM event INDEXED BY event_guideline_gap CROSS JOIN act ON act.event = event.number
                JOIN sample ON sample.number = act.sample JOIN dataset ON dataset.number = sample.dataset
                JOIN turn ON turn.id = sample.first_turn + act.turn - 1
                JOIN reviewer ON reviewer.number = act.reviewer
                WHERE instr(event.reasons, '"guideline-gap"') > 0 AND act.action = 'resolve' AND act.stands = 1
                ORDER BY event.number DESC LIMIT ?
                """, limit
            ) {
                GuidelineGap(
                    sample: $0.int(0), turn: $0.int(1), kind: try $0.value(2), domain: $0.textOrNil(3),
                    generated: TurnText(question: $0.text(4), choices: try $0.textsOrNone(5), answer: $0.text(6)),
                    outcome: try $0.ruledOutcome(text: 7, hash: 10, generated: $0.digestOrNil(11)),
                    lead: ReviewerRow.shownName($0.textOrNil(12), try $0.identifier(13)), note: $0.textOrNil(14),
                    time: Timestamp(milliseconds: $0.int64(15)),
                    event: EventIdentity(site: try $0.identifier(16), sequence: $0.int64(17)))
            }
        }
    }
}

extension Database {
    fileprivate func versions(sample: Int, turn: Int, generated: TurnText) throws -> [AdjudicationCase.Version] {
        try rows(
            """
            SELECT d.reviewer, reviewer.name, reviewer.identifier, d.decision, event.active_ms,
                \(Self.ownDecisionColumns)
            FROM decision d JOIN event ON event.number = d.event JOIN reviewer ON reviewer.number = d.reviewer
            WHERE d.sample = ? AND d.turn = ? ORDER BY d.event
            """, sample, turn
        ) {
            let decision = try $0.ownDecision(try $0.value(3), from: 5)
            return AdjudicationCase.Version(
                reviewer: $0.int(0), name: ReviewerRow.shownName($0.textOrNil(1), try $0.identifier(2)),
                decision: decision, text: decision.decision == .reject ? nil : decision.text ?? generated,
                activeMilliseconds: $0.int64OrNil(4))
        }
    }

    fileprivate func rulings(
        sample: Int, turn: Int, generatedHash: SHA256Digest?
    ) throws -> [AdjudicationCase.Ruling] {
        try rows(
            """
            SELECT act.action, reviewer.name, reviewer.identifier, event.question, event.choices, event.answer, act.text,
                event.reasons, event.note, event.time, event.site, event.sequence, act.stands
            FROM act INDEXED BY act_by_sample JOIN event ON event.number = act.event
            JOIN reviewer ON reviewer.number = act.reviewer
            WHERE act.sample = ? AND act.turn = ? AND act.action IN ('resolve', 'gold', 'reopen') ORDER BY act.event
            """, sample, turn
        ) {
            let action: Event.Action = try $0.value(0)
            return AdjudicationCase.Ruling(
                action: action, lead: ReviewerRow.shownName($0.textOrNil(1), try $0.identifier(2)),
                outcome: action == .reopen ? nil : try $0.ruledOutcome(text: 3, hash: 6, generated: generatedHash),
                reasons: try $0.textsOrNone(7), note: $0.textOrNil(8), time: Timestamp(milliseconds: $0.int64(9)),
                event: EventIdentity(site: try $0.identifier(10), sequence: $0.int64(11)), stands: $0.bool(12))
        }
    }
}

extension Columns {
    /// What a ruling comes to, by its texts, which begin at `text`, their hash and the hash of what was generated.
    fileprivate func ruledOutcome(
        text: Int32, hash: Int32, generated: SHA256Digest?
    ) throws -> ExportTurn.Outcome {
        guard let after = try turnText(question: text, choices: text + 1, answer: text + 2) else { return .rejected }
        return digestOrNil(hash) == generated ? .accepted : .edited(after)
    }
}
