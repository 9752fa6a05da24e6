/// Who rated what and how: units by raters, as compact codes, with every name kept.
package struct RatingTable: Hashable, Sendable {
    /// The names of the units that have a rating, in the order of their bytes.
    package let units: [String]
    /// One list a unit, in the order of `units`; raters are in the order of their bytes.
    package let signatures: RatingSignatures

    package var scale: RatingScale { signatures.scale }
    package var raters: [String] { signatures.raters }
    package var unitCount: Int { units.count }
    package var ratingCount: Int { signatures.ratings.count }

    /// A table of rows; an empty value is a rating that is missing.
    ///
    /// - Parameter scale: the declared scale; without one the scale is what was seen.
    /// - Throws: `RatingProblem` for a rater's second rating of a unit, and for a value that is not on a declared scale.
    package init(rows: some Sequence<RatingRow>, scale: RatingScale? = nil) throws(RatingProblem) {
        var builder = RatingTableBuilder()
        for row in rows { builder.add(unit: row.unit, rater: row.rater, value: row.value, line: row.line) }
        self = try builder.table(scale: scale)
    }

    init(units: [String], signatures: RatingSignatures) {
        self.units = units
        self.signatures = signatures
    }
}

/// One rating by names, as a file has it.
package struct RatingRow: Hashable, Sendable {
    package var unit: String
    package var rater: String
    /// Empty when the rating is missing.
    package var value: String
    /// Where it stands, counted from 1; nil when it comes from no file.
    package var line: Int?

    package init(unit: String, rater: String, value: String, line: Int? = nil) {
        self.unit = unit
        self.rater = rater
        self.value = value
        self.line = line
    }
}
