/// One rating as codes: who, and which category of the scale.
package struct CodedRating: Hashable, Sendable {
    package var rater: Int32
    package var category: Int32

    package init(rater: Int, category: Int) {
        self.rater = Int32(rater)
        self.category = Int32(category)
    }
}

/// Lists of (rater, category) with how many units were rated so: all that pairs and raters are judged by.
///
/// The lists stand one behind the other in `ratings`; list `i` is `ratings[offsets[i]..<offsets[i + 1]]`, in the order
/// of its raters, for `counts[i]` units.
package struct RatingSignatures: Hashable, Sendable {
    package let scale: RatingScale
    /// The names that rater codes stand for.
    package let raters: [String]
    package private(set) var offsets = [0]
    package private(set) var ratings: [CodedRating] = []
    package private(set) var counts: [Int] = []

    package init(scale: RatingScale, raters: [String]) {
        self.scale = scale
        self.raters = raters
    }

    /// Lists that are at hand in this form: sorted by rater, no rater twice in one, codes within range.
    package init(scale: RatingScale, raters: [String], offsets: [Int], ratings: [CodedRating], counts: [Int]) {
        self.scale = scale
        self.raters = raters
        self.offsets = offsets
        self.ratings = ratings
        self.counts = counts
    }

    /// Adds a list that `units` units have; one without ratings or units is nothing to add.
    ///
    /// - Throws: `RatingProblem.ratedTwice` when a rater is in the list twice.
    package mutating func append(_ list: [CodedRating], units: Int = 1) throws(RatingProblem) {
        guard !list.isEmpty, units > 0 else { return }
        let sorted = list.sorted { $0.rater < $1.rater }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.rater == next.rater {
            throw .ratedTwice(unit: "\(counts.count + 1)", rater: raters[Int(one.rater)], first: nil, line: nil)
        }
        ratings += sorted
        offsets.append(ratings.count)
        counts.append(units)
    }

    /// How many lists there are.
    package var count: Int { counts.count }

    /// The ratings of list `index`.
    package subscript(index: Int) -> ArraySlice<CodedRating> { ratings[offsets[index]..<offsets[index + 1]] }

    /// How many units there are in all.
    package var unitCount: Int { counts.reduce(0, +) }

    /// How many ratings there are in all.
    package var ratingCount: Int { indices.reduce(0) { $0 + counts[$1] * (offsets[$1 + 1] - offsets[$1]) } }

    package var indices: Range<Int> { counts.indices }

    /// The same with every list once, in an order that depends on the lists alone.
    package var merged: RatingSignatures {
        var histogram: [ArraySlice<CodedRating>: Int] = [:]
        for index in indices { histogram[self[index], default: 0] += counts[index] }
        var result = RatingSignatures(scale: scale, raters: raters)
        for (list, units) in histogram.sorted(by: { Self.precedes($0.key, $1.key) }) {
            result.ratings += list
            result.offsets.append(result.ratings.count)
            result.counts.append(units)
        }
        return result
    }

    private static func precedes(_ one: ArraySlice<CodedRating>, _ other: ArraySlice<CodedRating>) -> Bool {
        one.lexicographicallyPrecedes(other) { ($0.rater, $0.category) < ($1.rater, $1.category) }
    }
}
