/// Which pattern each unit has, in the order of the units.
package struct UnitPatterns: Hashable, Sendable {
    package let patterns: RatingPatterns
    /// For each unit the index of its pattern.
    package let codes: [UInt32]

    /// Units of these patterns; the histogram of `patterns` must be that of `codes`.
    package init(patterns: RatingPatterns, codes: [UInt32]) {
        self.patterns = patterns
        self.codes = codes
    }
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
