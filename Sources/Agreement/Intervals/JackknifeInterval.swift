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
