/// How far a coefficient can fall short of 1, which an interval needs to know near its ends.
package struct CoefficientReach: Hashable, Sendable {
    /// The most that 1 - coefficient can be, the shares of the categories being what they are.
    package var shortfall: Double
    /// The share of the ratings that are not of the most common category, for a figure that only these ratings tell
    /// anything of; nil for one that all units tell of alike.
    package var minority: Double?
    /// Whether ratings of units that were rated once move the shares, and so the shortfall itself.
    package var isMovedBySingles = false

    package init(shortfall: Double, minority: Double? = nil, isMovedBySingles: Bool = false) {
        self.shortfall = shortfall
        self.minority = minority
        self.isMovedBySingles = isMovedBySingles
    }

    /// The most that two ratings can differ on average, each with these shares of the categories.
    ///
    /// For names the minority differs from the majority throughout. For categories in an order the lowest stand against the
    /// highest, which no other pairing exceeds where distance grows faster than the difference.
    static func mostDisagreement(_ shares: [Double], _ distance: ((Int, Int) -> Double)?) -> Double {
        guard let distance else { return min(1, 2 * (1 - (shares.max() ?? 1))) }
        var low = 0
        var high = shares.count - 1
        var (lowLeft, highLeft) = (shares.first ?? 0, shares.last ?? 0)
        var sum = 0.0
        while low < shares.count, high >= 0 {
            let mass = min(lowLeft, highLeft)
            sum += mass * distance(low, high)
            lowLeft -= mass
            highLeft -= mass
            if lowLeft <= highLeft {
                low += 1
                lowLeft = low < shares.count ? shares[low] : 0
            } else {
                high -= 1
                highLeft = high >= 0 ? shares[high] : 0
            }
        }
        return sum
    }
}
