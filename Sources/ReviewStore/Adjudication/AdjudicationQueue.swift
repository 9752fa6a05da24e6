package import Corpus
package import Figures

/// One reviewer's decision among those on a turn.
struct AdjudicationRating: Hashable {
    /// The reviewer's number in this store.
    var reviewer: Int
    var decision: Decision
}

/// The turns that need a lead, most contested first.
package struct AdjudicationQueue: Hashable, Sendable {
    /// All that the query is for, listed or not.
    package var total: Int
    package var items: [AdjudicationItem]
}

/// Which of the turns that need a lead are asked for; nil is for all.
package struct AdjudicationQuery: Hashable, Sendable {
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
}
