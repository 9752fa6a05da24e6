/// The share of pairs of ratings of the same unit that agree, as a mean over units rated at least twice.
///
/// p_a = 1/N' Σ_i Σ_k n_ik ((W n_i)_k - 1) / (r_i (r_i - 1)). Source: Gwet, Handbook, chapter 2; with two ratings a
/// unit it is the plain share of units on which both agree.
package struct PercentAgreement: PatternStatistic {
    private let sums: PatternSums

    package init(_ patterns: RatingPatterns, weights: AgreementWeights = .none) {
        sums = PatternSums(patterns, WeightTable(weights, count: patterns.scale.count))
    }

    package func coefficient(counts: [Int]) -> Coefficient {
        if let gap = sums.gap(counts) { return .undefined(gap) }
        return .value(sums.observed(counts))
    }

    package func reach(counts: [Int]) -> CoefficientReach { CoefficientReach(shortfall: 1) }
}

extension RatingPatterns {
    /// The share of pairs of ratings that agree, weighted if asked.
    package func percentAgreement(weights: AgreementWeights = .none) -> Coefficient {
        PercentAgreement(self, weights: weights).coefficient(counts: counts)
    }
}
