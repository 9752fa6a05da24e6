/// Gwet's AC1, and with weights AC2: agreement beyond chance that does not collapse when one category dominates.
///
/// Chance agreement is Σw / (q (q - 1)) · Σ p_k (1 - p_k), with q the declared categories. Source: K. L. Gwet,
/// British Journal of Mathematical and Statistical Psychology 61 (2008) 29. Undefined on a scale of one category
/// only.
package struct GwetAC: PatternStatistic {
    private let sums: PatternSums
    private let factor: Double

    package init(_ patterns: RatingPatterns, weights: AgreementWeights = .none) {
        let count = Double(patterns.scale.count)
        let table = WeightTable(weights, count: patterns.scale.count)
        sums = PatternSums(patterns, table)
        factor = table.sum / (count * (count - 1))
    }

    package func coefficient(counts: [Int]) -> Coefficient {
        if let gap = sums.gap(counts) { return .undefined(gap) }
        guard sums.patterns.scale.count > 1 else { return .undefined(.oneCategory) }
        return beyondChance(sums.observed(counts), chance(counts))
    }

    package func reach(counts: [Int]) -> CoefficientReach { CoefficientReach(shortfall: 1 / (1 - chance(counts))) }

    private func chance(_ counts: [Int]) -> Double {
        factor * sums.shares(counts).reduce(0) { $0 + $1 * (1 - $1) }
    }
}

extension RatingPatterns {
    /// Gwet's AC1; with weights it is called AC2.
    package func gwetAC(weights: AgreementWeights = .none) -> Coefficient {
        GwetAC(self, weights: weights).coefficient(counts: counts)
    }
}
