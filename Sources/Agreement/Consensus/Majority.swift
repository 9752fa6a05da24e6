/// What most raters of a unit chose; several categories when they tie, since a tie is not settled by order or chance.
package struct Majority: Hashable, Sendable {
    /// The codes of the categories that were chosen most often, in the order of the scale.
    package let categories: [Int]
    /// How many ratings each of them has, and how many there are.
    package let votes: Int
    package let ratings: Int

    /// The majority of a vector of category counts; nil without ratings.
    package init?(counts: [Int]) {
        guard let most = counts.max(), most > 0 else { return nil }
        categories = counts.indices.filter { counts[$0] == most }
        votes = most
        ratings = counts.reduce(0) { $0 + max(0, $1) }
    }

    /// The category that won; nil when several tie.
    package var winner: Int? { categories.count == 1 ? categories[0] : nil }

    package var isTie: Bool { categories.count > 1 }

    /// The share of the ratings that the winner, or each of those that tie, has.
    package var share: Double { Double(votes) / Double(ratings) }
}

extension RatingSignatures {
    /// The majority of list `index`.
    package func majority(of index: Int) -> Majority? {
        var counts = [Int](repeating: 0, count: scale.count)
        for rating in self[index] { counts[Int(rating.category)] += 1 }
        return Majority(counts: counts)
    }
}
