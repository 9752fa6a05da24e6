internal import Corpus
internal import GRDB

/// A turn with its reviewers' decisions and the texts that they come to.
struct RatedTurn {
    var kind: TurnKind
    var language: Language
    var generated: TurnText
    /// In the order of the reviewers' numbers.
    var ratings: [Rating]
    /// What counts, where a lead or all reviewers have said so; nil when nothing does.
    var final: Final?

    struct Rating {
        var reviewer: Int
        var decision: Decision
        var event: Int64
        /// The text that the decision comes to; nil for a rejection.
        var text: TurnText?
    }

    struct Final {
        var outcome: SampleStanding.TurnOutcome
        /// nil for a rejection.
        var text: TurnText?
        /// What is known of the gold; nil when it is none.
        var gold: Gold?
    }

    /// What is known of a gold turn.
    struct Gold {
        var standing: GoldStanding
        /// The numbers of the leads who said what is right, and are not measured by it.
        var authors: Set<Int>
        /// All that is right: what was declared, and what was accepted beside.
        var right: [Right]
    }

    /// What is right about a gold turn.
    struct Right {
        var outcome: SampleStanding.TurnOutcome
        /// nil for a rejection.
        var text: TurnText?
    }

    /// How each decision compares with the gold, by reviewers; empty when it is not gold.
    ///
    /// Who said what is right is not measured by it.
    var goldScores: [Int: SampleReference.GoldScore] {
        Dictionary(
            scored.map { rating, gold in
                (
                    rating.reviewer,
                    SampleReference.GoldScore(
                        kind: kind, isCorrect: isCorrect(rating, gold), isLater: rating.event > gold.standing.since)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The reviewers who failed the gold after it had become gold, and since a lead last confirmed it.
    var unconfirmedFailures: Int {
        scored.count { rating, gold in
            rating.event > max(gold.standing.since, gold.standing.confirmed ?? 0) && !isCorrect(rating, gold)
        }
    }

    /// The decisions that are measured by the gold.
    private var scored: [(Rating, Gold)] {
        guard let gold = final?.gold else { return [] }
        return ratings.filter { !gold.authors.contains($0.reviewer) }.map { ($0, gold) }
    }

    private func isCorrect(_ rating: Rating, _ gold: Gold) -> Bool {
        gold.right.contains { right in
            switch (rating.decision, right.outcome) {
            case (.accept, .accepted), (.reject, .rejected): return true
            case (.edit, .edited):
                guard let found = rating.text, let text = right.text else { return false }
                return TurnComparison(kind: kind, generated: generated).isCorrected(found, as: text)
            default: return false
            }
        }
    }
}

extension Database {
    /// A turn with the texts that its standing comes to; nil when the sample has none of this number.
    func ratedTurn(sample: Int, turn: Int, _ standing: SampleStanding) throws -> RatedTurn? {
        let found = try row(
            """
            SELECT turn.kind, turn.language, turn.question, turn.choices, turn.answer FROM sample
            JOIN turn ON turn.id = sample.first_turn + ?2 - 1 AND turn.sample = sample.number
            WHERE sample.number = ?1
            """, sample, turn
        ) {
            (
                kind: try $0.value(0, as: TurnKind.self), language: try $0.value(1, as: Language.self),
                text: try $0.turnText(question: 2, choices: 3, answer: 4)
            )
        }
        guard let found, let generated = found.text else { return nil }
        let decisions = standing.decisions.filter { $0.key.turn == turn }.sorted { $0.key.reviewer < $1.key.reviewer }
        var rated = RatedTurn(
            kind: found.kind, language: found.language, generated: generated,
            ratings: try decisions.map { key, standing in
                RatedTurn.Rating(
                    reviewer: key.reviewer, decision: standing.decision, event: standing.event,
                    text: try text(of: standing, generated: generated))
            }, final: nil)
        guard let resolution = standing.resolutions[turn], let event = resolution.event else { return rated }
        let right = RatedTurn.Right(
            outcome: resolution.outcome,
            text: resolution.outcome == .rejected ? nil : try textAfter(event) ?? generated)
        rated.final = RatedTurn.Final(
            outcome: right.outcome, text: right.text,
            gold: try standing.gold[turn].map { try gold($0, declared: right, by: event, generated: generated) })
        return rated
    }

    private func gold(
        _ standing: GoldStanding, declared: RatedTurn.Right, by event: Int64, generated: TurnText
    ) throws -> RatedTurn.Gold {
        let alternatives = try standing.alternatives.map { event in
            guard let text = try textAfter(event) else { return RatedTurn.Right(outcome: .rejected, text: nil) }
            return RatedTurn.Right(outcome: text.hasSameBytes(as: generated) ? .accepted : .edited, text: text)
        }
        let authors = try ([event] + standing.alternatives).compactMap {
            try int("SELECT reviewer FROM act WHERE event = ?", $0)
        }
        return RatedTurn.Gold(standing: standing, authors: Set(authors), right: [declared] + alternatives)
    }

    private func text(of standing: SampleStanding.StandingDecision, generated: TurnText) throws -> TurnText? {
        switch standing.decision {
        case .accept: generated
        case .edit: try textAfter(standing.event)
        case .reject: nil
        }
    }

    /// The texts that an event carries.
    func textAfter(_ event: Int64) throws -> TurnText? {
        try row("SELECT question, choices, answer FROM event WHERE number = ?", event) {
            try $0.turnText(question: 0, choices: 1, answer: 2)
        } ?? nil
    }
}
