package import Corpus

extension ReviewerEvidence {
    /// What sums show of a reviewer's work.
    package init(name: String, role: Reviewer.Role, number: Int, _ sums: FigureSums, _ ledger: LedgerSums) {
        self.init(name: name, role: role)
        tally = sums.work.reviewers[number]
        for (kind, times) in zip(GroupLabels.kinds, sums.work.decisionTimes[number].values) {
            decisionTimes[kind] = times
        }
        days = sums.work.decisionsOfDays[number]
        learning = ledger.learning[number]
        lastActive = ledger.lastActive[number].map(Timestamp.init)
    }

    /// Adds what only leads may know: planted errors, gold, and whether others agree.
    ///
    /// - Parameter pairs: The reviewer's pairs of decisions with others' on one turn, and those that agree.
    package mutating func addSecrets(number: Int, _ sums: FigureSums, pairs: (pairs: Int, agreeing: Int)) {
        self.pairs = pairs.pairs
        agreeingPairs = pairs.agreeing
        for (key, results) in sums.reference.caught where key.reviewer == number {
            let caught = (results[.caught] ?? 0) + (results[.restored] ?? 0)
            self.caught += caught
            planted += caught + (results[.missed] ?? 0)
        }
        // Of turns that became gold later a reviewer's own decision may be what is held to be right.
        for (key, gold) in sums.reference.gold where key.reviewer == number {
            goldItems += gold.later
            goldCorrect += gold.laterCorrect
        }
    }
}

extension FactLedger {
    /// The last decisions of each of these reviewers that were timed at the desk and stand, newest first.
    ///
    /// - Parameter count: At most so many of each.
    package func newestTimes(of reviewers: [Int], _ filter: FactFilter, _ context: FigureContext, count: Int)
        -> [Int: [TimedDecision]]
    {
        let labels = GroupLabels(context.groups)
        var lacking = Set(reviewers)
        var found: [Int: [TimedDecision]] = [:]
        var ofSample: [Fact] = []
        var standings: [Int32: Set<Int64>] = [:]
        for fact in facts.reversed() where fact.isTimed && fact.decision != nil && filter.counts(fact) {
            if lacking.isEmpty { break }
            let reviewer = Int(filter.authored(fact).reviewer)
            let kind = labels.kind(of: Int(fact.group))
            guard lacking.contains(reviewer), kind >= 0 else { continue }
            let undone: Set<Int64>
            if let known = standings[fact.sample] {
                undone = known
            } else {
                collect(Int(fact.sample), filter, into: &ofSample)
                undone = SampleStanding(ofSample).undone
                standings[fact.sample] = undone
            }
            if undone.contains(fact.event) { continue }
            found[reviewer, default: []].append(
                TimedDecision(kind: GroupLabels.kinds[kind], milliseconds: Int64(fact.active)))
            if found[reviewer]?.count == count { lacking.remove(reviewer) }
        }
        return found
    }
}
