/// Collects ratings by name and makes a table of them.
struct RatingTableBuilder {
    private var units = NameIndex()
    private var raters = NameIndex()
    private var values = NameIndex()
    private var rows: [Row] = []

    private struct Row {
        var unit: Int32
        var rater: Int32
        var value: Int32
        /// 0 when it comes from no file.
        var line: Int32
    }

    /// Adds a rating; one with an empty value is missing, and leaves no trace of its unit and rater.
    mutating func add(unit: ArraySlice<UInt8>, rater: ArraySlice<UInt8>, value: ArraySlice<UInt8>, line: Int?) {
        guard !value.isEmpty else { return }
        rows.append(
            Row(
                unit: Int32(units.number(of: unit)), rater: Int32(raters.number(of: rater)),
                value: Int32(values.number(of: value)), line: Int32(clamping: line ?? 0)))
    }

    mutating func add(unit: String, rater: String, value: String, line: Int?) {
        add(unit: Array(unit.utf8)[...], rater: Array(rater.utf8)[...], value: Array(value.utf8)[...], line: line)
    }

    /// The table of what was added.
    func table(scale declared: RatingScale?) throws(RatingProblem) -> RatingTable {
        let scale = declared ?? RatingScale(observed: (0..<values.count).map(values.text))
        let categories = try categoryCodes(on: scale)
        let unitOrder = units.sorted()
        let raterOrder = raters.sorted()
        let unitRanks = Self.ranks(unitOrder)
        let raterRanks = Self.ranks(raterOrder)

        // A counting sort by unit; the raters of one unit are few and sorted in place.
        var offsets = [Int](repeating: 0, count: units.count + 1)
        for row in rows { offsets[unitRanks[Int(row.unit)] + 1] += 1 }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        var next = offsets
        var sorted = [Int32](repeating: 0, count: rows.count)
        for (index, row) in rows.enumerated() {
            let rank = unitRanks[Int(row.unit)]
            sorted[next[rank]] = Int32(index)
            next[rank] += 1
        }
        func rank(_ index: Int32) -> Int { raterRanks[Int(rows[Int(index)].rater)] }
        var repeated: (first: Row, second: Row)?
        for unit in 0..<units.count {
            let range = offsets[unit]..<offsets[unit + 1]
            sorted[range].sort { (rank($0), $0) < (rank($1), $1) }
            for index in range.dropFirst() where rank(sorted[index - 1]) == rank(sorted[index]) {
                let second = rows[Int(sorted[index])]
                // The first in the file is named, whichever unit it is of.
                if repeated == nil || second.line < (repeated?.second.line ?? 0) {
                    repeated = (rows[Int(sorted[index - 1])], second)
                }
            }
        }
        if let repeated { throw problem(repeated.first, repeated.second) }
        let ratings = sorted.map { index in
            let row = rows[Int(index)]
            return CodedRating(rater: raterRanks[Int(row.rater)], category: categories[Int(row.value)])
        }
        return RatingTable(
            units: unitOrder.map(units.text),
            signatures: RatingSignatures(
                scale: scale, raters: raterOrder.map(raters.text), offsets: offsets, ratings: ratings,
                counts: [Int](repeating: 1, count: units.count)))
    }

    private func categoryCodes(on scale: RatingScale) throws(RatingProblem) -> [Int] {
        let codes = Dictionary(zip(scale.categories, 0...)) { first, _ in first }
        var result: [Int] = []
        for value in 0..<values.count {
            guard let code = codes[values.text(value)] else {
                let line = rows.first { $0.value == Int32(value) }?.line ?? 0
                throw .unknownCategory(
                    values.text(value), scale: scale.categories, line: line > 0 ? Int(line) : nil)
            }
            result.append(code)
        }
        return result
    }

    private func problem(_ first: Row, _ second: Row) -> RatingProblem {
        .ratedTwice(
            unit: units.text(Int(second.unit)), rater: raters.text(Int(second.rater)),
            first: first.line > 0 ? Int(first.line) : nil, line: second.line > 0 ? Int(second.line) : nil)
    }

    /// For each number its place in `order`.
    private static func ranks(_ order: [Int]) -> [Int] {
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = rank }
        return ranks
    }
}
