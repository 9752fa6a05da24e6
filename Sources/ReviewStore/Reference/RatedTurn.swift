internal import Corpus
internal import Figures
internal import GRDB

/// A turn with its reviewers' decisions and the texts that they come to.
struct RatedTurn {
    var kind: TurnKind
    var language: Language
    var generated: TurnText
    /// In the order of the reviewers' numbers.
    var ratings: [Rating]

    struct Rating {
        var reviewer: Int
        var decision: Decision
        var event: Int64
        /// The text that the decision comes to; nil for a rejection.
        var text: TurnText?
    }
}

extension Database {
    /// A turn with the texts that its standing comes to; nil when the sample has none of this number.
    func ratedTurn(sample: Int, turn: Int, _ standing: SampleStanding) throws -> RatedTurn? {
        guard let found = try generatedTurn(sample: sample, turn: turn) else { return nil }
        return RatedTurn(
            kind: found.kind, language: found.language, generated: found.text,
            ratings: try standing.decisions(on: turn).map { decision in
                let text: TurnText? =
                    switch decision.decision {
                    case .accept: found.text
                    case .edit: try textAfter(decision.event)
                    case .reject: nil
                    }
                return RatedTurn.Rating(
                    reviewer: decision.reviewer, decision: decision.decision, event: decision.event, text: text)
            })
    }

    /// How the decisions on a turn compare with its gold; nil when it is none.
    func goldScores(turn: Int, _ facts: [Fact], _ standing: SampleStanding) throws -> GoldScores? {
        guard let gold = standing.gold.first(where: { $0.turn == turn }),
            let unread = GoldScores(of: gold, facts, standing, [:])
        else { return nil }
        if unread.missing.isEmpty { return unread }
        var verdicts: [EventPair: Bool] = [:]
        for pair in unread.missing { verdicts[pair] = try keptVerdict(pair) ?? false }
        return GoldScores(of: gold, facts, standing, verdicts)
    }

    /// Whether a decision comes to what another event says is right, compared now where nobody has kept it.
    func keptVerdict(_ pair: EventPair) throws -> Bool? {
        let kept = try row("SELECT holds FROM verdict WHERE decision = ? AND declared = ?", pair.first, pair.second) {
            $0.bool("holds")
        }
        return try kept ?? verdict(pair)
    }

    /// The texts that an event carries.
    func textAfter(_ event: Int64) throws -> TurnText? {
        try row("SELECT question, choices, answer FROM event WHERE number = ?", event) {
            try $0.turnTextOrNil()
        } ?? nil
    }
}
