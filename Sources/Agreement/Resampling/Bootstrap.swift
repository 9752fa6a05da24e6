internal import Corpus

/// Draws units, or clusters of units, with replacement, to tell how sure a coefficient is.
///
/// Each replicate draws as many as there are, each by `next() % n` of one SplitMix64 that runs through all
/// replicates, and all coefficients are taken from the same draws. Whole units are drawn, never single ratings;
/// clusters where units hang together, as the turns of one sample do. Source: B. Efron and R. J. Tibshirani, An
/// Introduction to the Bootstrap (1993), chapter 13 for the percentile interval.
package struct Bootstrap: Hashable, Sendable {
    package let replicates: Int
    package let seed: UInt64

    package init(replicates: Int = 1_000, seed: UInt64 = 1) {
        self.replicates = max(0, replicates)
        self.seed = seed
    }

    /// Resamples units.
    ///
    /// - Returns: one distribution for each statistic, in their order.
    package func resample(_ units: UnitPatterns, _ statistics: [any PatternStatistic]) -> [BootstrapDistribution] {
        var collected = Collected(statistics, seed: seed)
        draw(units.codes, kinds: units.patterns.count) { collected.add(counts: $0) }
        return collected.distributions
    }

    /// Resamples clusters: one by one in their order where that is known, else how many of each kind at once.
    ///
    /// Both are draws with replacement of as many clusters as there are; the second takes time by the kinds, not by the
    /// clusters, and gives other random numbers.
    ///
    /// - Returns: one distribution for each statistic, in their order.
    package func resample(_ clusters: ClusterPatterns, _ statistics: [any PatternStatistic]) -> [BootstrapDistribution]
    {
        var collected = Collected(statistics, seed: seed)
        var units = [Int](repeating: 0, count: clusters.patterns.count)
        func add(_ drawn: [Int]) {
            clusters.count(drawn, into: &units)
            collected.add(counts: units)
        }
        if let codes = clusters.codes {
            draw(codes, kinds: clusters.counts.count, add)
        } else {
            drawCounts(clusters.counts, add)
        }
        return collected.distributions
    }

    /// Draws codes one by one, each replicate as many as there are, and hands over how often each kind was drawn.
    private func draw(_ codes: [UInt32], kinds: Int, _ use: ([Int]) -> Void) {
        // Most projects have few patterns: their codes as bytes stay in the nearest cache.
        if kinds <= 1 << 8 {
            draw(narrow: codes.map { UInt8($0) }, kinds, use)
        } else if kinds <= 1 << 16 {
            draw(narrow: codes.map { UInt16($0) }, kinds, use)
        } else {
            draw(narrow: codes, kinds, use)
        }
    }

    private func draw<Code: FixedWidthInteger & UnsignedInteger>(
        narrow codes: [Code], _ kinds: Int, _ use: ([Int]) -> Void
    ) {
        var generator = SplitMix64(seed: seed)
        var counts = [Int](repeating: 0, count: kinds)
        let remainder = codes.isEmpty ? nil : Remainder(by: codes.count)
        for _ in 0..<replicates {
            for kind in 0..<kinds { counts[kind] = 0 }
            if let remainder {
                codes.withUnsafeBufferPointer { codes in
                    counts.withUnsafeMutableBufferPointer { counts in
                        // A local copy stays in registers.
                        var local = generator
                        for _ in 0..<codes.count { counts[Int(codes[remainder.of(local.next())])] &+= 1 }
                        generator = local
                    }
                }
            }
            use(counts)
        }
    }

    /// Draws how many of each kind come up when as many are drawn as there are.
    private func drawCounts(_ counts: [Int], _ use: ([Int]) -> Void) {
        var generator = SplitMix64(seed: seed)
        let multinomial = MultinomialDraw(counts)
        var drawn = [Int](repeating: 0, count: counts.count)
        for _ in 0..<replicates {
            multinomial.draw(into: &drawn, from: &generator)
            use(drawn)
        }
    }
}

/// The values that statistics take, replicate by replicate.
private struct Collected {
    let statistics: [any PatternStatistic]
    let seed: UInt64
    private var values: [[Double]]
    private var undefined: [Int]

    init(_ statistics: [any PatternStatistic], seed: UInt64) {
        self.statistics = statistics
        self.seed = seed
        values = statistics.map { _ in [] }
        undefined = statistics.map { _ in 0 }
    }

    mutating func add(counts: [Int]) {
        for (index, statistic) in statistics.enumerated() {
            switch statistic.coefficient(counts: counts) {
            case .value(let value): values[index].append(value)
            case .undefined: undefined[index] += 1
            }
        }
    }

    var distributions: [BootstrapDistribution] {
        zip(values, undefined).map { BootstrapDistribution(values: $0, undefinedReplicates: $1, seed: seed) }
    }
}

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
