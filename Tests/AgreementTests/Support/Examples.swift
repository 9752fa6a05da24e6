import Agreement
import Corpus

/// Ratings in the shapes in which papers print them.
enum Examples {
    /// One string a rater, one word a unit; `.` is a missing rating.
    static func table(_ raters: [String], scale: [String]? = nil) throws -> RatingTable {
        let rows = raters.enumerated().flatMap { rater, line in
            line.split(separator: " ").enumerated().map { unit, value in
                RatingRow(unit: "u\(unit + 100)", rater: "r\(rater)", value: value == "." ? "" : String(value))
            }
        }
        return try RatingTable(rows: rows, scale: scale.map { RatingScale($0) })
    }

    /// Two raters' cross table: rows are the first rater's categories, columns the second's.
    static func crossTable(_ cells: [[Int]]) throws -> RatingSignatures {
        var signatures = RatingSignatures(
            scale: RatingScale(cells.indices.map { "c\($0)" }), raters: ["first", "second"])
        for (row, counts) in cells.enumerated() {
            for (column, units) in counts.enumerated() {
                try signatures.append(
                    [CodedRating(rater: 0, category: row), CodedRating(rater: 1, category: column)], units: units)
            }
        }
        return signatures
    }

    /// Krippendorff's four observers and twelve units.
    static func krippendorff() throws -> RatingTable {
        try table([
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .",
        ])
    }

    /// Made-up ratings of `units` by some of `raters`, who mostly see what is there; the same for the same seed.
    static func simulated(units: Int, raters: Int, categories: Int, each: Int, seed: UInt64) throws -> RatingTable {
        var generator = SplitMix64(seed: seed)
        var rows: [RatingRow] = []
        for unit in 0..<units {
            let truth = Int.random(in: 0..<categories, using: &generator)
            let count = Int.random(in: 1...each, using: &generator)
            for rater in (0..<raters).shuffled(using: &generator).prefix(count) {
                let slips = Int.random(in: 0..<10, using: &generator) < 3
                let value = slips ? Int.random(in: 0..<categories, using: &generator) : truth
                rows.append(RatingRow(unit: "\(unit)", rater: "rater\(rater)", value: "\(value + 1)"))
            }
        }
        return try RatingTable(rows: rows, scale: RatingScale((1...categories).map(String.init)))
    }
}

extension Coefficient {
    /// Whether it has a value that, to so many decimals, is the one printed.
    func isAbout(_ expected: Double, within tolerance: Double = 0.0005) -> Bool {
        value.map { abs($0 - expected) <= tolerance } ?? false
    }
}
