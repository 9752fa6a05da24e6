internal import Agreement

extension PaceRow {
    /// The pace that a tally of work shows.
    package init(group: String, _ tally: WorkTally) {
        self.init(group: group)
        outcomes = tally.outcomes
        timed = tally.timed
        skipped = tally.skipped
        reviews = tally.reviews
        // Nobody is through with a sample twice.
        samples = tally.reviews
        activeMilliseconds = tally.activeMilliseconds
        elapsedMilliseconds = tally.elapsedMilliseconds
        decisionsPerHour = Spread(ratesFromTimes: tally.decisionTimes)
        reviewsPerHour = Spread(ratesFromTimes: tally.reviewTimes)
        editSize = Spread(perMille: tally.editSizes)
        if timed > 0, activeMilliseconds > 0 {
            meanDecisionsPerHour = .value(Double(timed) * 3_600_000 / Double(activeMilliseconds))
        }
    }
}
