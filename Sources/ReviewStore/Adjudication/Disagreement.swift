internal import Corpus
internal import Figures

/// How far the reviewers of a turn are apart: what the turns that need a lead are put in order by.
///
/// Of a turn that is not contested the distances are 0.
struct Disagreement: Equatable {
    var kind: TurnKind
    var language: Language
    /// Whether its resolution was taken away for a new one.
    var isReopened: Bool
    /// The reviewers who decided otherwise after the turn had become gold, and since a lead last confirmed it.
    var failedGold: Int
    /// The mean distance of the decisions over all pairs of reviewers: accept to edit ½, edit to reject ½, accept to
    /// reject 1.
    var decisions: Double
    /// The share of the pairs of reviewers who keep the turn whose answers are different ones; 0 but for judgements
    /// and multiple choices.
    var answers: Double
    /// The share of the pairs of editors whose texts say something different.
    var texts: Double
    /// The decisions in force, in the order of the reviewers' numbers.
    var ratings: [AdjudicationRating]
}

extension Disagreement {
    init(_ turn: RatedTurn, isContested: Bool, isReopened: Bool, failedGold: Int) {
        let comparison = TurnComparison(kind: turn.kind, generated: turn.generated)
        let apart = isContested ? turn.ratings : []
        let kept = apart.compactMap(\.text)
        let edited = apart.filter { $0.decision == .edit }.compactMap(\.text)
        let hasAnswers = turn.kind == .judgement || turn.kind == .multipleChoice
        self.init(
            kind: turn.kind, language: turn.language, isReopened: isReopened,
            failedGold: failedGold,
            decisions: Self.mean(apart.map(\.decision)) { abs($0.severity - $1.severity) / 2 },
            answers: hasAnswers ? Self.mean(kept) { comparison.haveSameAnswer($0, $1) ? 0 : 1 } : 0,
            texts: Self.mean(edited) { comparison.saySame($0, $1) ? 0 : 1 },
            ratings: turn.ratings.map { AdjudicationRating(reviewer: $0.reviewer, decision: $0.decision) })
    }

    /// The mean of a distance over all pairs; 0 when there is no pair.
    private static func mean<Element>(_ elements: [Element], _ distance: (Element, Element) -> Double) -> Double {
        var sum = 0.0
        for (index, element) in elements.enumerated() {
            for other in elements[(index + 1)...] { sum += distance(element, other) }
        }
        return elements.count < 2 ? 0 : sum / Double(elements.count * (elements.count - 1) / 2)
    }
}

extension Decision {
    /// How far a decision departs from the generated text.
    fileprivate var severity: Double {
        switch self {
        case .accept: 0
        case .edit: 1
        case .reject: 2
        }
    }
}

extension Columns {
    /// The disagreement of the columns ``Disagreement/columns``.
    func disagreement() throws -> Disagreement {
        Disagreement(
            kind: try value("kind"), language: try value("language"), isReopened: bool("reopened"),
            failedGold: int("failed"), decisions: double("decisions"), answers: double("answers"),
            texts: double("texts"), ratings: try deciders())
    }

    /// Reviewers' numbers and decisions by turns.
    func deciders() throws -> [AdjudicationRating] {
        let elements = FlatJSON.elements(bytesOfText("deciders")) ?? [.number(0)]
        return try stride(from: 0, to: elements.count, by: 2).map { place in
            guard place + 1 < elements.count, case .number(let reviewer) = elements[place],
                case .text(let name) = elements[place + 1], let decision = Decision(rawValue: name)
            else { return try orDamaged(nil, "deciders", "reviewers and decisions by turns") }
            return AdjudicationRating(reviewer: reviewer, decision: decision)
        }
    }
}

extension Disagreement {
    /// The columns of the table `disagreement` but for sample, turn and the number of ratings.
    static let columns = "kind, language, reopened, failed, decisions, answers, texts, deciders"

    /// The ratings as the table keeps them.
    var deciders: String {
        "[" + ratings.map { "\($0.reviewer),\"\($0.decision.rawValue)\"" }.joined(separator: ",") + "]"
    }

    /// Why the turn needs a lead.
    var contentions: [Contention] {
        var contentions: [Contention] = []
        if isReopened { contentions.append(.reopened) }
        if failedGold > 0 { contentions.append(.failedGold) }
        if decisions > 0 { contentions.append(.decision) }
        if answers > 0 { contentions.append(.answer) }
        // Texts that say the same are still two, of which an export can write one only.
        if texts > 0 || contentions.isEmpty { contentions.append(.text) }
        return contentions
    }
}
