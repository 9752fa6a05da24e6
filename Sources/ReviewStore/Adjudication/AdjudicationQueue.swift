package import Corpus
package import Figures

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

/// The turns that need a lead, most contested first.
package struct AdjudicationQueue: Hashable, Sendable {
    /// All that the query is for, listed or not.
    package var total: Int
    package var items: [AdjudicationItem]
}

/// Which of the turns that need a lead are asked for; nil is for all.
package struct AdjudicationQuery: Hashable, Sendable {
    /// Not for low certainty, which depends on a measure and is told of the items only.
    package var contention: Contention?
    package var domain: String?
    package var kind: TurnKind?
    package var language: Language?
    /// How many are listed.
    package var limit: Int

    package init(
        contention: Contention? = nil, domain: String? = nil, kind: TurnKind? = nil, language: Language? = nil,
        limit: Int = 200
    ) {
        self.contention = contention
        self.domain = domain
        self.kind = kind
        self.language = language
        self.limit = limit
    }

    /// From how many bits of entropy on the certainty of a turn's outcome is called low: as of nine to one.
    static var lowCertainty: Double { 0.469 }
}
