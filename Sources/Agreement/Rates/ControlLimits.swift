/// Between which limits a figure lies as long as nothing but chance moves it.
package struct ControlLimits: Hashable, Sendable {
    package let centre: Double
    package let lower: Double
    package let upper: Double

    /// Whether a figure is outside.
    package func exclude(_ figure: Double) -> Bool { figure < lower || figure > upper }

    /// The limits of the share of one reviewer, or one day, with `trials` items, given the share of all; nil without trials.
    ///
    /// p̄ ± 3 √(p̄(1 - p̄)/n), cut off at 0 and 1: a p-chart over time, a funnel plot over many reviewers. Sources: W. A. Shewhart,
    /// Economic Control of Quality (1931); D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185.
    package static func ofShare(_ pooled: Double, trials: Int, sigmas: Double = 3) -> ControlLimits? {
        guard trials > 0, (0...1).contains(pooled) else { return nil }
        let reach = sigmas * (pooled * (1 - pooled) / Double(trials)).squareRoot()
        return ControlLimits(centre: pooled, lower: max(0, pooled - reach), upper: min(1, pooled + reach))
    }

    /// The limits of single values that follow one another, such as the logarithms of durations; nil of fewer than two.
    ///
    /// x̄ ± 2.66 times the mean of the moving range. Source: D. C. Montgomery, Introduction to Statistical Quality Control,
    /// individuals chart.
    package static func ofIndividuals(_ values: [Double]) -> ControlLimits? {
        guard values.count > 1 else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        let range = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) } / Double(values.count - 1)
        return ControlLimits(centre: mean, lower: mean - 2.66 * range, upper: mean + 2.66 * range)
    }
}
