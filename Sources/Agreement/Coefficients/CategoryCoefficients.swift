/// How well raters agree on one category.
package struct CategoryCoefficients: Hashable, Sendable {
    package let category: String
    /// How many ratings gave it.
    package let ratings: Int
    /// Its share of all ratings; undefined without any.
    package let share: Coefficient
    /// Fleiss' kappa of this category against the rest, generalised to missing ratings.
    package let fleissKappa: Coefficient
    /// Of the ratings that gave it, the share of others on the same unit that gave it too; with two raters its F1.
    package let specificAgreement: Coefficient
}

extension RatingPatterns {
    /// Agreement on each category of the scale, in its order.
    package var byCategory: [CategoryCoefficients] {
        let all = ratingCount
        let totals = categoryCounts
        let against = categorySums
        return scale.categories.indices.map { category in
            CategoryCoefficients(
                category: scale.categories[category], ratings: totals[category],
                share: all > 0 ? .value(Double(totals[category]) / Double(all)) : .undefined(.noData),
                fleissKappa: fleissKappa(category, against[category], total: totals[category], of: all),
                specificAgreement: specificAgreement(category, against[category]))
        }
    }

    /// What the figures of one category are made of.
    private struct CategorySums {
        /// Σ n (n - 1) and Σ n (r - 1) over the units rated at least twice.
        var agreeing = 0
        var possible = 0
        /// Σ over those units of the share of pairs of which exactly one is of the category.
        var disagreement = 0.0
        /// Σ n / r over all units.
        var share = 0.0
    }

    private var categorySums: [CategorySums] {
        var sums = [CategorySums](repeating: CategorySums(), count: scale.count)
        for pattern in indices {
            let ratings = ratings[pattern]
            let units = counts[pattern]
            for entry in self[pattern] {
                let times = entry.times
                sums[entry.category].share += Double(units) * Double(times) / Double(ratings)
                guard ratings > 1 else { continue }
                sums[entry.category].agreeing += units * times * (times - 1)
                sums[entry.category].possible += units * times * (ratings - 1)
                sums[entry.category].disagreement +=
                    Double(units) * Double(2 * times * (ratings - times)) / Double(ratings * (ratings - 1))
            }
        }
        return sums
    }

    private var gap: Undefined? {
        if counts.isEmpty { return .noData }
        return pairableUnitCount == 0 ? .noUnitRatedTwice : nil
    }

    /// The kappa of one category against the rest.
    ///
    /// Source: J. L. Fleiss, Psychological Bulletin 76 (1971) 378.
    private func fleissKappa(_ category: Int, _ sums: CategorySums, total: Int, of all: Int) -> Coefficient {
        if let gap { return .undefined(gap) }
        if total == 0 { return .undefined(.neverUsed) }
        if total == all { return .undefined(.noVariation) }
        let share = sums.share / Double(unitCount)
        let observed = 1 - sums.disagreement / Double(pairableUnitCount)
        return beyondChance(observed, share * share + (1 - share) * (1 - share))
    }

    /// How often another rating of a unit gives a category that one rating gave.
    ///
    /// Source: D. V. Cicchetti and A. R. Feinstein, Journal of Clinical Epidemiology 43 (1990) 551, for many raters.
    private func specificAgreement(_ category: Int, _ sums: CategorySums) -> Coefficient {
        if let gap { return .undefined(gap) }
        return sums.possible > 0 ? .value(Double(sums.agreeing) / Double(sums.possible)) : .undefined(.neverUsed)
    }
}
