/// How sure a share of successes is.
package enum Wilson {
    /// The score interval of `successes` out of `trials`; nil without trials.
    ///
    /// (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n). Source: E. B. Wilson, Journal of the American Statistical
    /// Association 22 (1927) 209. Unlike the textbook's p ± z √(p(1 - p)/n) it holds for few trials and shares near 0
    /// and 1.
    package static func interval(successes: Int, trials: Int, level: Double = 0.95) -> Interval? {
        guard trials > 0, (0...trials).contains(successes),
            let z = NormalDistribution.quantile((1 + level) / 2)
        else { return nil }
        let limits = limits(ofShare: Double(successes) / Double(trials), trials: Double(trials), quantile: z)
        return Interval(lower: limits.lower, upper: limits.upper, level: level)
    }

    /// The limits of a share of so many trials, which need not be a whole number where they are worth more or less.
    static func limits(ofShare share: Double, trials: Double, quantile z: Double) -> (lower: Double, upper: Double) {
        let square = z * z / trials
        let centre = share + square / 2
        let reach = z * (share * (1 - share) / trials + square / (4 * trials)).squareRoot()
        return (
            lower: share <= 0 ? 0 : max(0, (centre - reach) / (1 + square)),
            upper: share >= 1 ? 1 : min(1, (centre + reach) / (1 + square))
        )
    }
}

/// Between which limits a figure lies as long as nothing but chance moves it.
package struct ControlLimits: Hashable, Sendable {
    package let centre: Double
    package let lower: Double
    package let upper: Double

    /// The limits of the share of one reviewer, or one day, with `trials` items, given the share of all; nil without
    /// trials.
    ///
    /// p̄ ± 3 √(p̄(1 - p̄)/n), cut off at 0 and 1: a p-chart over time, a funnel plot over many reviewers. Sources:
    /// W. A. Shewhart, Economic Control of Quality (1931); D. J. Spiegelhalter, Statistics in Medicine 24 (2005)
    /// 1185.
    package static func ofShare(_ pooled: Double, trials: Int, sigmas: Double = 3) -> ControlLimits? {
        guard trials > 0, (0...1).contains(pooled) else { return nil }
        let reach = sigmas * (pooled * (1 - pooled) / Double(trials)).squareRoot()
        return ControlLimits(centre: pooled, lower: max(0, pooled - reach), upper: min(1, pooled + reach))
    }
}

/// Tells which of many findings stand, so that judging many reviewers at once does not flag some by chance alone.
package enum FalseDiscovery {
    /// P-values adjusted by Benjamini and Hochberg: those at most `rate` are findings with that rate of false ones.
    ///
    /// Source: Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289.
    ///
    /// - Returns: one value for each, in the order given, none below the p-value itself and none above 1.
    package static func adjusted(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { pValues[$0] > pValues[$1] }
        var adjusted = [Double](repeating: 1, count: pValues.count)
        var least = 1.0
        for (place, index) in order.enumerated() {
            let rank = Double(pValues.count - place)
            least = min(least, pValues[index] * Double(pValues.count) / rank)
            adjusted[index] = least
        }
        return adjusted
    }
}

extension RandomAccessCollection where Element == Double, Index == Int {
    /// A quantile of values that are in order, linear between neighbours; nil of nothing.
    ///
    /// Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361, type 7, the default of R and NumPy.
    package func quantile(_ probability: Double) -> Double? {
        guard !isEmpty else { return nil }
        let place = Swift.min(Swift.max(probability, 0), 1) * Double(count - 1)
        let lower = Int(place)
        let low = self[startIndex + lower]
        let high = self[startIndex + Swift.min(lower + 1, count - 1)]
        return low + (high - low) * (place - Double(lower))
    }
}
