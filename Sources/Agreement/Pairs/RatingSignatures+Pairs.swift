extension RatingSignatures {
    /// How each two raters agree, in the order of their codes.
    ///
    /// - Parameter apart: whether pairs without a unit in common are listed too.
    /// - Complexity: one step for each two ratings of one unit, or of one list of raters and categories.
    package func pairs(weights: AgreementWeights = .none, apart: Bool = false) -> [RaterPair] {
        let table = WeightTable(weights, count: scale.count)
        var found =
            raters.count <= 0xFFFF && scale.count <= 0xFFFF
            ? pairs(table, key: UInt64.self) : pairs(table, key: UInt128.self)
        if apart {
            let overlapping = Set(found.map { [$0.a, $0.b] })
            for a in raters.indices {
                for b in raters.indices.dropFirst(a + 1) where !overlapping.contains([a, b]) {
                    found.append(RaterPair(apart: a, b))
                }
            }
            found.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        }
        return found
    }

    /// Counts the cells of all cross tables at once, under keys of both raters and both categories.
    private func pairs<Key: FixedWidthInteger & UnsignedInteger>(_ weights: WeightTable, key: Key.Type) -> [RaterPair] {
        let width = Key(Key.bitWidth / 4)
        var histogram = KeyHistogram<Key>(expecting: 1 << 10)
        for index in indices {
            let range = offsets[index]..<offsets[index + 1]
            let units = counts[index]
            for first in range {
                let one = ratings[first]
                let left = Key(one.rater) << (3 * width) | Key(one.category) << width
                for second in (first + 1)..<max(first + 1, range.upperBound) {
                    let other = ratings[second]
                    histogram.add(left | Key(other.rater) << (2 * width) | Key(other.category), times: units)
                }
            }
        }
        let mask = (Key(1) << width) - 1
        var pairs: [RaterPair] = []
        var table = CrossTable(categories: scale.count)
        var current: Key?
        func close() {
            guard let current else { return }
            pairs.append(
                RaterPair(Int(current >> width), Int(current & mask), table: table, weights: weights))
            table = CrossTable(categories: scale.count)
        }
        for (key, count) in histogram.sorted() {
            let pair = key >> (2 * width)
            if pair != current {
                close()
                current = pair
            }
            table.add(row: Int((key >> width) & mask), column: Int(key & mask), count: count)
        }
        close()
        return pairs
    }
}
