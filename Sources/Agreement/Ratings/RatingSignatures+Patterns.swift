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
