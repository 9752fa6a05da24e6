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
    /// Which pattern each unit has.
    package var unitPatterns: UnitPatterns {
        var indices: [[RatingPatterns.Entry]: UInt32] = [:]
        var found: [(pattern: [RatingPatterns.Entry], units: Int)] = []
        let codes = signatures.indices.map { unit -> UInt32 in
            let pattern = RatingPatterns.pattern(of: signatures[unit])
            let code = indices[pattern] ?? UInt32(found.count)
            if code == found.count {
                indices[pattern] = code
                found.append((pattern, 0))
            }
            found[Int(code)].units += 1
            return code
        }
        var patterns = RatingPatterns(scale: scale)
        for (pattern, units) in found { patterns.append(pattern, units: units) }
        return UnitPatterns(patterns: patterns, codes: codes)
    }
}
