/// What a coefficient came to in each replicate of a bootstrap.
package struct BootstrapDistribution: Hashable, Sendable {
    /// The values of the replicates in which it was defined, in the order in which they were drawn.
    package let values: [Double]
    /// In how many replicates it was not.
    package let undefinedReplicates: Int
    package let seed: UInt64

    /// The mean of the values; nil without any.
    package var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }

    /// The percentile interval at a level of confidence; nil without values.
    package func interval(level: Double = 0.95) -> BootstrapInterval? {
        let sorted = values.sorted()
        guard let lower = sorted.quantile((1 - level) / 2), let upper = sorted.quantile((1 + level) / 2) else {
            return nil
        }
        return BootstrapInterval(
            interval: Interval(lower: lower, upper: upper, level: level),
            replicates: values.count + undefinedReplicates, undefinedReplicates: undefinedReplicates, seed: seed)
    }
}

/// A percentile interval with all that is needed to compute it again.
package struct BootstrapInterval: Hashable, Sendable {
    package let interval: Interval
    /// How many were drawn, those in which the figure was undefined among them.
    package let replicates: Int
    package let undefinedReplicates: Int
    package let seed: UInt64
}
