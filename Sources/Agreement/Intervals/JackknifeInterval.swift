/// The interval of a coefficient of agreement, from what leaving out each cluster in turn changes.
///
/// Percentiles of a bootstrap, and a coefficient plus and minus its standard error, are too narrow where clusters or
/// disagreements are few. Here the shortfall 1 - coefficient, as a share of the most that it can be, is taken for a share
/// of successes, of as many trials as give it the jackknife's standard error; its interval is Wilson's with Student's t of
/// one degree fewer than there are clusters. Sources: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193, for
/// the effective number of trials; B. Efron and C. Stein, Annals of Statistics 9 (1981) 586, for the jackknife; what it
/// covers is simulated by `vermilion-bench coverage`.
package struct JackknifeInterval: Hashable, Sendable {
    package let level: Double

    package init(level: Double = 0.95) { self.level = level }

    /// The interval of each statistic, or why it has none; nil where the statistic itself is undefined.
    func intervals(
        of statistics: [any PatternStatistic], _ clusters: ClusterPatterns, over noun: MissingInterval.Clusters
    ) -> [IntervalOutcome?] {
        let ground = IntervalGround(clusters)
        let units = clusters.patterns.counts
        let hasSingles = clusters.patterns.unitCount > ground.units
        return statistics.map { statistic in
            guard let value = statistic.coefficient(counts: units).value else { return nil }
            let reach = statistic.reach(counts: units)
            if let missing = ground.missing(for: reach, noun) { return .missing(missing) }
            guard reach.shortfall > 0, let jackknife = Jackknife(statistic, clusters),
                let t = StudentDistribution.quantile(
                    (1 + level) / 2, degrees: min(ground.clusters, jackknife.parts) - 1)
            else { return nil }
            var (lower, upper) = limits(value, error: jackknife.standardError, reach, ground, t)
            if hasSingles, reach.isMovedBySingles {
                // The most that it can be is then itself a guess, which only the plain error knows of.
                lower = min(lower, value - t * jackknife.standardError)
                upper = max(upper, min(1, value + t * jackknife.standardError))
            }
            return .interval(Interval(lower: lower, upper: upper, level: level))
        }
    }

    private func limits(
        _ value: Double, error: Double, _ reach: CoefficientReach, _ ground: IntervalGround, _ t: Double
    ) -> (lower: Double, upper: Double) {
        let share = min(max((1 - value) / reach.shortfall, 0), 1)
        let shareError = error / reach.shortfall
        var trials = Double(reach.minority == nil ? ground.clusters : ground.varied)
        // Where nothing differs, or all does, nothing is seen of the spread: then a cluster is worth one trial.
        if share > 1e-9, share < 1 - 1e-9, shareError > 1e-9 {
            trials = share * (1 - share) / (shareError * shareError)
        }
        if let minority = reach.minority {
            trials = min(trials, ground.pairs * independentTrials(value, share, reach, ground, min(minority, 0.5)))
        }
        let limits = Wilson.limits(ofShare: share, trials: max(trials, 1), quantile: t)
        return (1 - limits.upper * reach.shortfall, 1 - limits.lower * reach.shortfall)
    }

    /// As how many trials independent units would count that two raters put into two categories.
    ///
    /// Where the rare category is agreed on never, or always, the jackknife sees next to no spread; no interval is narrower
    /// than this many trials allow for each pair of ratings. Source: D. A. Bloch and H. C. Kraemer, Biometrics 45 (1989)
    /// 269, for the variance of kappa.
    private func independentTrials(
        _ value: Double, _ share: Double, _ reach: CoefficientReach, _ ground: IntervalGround, _ minority: Double
    ) -> Double {
        let units = Double(ground.units)
        let kappa = min(max(value, 0), 1)
        guard kappa < 1 - 1e-9 else { return units * minority }
        let variance =
            (1 - kappa) / units
            * ((1 - kappa) * (1 - 2 * kappa) + kappa * (2 - kappa) / (2 * minority * (1 - minority)))
        let bound = min(max((1 - kappa) / reach.shortfall, 1e-9), 1)
        return bound * (1 - bound) * reach.shortfall * reach.shortfall / variance
    }
}

/// How far a coefficient can fall short of 1, which an interval needs to know near its ends.
package struct CoefficientReach: Hashable, Sendable {
    /// The most that 1 - coefficient can be, the shares of the categories being what they are.
    package var shortfall: Double
    /// The share of the ratings that are not of the most common category, for a figure that only these ratings tell
    /// anything of; nil for one that all units tell of alike.
    package var minority: Double?
    /// Whether ratings of units that were rated once move the shares, and so the shortfall itself.
    package var isMovedBySingles = false

    /// The most that two ratings can differ on average, each with these shares of the categories.
    ///
    /// For names the minority differs from the majority throughout. For categories in an order the lowest stand against the
    /// highest, which no other pairing exceeds where distance grows faster than the difference.
    static func mostDisagreement(_ shares: [Double], _ distance: ((Int, Int) -> Double)?) -> Double {
        guard let distance else { return min(1, 2 * (1 - (shares.max() ?? 1))) }
        var low = 0
        var high = shares.count - 1
        var (lowLeft, highLeft) = (shares.first ?? 0, shares.last ?? 0)
        var sum = 0.0
        while low < shares.count, high >= 0 {
            let mass = min(lowLeft, highLeft)
            sum += mass * distance(low, high)
            lowLeft -= mass
            highLeft -= mass
            if lowLeft <= highLeft {
                low += 1
                lowLeft = low < shares.count ? shares[low] : 0
            } else {
                high -= 1
                highLeft = high >= 0 ? shares[high] : 0
            }
        }
        return sum
    }
}

/// How intervals of agreement are made.
package enum IntervalMethod: Hashable, Sendable {
    /// From what leaving each cluster out changes: what is printed unless somebody asks otherwise.
    case jackknife(JackknifeInterval)
    /// From draws with replacement, read as plain percentiles, which other programs print too and which are too narrow.
    case bootstrap(Bootstrap, level: Double)
}

extension ClusterPatterns {
    /// The interval of each statistic, or why it has none, in their order.
    ///
    /// - Parameter clusters: what the clusters are, for those reasons.
    package func intervals(
        of statistics: [any PatternStatistic], by method: IntervalMethod, over clusters: MissingInterval.Clusters
    ) -> (outcomes: [IntervalOutcome?], undefinedReplicates: [Int]) {
        switch method {
        case .jackknife(let jackknife):
            return (jackknife.intervals(of: statistics, self, over: clusters), statistics.map { _ in 0 })
        case .bootstrap(let bootstrap, let level):
            let ground = IntervalGround(self)
            let units = patterns.counts
            let drawn = bootstrap.resample(self, statistics)
            let outcomes = zip(statistics, drawn).map { statistic, distribution -> IntervalOutcome? in
                guard statistic.coefficient(counts: units).value != nil else { return nil }
                if let missing = ground.missing(for: statistic.reach(counts: units), clusters) {
                    return .missing(missing)
                }
                return distribution.interval(level: level).map { .interval($0.interval) }
            }
            return (outcomes, drawn.map(\.undefinedReplicates))
        }
    }
}
