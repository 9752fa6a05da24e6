internal import Agreement
internal import Corpus

extension ReviewerFigures {
    /// The figures of all reviewers, each seen beside the others.
    package static func figures(of evidence: [ReviewerEvidence]) -> [ReviewerFigures] {
        let tallies = evidence.map(\.tally)
        let pool = tallies.reduce(into: WorkTally()) { $0.add($1) }
        let spread = AcceptanceSpread(tallies)
        var figures = zip(evidence, tallies).map { evidence, tally in
            var reviewer = ReviewerFigures(evidence, tally)
            if pool.decisions > 0, tally.decisions > 0 {
                reviewer.acceptanceLimits = spread.limits(trials: tally.decisions)
                reviewer.acceptanceChanceLimits = spread.chanceLimits(trials: tally.decisions)
                reviewer.acceptanceDispersion = spread.dispersion
            }
            return reviewer
        }
        let flags = ReviewerFlag.flags(evidence, tallies, spread)
        for index in figures.indices { figures[index].flags = flags[index] }
        return figures
    }

    private init(_ evidence: ReviewerEvidence, _ tally: WorkTally) {
        self.init(name: evidence.name, role: evidence.role)
        pace = PaceRow(group: evidence.name, tally)
        agreementPairs = evidence.pairs
        agreement =
            evidence.pairs > 0
            ? Estimate(evidence.agreeingPairs, of: evidence.pairs) : Estimate(.undefined(.noUnitRatedTwice))
        planted = evidence.planted
        caught = evidence.caught
        goldItems = evidence.goldItems
        goldCorrect = evidence.goldCorrect
        learning = LearningFigures(evidence.learning, newest: evidence.newest.map(\.milliseconds))
        days = evidence.dailyDecisions
        lastActive = evidence.lastActive
    }
}

extension ReviewerEvidence {
    /// Decisions a day from the first day on, 0 on days without any.
    fileprivate var dailyDecisions: [Int] {
        let counted = days.filter { $0.value > 0 }
        guard let first = counted.keys.min(), let last = counted.keys.max() else { return [] }
        return (first...last).map { counted[$0] ?? 0 }
    }
}
