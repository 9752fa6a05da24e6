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
        var event: Int64
        /// The lead's number, when it is gold.
        var goldAuthor: Int?
    }

    /// How each decision but the declaring lead's compares with the gold, by reviewers; empty when it is not gold.
    var goldScores: [Int: SampleReference.GoldScore] {
        guard let final, let author = final.goldAuthor else { return [:] }
        let scored = ratings.filter { $0.reviewer != author }.map {
            (
                $0.reviewer,
                SampleReference.GoldScore(
                    kind: kind, isCorrect: isCorrect($0, gold: final), isLater: $0.event > final.event)
            )
        }
        return Dictionary(scored, uniquingKeysWith: { first, _ in first })
    }

    private func isCorrect(_ rating: Rating, gold: Final) -> Bool {
        switch (rating.decision, gold.outcome) {
        case (.accept, .accepted), (.reject, .rejected): true
        case (.edit, .edited):
            if let found = rating.text, let right = gold.text {
                TurnComparison(kind: kind, generated: generated).isCorrected(found, as: right)
            } else {
                false
            }
        default: false
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
        rated.final = RatedTurn.Final(
            outcome: resolution.outcome,
            text: resolution.outcome == .rejected ? nil : try textAfter(event) ?? generated, event: event,
            goldAuthor: resolution.state == .gold
                ? try int("SELECT reviewer FROM act WHERE event = ?", event) : nil)
        return rated
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
