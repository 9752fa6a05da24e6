package import Corpus

/// Which of the turns that need a lead are asked for; nil lets all through, and all conditions must hold.
package struct AdjudicationFilter: Hashable, Sendable {
    package var contention: Contention?
    /// The slug of a reason that one of the decisions gives.
    package var reason: String?
    package var domain: String?
    package var kind: TurnKind?
    package var language: Language?
    /// The name of somebody who decided the turn.
    package var reviewer: String?
    /// The name of a queue that the sample belongs to.
    package var queue: String?
    /// The dataset's number.
    package var dataset: Int?

    package init(
        contention: Contention? = nil, reason: String? = nil, domain: String? = nil,
        kind: TurnKind? = nil,
        language: Language? = nil, reviewer: String? = nil, queue: String? = nil, dataset: Int? = nil
    ) {
        self.contention = contention
        self.reason = reason
        self.domain = domain
        self.kind = kind
        self.language = language
        self.reviewer = reviewer
        self.queue = queue
        self.dataset = dataset
    }
}
