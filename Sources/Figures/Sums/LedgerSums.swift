internal import Corpus

/// What is told in the order of the ledger: how each reviewer's times went, what they were measured by, and when they were
/// last seen.
package struct LedgerSums: Sendable {
    /// By reviewer number, the timed decisions at the desk, also those undone since.
    private(set) var learning = CodeTable(LearningSums())
    /// When each reviewer last did anything, in milliseconds since 1970.
    package private(set) var lastActive: [Int: Int64] = [:]
    /// The cut-offs that any time at the desk was measured by, in milliseconds.
    package private(set) var cutoffs: Set<Int64> = []

    package init() {}

    /// Adds the next fact of the ledger.
    package mutating func count(_ fact: Fact) {
        let reviewer = Int(fact.reviewer)
        lastActive[reviewer] = fact.time
        guard fact.isTimed else { return }
        cutoffs.insert(Int64(fact.cutoff < 0 ? Fact.earlierCutoff : fact.cutoff))
        if fact.decision != nil { learning[reviewer].add(milliseconds: Int64(fact.active)) }
    }
}
