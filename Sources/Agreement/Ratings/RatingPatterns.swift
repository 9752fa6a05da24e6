/// Distinct vectors of category counts with how many units have each: all that coefficients over many raters need.
///
/// A unit that two people accepted and one rejected has the pattern {accept: 2, reject: 1}; a project of a million
/// ratings has a few hundred patterns. A pattern is kept as the categories it uses, so a scale may be long.
package struct RatingPatterns: Hashable, Sendable {
    package let scale: RatingScale
    /// Pattern `p` is `entries[offsets[p]..<offsets[p + 1]]`, in the order of the categories.
    package private(set) var offsets = [0]
    package private(set) var entries: [Entry] = []
    /// How many ratings a unit of each pattern has, at least 1.
    package private(set) var ratings: [Int] = []
    /// How many units have each pattern.
    package private(set) var counts: [Int] = []

    /// One category of a pattern, and how often a unit of that pattern was given it.
    package struct Entry: Hashable, Sendable {
        package var category: Int
        package var times: Int

        package init(category: Int, times: Int) {
            self.category = category
            self.times = times
        }
    }

    package init(scale: RatingScale) { self.scale = scale }

    /// The patterns of a histogram from vectors of counts, one number for each category of the scale, to units.
    package init(scale: RatingScale, histogram: [[Int]: Int]) {
        self.init(scale: scale)
        for (vector, units) in histogram.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            append(
                zip(0..., vector).filter { $0.1 > 0 && $0.0 < scale.count }
                    .map { Entry(category: $0.0, times: $0.1) }, units: units)
        }
    }

    /// Adds a pattern that is not there yet; without ratings or units it is nothing to add.
    package mutating func append(_ pattern: [Entry], units: Int) {
        guard !pattern.isEmpty, units > 0 else { return }
        entries += pattern
        offsets.append(entries.count)
        ratings.append(pattern.reduce(0) { $0 + $1.times })
        counts.append(units)
    }

    /// How many patterns there are.
    package var count: Int { counts.count }

    /// The categories of a pattern.
    package subscript(pattern: Int) -> ArraySlice<Entry> { entries[offsets[pattern]..<offsets[pattern + 1]] }

    package var indices: Range<Int> { counts.indices }

    /// How many units there are.
    package var unitCount: Int { counts.reduce(0, +) }

    /// How many units were rated at least twice.
    package var pairableUnitCount: Int { indices.reduce(0) { $0 + (ratings[$1] > 1 ? counts[$1] : 0) } }

    /// How many ratings there are.
    package var ratingCount: Int { zip(ratings, counts).reduce(0) { $0 + $1.0 * $1.1 } }

    /// How many ratings each category was given.
    package var categoryCounts: [Int] {
        var totals = [Int](repeating: 0, count: scale.count)
        for pattern in indices {
            for entry in self[pattern] { totals[entry.category] += counts[pattern] * entry.times }
        }
        return totals
    }
}

/// Which pattern each unit has, in the order of the units.
package struct UnitPatterns: Hashable, Sendable {
    package let patterns: RatingPatterns
    /// For each unit the index of its pattern.
    package let codes: [UInt32]
}

extension RatingTable {
    /// Which pattern each unit has, in the order of the units' names.
    package var unitPatterns: UnitPatterns { signatures.unitPatterns }
}

extension RatingSignatures {
    /// Which pattern each unit has, list after list.
    package var unitPatterns: UnitPatterns {
        var numbers: [[RatingPatterns.Entry]: UInt32] = [:]
        var found: [(pattern: [RatingPatterns.Entry], units: Int)] = []
        var codes: [UInt32] = []
        codes.reserveCapacity(unitCount)
        for index in indices {
            let pattern = RatingPatterns.pattern(of: self[index])
            let code = numbers[pattern] ?? UInt32(found.count)
            if code == found.count {
                numbers[pattern] = code
                found.append((pattern, 0))
            }
            found[Int(code)].units += counts[index]
            codes.append(contentsOf: repeatElement(code, count: counts[index]))
        }
        var patterns = RatingPatterns(scale: scale)
        for (pattern, units) in found { patterns.append(pattern, units: units) }
        return UnitPatterns(patterns: patterns, codes: codes)
    }
}
