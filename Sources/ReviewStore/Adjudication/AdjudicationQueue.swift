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

/// Which of the turns that need a lead are asked for, and how many of them are listed.
package struct AdjudicationQuery: Hashable, Sendable {
    package var scope: Scope
    package var limit: Int

    package init(_ scope: Scope, limit: Int = 200) {
        self.scope = scope
        self.limit = limit
    }

    package init(_ conditions: [Condition] = [], limit: Int = 200) { self.init(Scope(conditions), limit: limit) }
}
