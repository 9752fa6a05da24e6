/// Krippendorff's alpha: one minus observed over expected disagreement, for any number of raters and missing ratings.
///
/// D_o = Σ_i Σ_{k≠l} n_ik n_il δ_kl / (r_i - 1), D_e = Σ_{k≠l} n_k n_l δ_kl / (n - 1), over the values of units rated
/// at least twice. δ is 1 for nominal; (v_k - v_l)² for interval; ((v_k - v_l) / (v_k + v_l))² for ratio, 0 between
/// two zeros; and for ordinal the square of how many pairable values lie from k to l, those of k and l themselves
/// counted half. Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Undefined without
/// variation.
package struct KrippendorffAlpha: PatternStatistic {
    private let patterns: RatingPatterns
    private let level: MeasurementLevel
    /// The categories as numbers; empty where the level does without.
    private let values: [Double]
    private let obstacle: Undefined?
    /// For each pattern its observed disagreement; empty for ordinal, where it depends on all ratings.
    private let disagreements: [Double]

    package init(_ patterns: RatingPatterns, level: MeasurementLevel = .nominal) {
        self.patterns = patterns
        self.level = level
        (values, obstacle) = Self.values(of: patterns.scale, level: level)
        let values = values
        disagreements =
            obstacle != nil || level == .ordinal
            ? []
            : patterns.indices.map { Self.disagreement(patterns, $0) { Self.distance($0, $1, values, level) } }
    }

    package func coefficient(counts: [Int]) -> Coefficient {
        let totals = totals(counts)
        let isEmpty = !counts.contains { $0 > 0 }
        let used = totals.indices.filter { totals[$0] > 0 }
        if used.isEmpty { return .undefined(isEmpty ? .noData : .noUnitRatedTwice) }
        if let obstacle { return .undefined(obstacle) }
        if used.count == 1 { return .undefined(.noVariation) }

        let values = level == .ordinal ? Self.middles(totals) : values
        var observed = 0.0
        for pattern in counts.indices where counts[pattern] > 0 && patterns.ratings[pattern] > 1 {
            let own =
                disagreements.isEmpty
                ? Self.disagreement(patterns, pattern) { Self.distance($0, $1, values, level) }
                : disagreements[pattern]
            observed += own * Double(counts[pattern])
        }
        let expected = Self.expected(totals, used, values, level)
        // Two spellings of one number are different categories without a difference.
        guard expected > 0 else { return .undefined(.noVariation) }
        let pairable = Double(totals.reduce(0, +))
        return .value(1 - (pairable - 1) * observed / expected)
    }

    package func reach(counts: [Int]) -> CoefficientReach {
        let totals = totals(counts)
        let used = totals.indices.filter { totals[$0] > 0 }
        let values = level == .ordinal ? Self.middles(totals) : values
        let all = Double(totals.reduce(0, +))
        let shares = totals.map { Double($0) / all }
        // In the order of their values, which need not be that of the categories.
        let order = values.isEmpty ? Array(totals.indices) : totals.indices.sorted { values[$0] < values[$1] }
        let most = CoefficientReach.mostDisagreement(
            order.map { shares[$0] },
            level == .nominal ? nil : { Self.distance(order[$0], order[$1], values, level) })
        return CoefficientReach(
            shortfall: most * all * all / Self.expected(totals, used, values, level),
            minority: 1 - (shares.max() ?? 1))
    }

    /// How often each category was given to units rated at least twice.
    private func totals(_ counts: [Int]) -> [Int] {
        var totals = [Int](repeating: 0, count: patterns.scale.count)
        for pattern in counts.indices where counts[pattern] > 0 && patterns.ratings[pattern] > 1 {
            for entry in patterns[pattern] { totals[entry.category] += entry.times * counts[pattern] }
        }
        return totals
    }

    /// Σ_{k≠l} n_k n_l δ_kl / (r - 1) of one pattern; 0 for a unit rated once.
    private static func disagreement(
        _ patterns: RatingPatterns, _ pattern: Int, _ distance: (Int, Int) -> Double
    ) -> Double {
        let entries = patterns[pattern]
        var sum = 0.0
        for (place, entry) in zip(entries.indices, entries) {
            for other in entries[(place + 1)...] {
                sum += Double(entry.times) * Double(other.times) * distance(entry.category, other.category)
            }
        }
        return sum == 0 ? 0 : 2 * sum / Double(patterns.ratings[pattern] - 1)
    }

    private static func distance(_ k: Int, _ l: Int, _ values: [Double], _ level: MeasurementLevel) -> Double {
        switch level {
        case .nominal: return k == l ? 0 : 1
        case .ordinal, .interval:
            let difference = values[k] - values[l]
            return difference * difference
        case .ratio:
            let sum = values[k] + values[l]
            guard sum > 0 else { return 0 }
            let share = (values[k] - values[l]) / sum
            return share * share
        }
    }

    /// Σ_{k≠l} n_k n_l δ_kl over the categories that were used.
    private static func expected(
        _ totals: [Int], _ used: [Int], _ values: [Double], _ level: MeasurementLevel
    ) -> Double {
        let all = Double(used.reduce(0) { $0 + totals[$1] })
        switch level {
        case .nominal:
            return used.reduce(0) { $0 + Double(totals[$1]) * (all - Double(totals[$1])) }
        case .ordinal, .interval:
            // The sum over pairs of squared differences is 2n times that of squared deviations from the mean.
            guard used.contains(where: { values[$0] != values[used[0]] }) else { return 0 }
            let mean = used.reduce(0) { $0 + Double(totals[$1]) * values[$1] } / all
            return 2 * all
                * used.reduce(0) { $0 + Double(totals[$1]) * (values[$1] - mean) * (values[$1] - mean) }
        case .ratio:
            var sum = 0.0
            for (place, k) in used.enumerated() {
                for l in used[(place + 1)...] {
                    sum += Double(totals[k]) * Double(totals[l]) * distance(k, l, values, level)
                }
            }
            return 2 * sum
        }
    }

    /// For each category how many values lie below its middle, so that ordinal distance is a plain difference of two.
    private static func middles(_ totals: [Int]) -> [Double] {
        var below = 0
        return totals.map { total in
            defer { below += total }
            return Double(below) + Double(total) / 2
        }
    }

    /// The numbers that a level goes by, stretched to at most 1 so that no square overflows, or why there are none.
    private static func values(of scale: RatingScale, level: MeasurementLevel) -> ([Double], Undefined?) {
        guard level == .interval || level == .ratio else { return ([], nil) }
        guard let values = scale.values, let least = values.min(), let most = values.max() else {
            return ([], .notNumeric)
        }
        if level == .ratio {
            guard least >= 0 else { return ([], .negativeValues) }
            return (most > 0 ? values.map { $0 / most } : values, nil)
        }
        let width = most / 2 - least / 2
        return (width > 0 ? values.map { ($0 / 2 - least / 2) / width } : values, nil)
    }
}

extension RatingPatterns {
    /// Krippendorff's alpha at a level of measurement.
    package func krippendorffAlpha(level: MeasurementLevel = .nominal) -> Coefficient {
        KrippendorffAlpha(self, level: level).coefficient(counts: counts)
    }
}

/// What the distance between two categories means, as Krippendorff's alpha asks.
package enum MeasurementLevel: String, CaseIterable, Hashable, Sendable {
    /// Names: two are the same or not.
    case nominal
    /// Ranks: how many ratings lie between them.
    case ordinal
    /// Numbers whose differences count.
    case interval
    /// Numbers from a true zero, whose proportions count.
    case ratio
}
