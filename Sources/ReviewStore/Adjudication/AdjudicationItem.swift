package import Corpus

/// Why a turn needs a lead.
package enum AdjudicationCause: String, CaseIterable, Sendable {
    /// A lead took its resolution away for a new one.
    case reopened
    /// A reviewer decided otherwise after it had become gold: either is wrong.
    case failedGold = "failed gold"
    /// Reviewers differ over accept, edit and reject.
    case decision
    /// Reviewers keep a judgement or a multiple choice with different answers.
    case answer
    /// Reviewers edited to different texts.
    case text
}

/// One reviewer's decision among those on a turn.
package struct AdjudicationRating: Hashable, Sendable {
    /// The reviewer's number in this store.
    package var reviewer: Int
    package var decision: Decision

    package init(reviewer: Int, decision: Decision) {
        self.reviewer = reviewer
        self.decision = decision
    }
}

/// A turn that needs a lead.
package struct AdjudicationItem: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var kind: TurnKind
    package var language: Language
    package var domain: String?
    package var resolution: Resolution
    package var generated: TurnText
    package var causes: [AdjudicationCause]
    /// The decisions in force, in the order of the reviewers' numbers.
    package var ratings: [AdjudicationRating]
    /// How far the decisions are apart, 0 to 1: over all pairs of reviewers the mean of ½ for accept and edit or edit and
    /// reject, 1 for accept and reject.
    package var decisionDistance: Double
    /// The share of the pairs of reviewers who keep a judgement or a multiple choice with different answers.
    package var answerDistance: Double
    /// The share of the pairs of editors whose texts say something different.
    package var textDistance: Double
    /// What the caller's measure says of the ratings; nil without one.
    package var uncertainty: Double?
}

/// The turns that need a lead, most contested first.
package struct AdjudicationQueue: Hashable, Sendable {
    /// All that the query is for, listed or not.
    package var total: Int
    package var items: [AdjudicationItem]
}

/// Which of the turns that need a lead are asked for; nil is for all.
package struct AdjudicationQuery: Hashable, Sendable {
    package var cause: AdjudicationCause?
    package var domain: String?
    package var kind: TurnKind?
    package var language: Language?
    /// How many are listed.
    package var limit: Int

    package init(
        cause: AdjudicationCause? = nil, domain: String? = nil, kind: TurnKind? = nil, language: Language? = nil,
        limit: Int = 200
    ) {
        self.cause = cause
        self.domain = domain
        self.kind = kind
        self.language = language
        self.limit = limit
    }
}
