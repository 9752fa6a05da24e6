/// A coefficient of certain patterns, prepared to be had quickly for other numbers of units, as a bootstrap draws.
package protocol PatternStatistic: Sendable {
    /// The coefficient when `counts[p]` units have pattern `p`.
    func coefficient(counts: [Int]) -> Coefficient

    /// How far below 1 the coefficient can be when `counts[p]` units have pattern `p`; asked for where it is defined.
    func reach(counts: [Int]) -> CoefficientReach
}

/// What coefficients over many raters are made of: observed agreement, and each category's share of the ratings.
struct PatternSums: Sendable {
    let patterns: RatingPatterns
    /// For each pattern the weighted share of agreeing pairs of ratings; 0 for a unit rated once.
    private let agreements: [Double]

    init(_ patterns: RatingPatterns, _ weights: WeightTable) {
        self.patterns = patterns
        agreements = patterns.indices.map { pattern in
            let ratings = patterns.ratings[pattern]
            guard ratings > 1 else { return 0 }
            let entries = patterns[pattern]
            var sum = 0.0
            for entry in entries {
                var others = Double(entry.times - 1)
                for other in entries where other.category != entry.category {
                    others += weights[entry.category, other.category] * Double(other.times)
                }
                sum += Double(entry.times) * others
            }
            return sum / (Double(ratings) * Double(ratings - 1))
        }
    }

    /// Why nothing can be said of so many units, nil when something can.
    func gap(_ counts: [Int]) -> Undefined? {
        var isEmpty = true
        for pattern in counts.indices where counts[pattern] > 0 {
            if patterns.ratings[pattern] > 1 { return nil }
            isEmpty = false
        }
        return isEmpty ? .noData : .noUnitRatedTwice
    }

    /// The mean of the agreement over the units that were rated at least twice, which there must be.
    func observed(_ counts: [Int]) -> Double {
        var sum = 0.0
        var units = 0
        for pattern in counts.indices where patterns.ratings[pattern] > 1 {
            sum += agreements[pattern] * Double(counts[pattern])
            units += counts[pattern]
        }
        return sum / Double(units)
    }

    /// For each category the mean of its share of a unit's ratings, over all units with a rating.
    func shares(_ counts: [Int]) -> [Double] {
        var shares = [Double](repeating: 0, count: patterns.scale.count)
        var units = 0
        for pattern in counts.indices where counts[pattern] > 0 {
            let weight = Double(counts[pattern]) / Double(patterns.ratings[pattern])
            for entry in patterns[pattern] { shares[entry.category] += weight * Double(entry.times) }
            units += counts[pattern]
        }
        for category in shares.indices { shares[category] /= Double(units) }
        return shares
    }

    /// Whether at least two categories were used; an exact test, since rounding would hide the difference.
    func varies(_ counts: [Int]) -> Bool {
        var only: Int?
        for pattern in counts.indices where counts[pattern] > 0 {
            for entry in patterns[pattern] {
                if let only, only != entry.category { return true }
                only = entry.category
            }
        }
        return false
    }
}

extension WeightTable {
    /// The reach of a kappa whose chance agreement follows from the shares of the categories.
    func kappaReach(_ shares: [Double]) -> CoefficientReach {
        let most = CoefficientReach.mostDisagreement(shares, isIdentity ? nil : { 1 - self[$0, $1] })
        return CoefficientReach(
            shortfall: most / (1 - form(shares, shares)), minority: 1 - (shares.max() ?? 1), isMovedBySingles: true)
    }
}

/// (observed - expected) / (1 - expected): agreement beyond chance, as a share of what chance leaves.
func beyondChance(_ observed: Double, _ expected: Double) -> Coefficient {
    .value((observed - expected) / (1 - expected))
}
