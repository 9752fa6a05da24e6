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

extension RatingSignatures {
    /// The patterns of these ratings: the same units with the raters forgotten.
    package var patterns: RatingPatterns {
        let most = indices.reduce(0) { max($0, offsets[$1 + 1] - offsets[$1]) }
        let bits = Int.bitWidth - most.leadingZeroBitCount
        return bits * scale.count <= UInt64.bitWidth ? packedPatterns(bits: bits) : sortedPatterns
    }

    /// Count vectors packed into one word, `bits` for each category: adding a rating is one addition.
    private func packedPatterns(bits: Int) -> RatingPatterns {
        let steps = (0..<scale.count).map { UInt64(1) << UInt64(bits * $0) }
        var histogram = KeyHistogram<UInt64>()
        for index in indices {
            var key: UInt64 = 0
            for place in offsets[index]..<offsets[index + 1] { key &+= steps[Int(ratings[place].category)] }
            histogram.add(key, times: counts[index])
        }
        var patterns = RatingPatterns(scale: scale)
        let mask = bits == UInt64.bitWidth ? UInt64.max : (UInt64(1) << UInt64(bits)) - 1
        for (key, units) in histogram.sorted() {
            let entries = (0..<scale.count).compactMap { category -> RatingPatterns.Entry? in
                let times = Int((key >> UInt64(bits * category)) & mask)
                return times > 0 ? RatingPatterns.Entry(category: category, times: times) : nil
            }
            patterns.append(entries, units: units)
        }
        return patterns
    }

    private var sortedPatterns: RatingPatterns {
        var histogram: [[RatingPatterns.Entry]: Int] = [:]
        for index in indices { histogram[RatingPatterns.pattern(of: self[index]), default: 0] += counts[index] }
        var patterns = RatingPatterns(scale: scale)
        let sorted = histogram.sorted {
            $0.key.lexicographicallyPrecedes($1.key) { ($0.category, $0.times) < ($1.category, $1.times) }
        }
        for (entries, units) in sorted { patterns.append(entries, units: units) }
        return patterns
    }
}

extension RatingPatterns {
    /// The pattern of one unit's ratings.
    static func pattern(of ratings: ArraySlice<CodedRating>) -> [Entry] {
        var entries: [Entry] = []
        for category in ratings.map(\.category).sorted() {
            if entries.last?.category == Int(category) {
                entries[entries.count - 1].times += 1
            } else {
                entries.append(Entry(category: Int(category), times: 1))
            }
        }
        return entries
    }
}
