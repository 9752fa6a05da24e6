package import Corpus

/// Which turns stand behind a number.
package enum FigureSource: Hashable, Sendable {
    /// The turns of a group; with an outcome only those.
    case group(Dimension, String, outcome: Outcome?)
    /// The turns that both reviewers rated; with a decision each, only those.
    case pair(String, String, a: Decision?, b: Decision?)
    /// The turns of a group that at least two reviewers rated, disagreements first.
    case agreement(Dimension?, String)
    /// A reviewer's turns with a decision of theirs.
    case reviewer(String, Decision?)
    /// The planted errors that a reviewer was shown; caught, missed or both; empty names for all.
    case catches(reviewer: String, corruption: String, caught: Bool?)
    /// The gold turns that a reviewer decided; rightly, wrongly or both; empty names for all.
    case gold(reviewer: String, kind: String, correct: Bool?)

    package enum Outcome: String, CaseIterable, Sendable {
        case accepted
        case edited
        case rejected
        case contested
        case undecided
    }
}

/// A turn behind a number.
package struct FigureItem: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int
    package var domain: String
    package var kind: TurnKind
    /// The beginning of the question, or of the answer where there is none.
    package var excerpt: String
    /// Who decided what, in order of deciding.
    package var decisions: [ItemDecision]

    package init(
        sample: Int, turn: Int, domain: String, kind: TurnKind, excerpt: String, decisions: [ItemDecision] = []
    ) {
        self.sample = sample
        self.turn = turn
        self.domain = domain
        self.kind = kind
        self.excerpt = excerpt
        self.decisions = decisions
    }
}

/// One reviewer's decision on an item.
package struct ItemDecision: Hashable, Sendable {
    package var reviewer: String
    package var decision: Decision

    package init(reviewer: String, decision: Decision) {
        self.reviewer = reviewer
        self.decision = decision
    }
}

extension FigureItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}
