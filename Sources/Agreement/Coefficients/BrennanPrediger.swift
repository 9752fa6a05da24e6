/// Brennan and Prediger's coefficient: agreement beyond raters who use all declared categories alike.
///
/// Chance agreement is Σw / q². Source: R. L. Brennan and D. J. Prediger, Educational and Psychological Measurement
/// 41 (1981) 687; also known as S, G and Randolph's kappa. Undefined on a scale of one category only.
package struct BrennanPrediger: PatternStatistic {
    private let sums: PatternSums
    private let chance: Double

    package init(_ patterns: RatingPatterns, weights: AgreementWeights = .none) {
        let count = Double(patterns.scale.count)
        let table = WeightTable(weights, count: patterns.scale.count)
        sums = PatternSums(patterns, table)
        chance = table.sum / (count * count)
    }

    package func coefficient(counts: [Int]) -> Coefficient {
        if let gap = sums.gap(counts) { return .undefined(gap) }
        guard sums.patterns.scale.count > 1 else { return .undefined(.oneCategory) }
        return beyondChance(sums.observed(counts), chance)
    }

    package func reach(counts: [Int]) -> CoefficientReach { CoefficientReach(shortfall: 1 / (1 - chance)) }
}

extension RatingPatterns {
    /// Brennan and Prediger's coefficient.
    package func brennanPrediger(weights: AgreementWeights = .none) -> Coefficient {
        BrennanPrediger(self, weights: weights).coefficient(counts: counts)
    }
}
