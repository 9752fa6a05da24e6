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
