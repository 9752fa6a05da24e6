internal import Agreement

/// How the reviewers' shares of accepted decisions spread around that of all.
///
/// Reviewers get different turns, so their shares differ by more than chance; with thousands of decisions each, limits for
/// chance alone would leave nearly everybody outside. The limits are therefore widened by the over-dispersion that the
/// shares themselves show. Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185, section 2.4: φ is the mean
/// square of the standardised differences, the outermost tenth at each end drawn in to the next.
struct AcceptanceSpread {
    /// The share of accepted decisions of all reviewers together.
    let share: Double
    /// At least 1.
    let dispersion: Double

    init(_ tallies: [WorkTally]) {
        let decisions = tallies.reduce(0) { $0 + $1.decisions }
        share = decisions > 0 ? Double(tallies.reduce(0) { $0 + $1.outcomes.accepted }) / Double(decisions) : 0
        var differences: [Double] = []
        for tally in tallies where tally.decisions >= ReviewerFlag.fewest && share > 0 && share < 1 {
            let error = (share * (1 - share) / Double(tally.decisions)).squareRoot()
            differences.append((Double(tally.outcomes.accepted) / Double(tally.decisions) - share) / error)
        }
        differences.sort()
        let outer = differences.count < 3 ? 0 : (differences.count + 9) / 10
        for place in 0..<outer {
            differences[place] = differences[outer]
            differences[differences.count - 1 - place] = differences[differences.count - 1 - outer]
        }
        let mean = differences.reduce(0) { $0 + $1 * $1 } / Double(max(1, differences.count))
        // Of one or two reviewers nothing is known about how they spread.
        dispersion = differences.count < 3 ? 1 : max(1, mean)
    }

    /// Between which shares three standard deviations of a reviewer with so many decisions lie, widened by the root of φ; nil
    /// for none.
    func limits(trials: Int) -> Interval? { limits(trials: trials, sigmas: 3 * dispersion.squareRoot()) }

    /// The same as chance alone sets it.
    func chanceLimits(trials: Int) -> Interval? { limits(trials: trials, sigmas: 3) }

    private func limits(trials: Int, sigmas: Double) -> Interval? {
        guard let limits = ControlLimits.ofShare(share, trials: trials, sigmas: sigmas) else { return nil }
        return Interval(lower: limits.lower, upper: limits.upper, level: Self.level)
    }

    /// What lies within three standard deviations of a normal distribution.
    private static let level = 0.9973
}
