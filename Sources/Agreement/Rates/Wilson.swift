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
