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

    /// Fleiss' kappa as he defined it: undefined when units have different numbers of ratings.
    package var plainFleissKappa: Coefficient {
        guard hasEqualRatings else { return .undefined(.unequalRatings) }
        return fleissKappa()
    }

    /// The standard error of Fleiss' kappa if there were no agreement beyond chance, for equal numbers of ratings.
    ///
    /// √2 / (Σpq √(N r (r - 1))) · √((Σpq)² - Σpq(q - p)), q = 1 - p. Source: J. L. Fleiss, J. C. M. Nee and J. R.
    /// Landis, Psychological Bulletin 86 (1979) 974.
    package var fleissStandardErrorOfChance: Coefficient {
        let sums = PatternSums(self, WeightTable(.none, count: scale.count))
        if let gap = sums.gap(counts) { return .undefined(gap) }
        guard hasEqualRatings else { return .undefined(.unequalRatings) }
        guard sums.varies(counts) else { return .undefined(.noVariation) }
        let shares = sums.shares(counts)
        let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
        let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
        let ratings = Double(ratings[0])
        let scale = spread * (Double(unitCount) * ratings * (ratings - 1)).squareRoot()
        return .value((2 * max(0, spread * spread - skew)).squareRoot() / scale)
    }
}
