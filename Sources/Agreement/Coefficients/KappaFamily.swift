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

/// Fleiss' kappa in Gwet's generalisation to missing ratings, which is Fleiss' own with equal numbers of ratings.
///
/// Chance agreement is Σ w_kl p_k p_l, p_k the mean share of category k over all units with a rating. Sources: J. L.
/// Fleiss, Psychological Bulletin 76 (1971) 378; Gwet, Handbook, chapter 2. Undefined when every rating is the same.
package struct FleissKappa: PatternStatistic {
    private let sums: PatternSums
    private let weights: WeightTable

    package init(_ patterns: RatingPatterns, weights: AgreementWeights = .none) {
        self.weights = WeightTable(weights, count: patterns.scale.count)
        sums = PatternSums(patterns, self.weights)
    }

    package func coefficient(counts: [Int]) -> Coefficient {
        if let gap = sums.gap(counts) { return .undefined(gap) }
        guard sums.varies(counts) else { return .undefined(.noVariation) }
        let shares = sums.shares(counts)
        return beyondChance(sums.observed(counts), weights.form(shares, shares))
    }

    package func reach(counts: [Int]) -> CoefficientReach { weights.kappaReach(sums.shares(counts)) }
}

extension RatingPatterns {
    /// Fleiss' kappa, for missing ratings as Gwet generalised it.
    package func fleissKappa(weights: AgreementWeights = .none) -> Coefficient {
        FleissKappa(self, weights: weights).coefficient(counts: counts)
    }
}

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
