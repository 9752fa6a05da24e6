internal import Agreement

extension PaceRow {
    /// The pace that a tally of work shows.
    package init(group: String, _ tally: WorkTally) {
        self.init(group: group)
        decisions = tally.decisions
        accepted = tally.accepted
        edited = tally.edited
        rejected = tally.rejected
        skipped = tally.skipped
        samples = tally.samples
        activeMilliseconds = tally.activeMilliseconds
        elapsedMilliseconds = tally.elapsedMilliseconds
        decisionsPerHour = Spread(ratesFromTimes: tally.decisionTimes)
        samplesPerHour = Spread(ratesFromTimes: tally.sampleTimes)
        editSize = Spread(perMille: tally.editSizes)
        if decisions > 0, activeMilliseconds > 0 {
            meanDecisionsPerHour = .value(Double(decisions) * 3_600_000 / Double(activeMilliseconds))
        }
    }
}
