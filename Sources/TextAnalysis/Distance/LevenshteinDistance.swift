/// The Levenshtein distance of two texts over grapheme clusters: how many must be inserted, deleted or replaced.
///
/// Computed 64 rows at a time: Myers, “A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming”, Journal of the ACM 46 (1999), with the blocks of Hyyrö, “A bit-vector algorithm for computing Levenshtein
/// and Damerau edit distances”, Nordic Journal of Computing 10 (2003).
package struct LevenshteinDistance: Hashable, Sendable {
    /// The number of insertions, deletions and replacements.
    package let distance: Int
    /// The grapheme clusters of the first text.
    package let graphemesOfFirst: Int
    /// The grapheme clusters of the second text.
    package let graphemesOfSecond: Int

    /// Compares two texts; characters that are canonically equivalent are the same.
    package init(_ first: String, _ second: String) {
        var codes = GraphemeCodes()
        let one = codes.codes(of: first)
        let other = codes.codes(of: second)
        graphemesOfFirst = one.count
        graphemesOfSecond = other.count
        distance = Self.distance(one, other)
    }

    /// The distance as a share of the longer text: from 0 for the same text to 1; 0 for two empty ones.
    package var normalised: Double {
        let longer = max(graphemesOfFirst, graphemesOfSecond)
        return longer == 0 ? 0 : Double(distance) / Double(longer)
    }

    private static func distance(_ one: [UInt32], _ other: [UInt32]) -> Int {
        var start = 0
        while start < one.count, start < other.count, one[start] == other[start] { start += 1 }
        var end = 0
        while end < one.count - start, end < other.count - start,
            one[one.count - 1 - end] == other[other.count - 1 - end]
        { end += 1 }
        let middles = [one[start..<one.count - end], other[start..<other.count - end]].sorted { $0.count < $1.count }
        let (rows, columns) = (middles[0], middles[1])
        guard !rows.isEmpty else { return columns.count }

        var numbering = Numbering(capacity: rows.count)
        let rowNumbers = rows.map { numbering.number(of: UInt64($0) + 1) }
        // What no row holds has a number of its own, whose bits are never set.
        let columnNumbers = columns.map { numbering.knownNumber(of: UInt64($0) + 1) ?? numbering.count }
        return distance(rows: rowNumbers, columns: columnNumbers, numbers: numbering.count + 1)
    }

    /// The distance of two sequences of numbers below `numbers`.
    private static func distance(rows: [Int], columns: [Int], numbers: Int) -> Int {
        // How the distance changes from column to column along the row above a block: the first row counts insertions.
        var steps = [Int8](repeating: 1, count: columns.count)
        var matches = [UInt64](repeating: 0, count: numbers)
        for top in stride(from: 0, to: rows.count, by: 64) {
            let block = rows[top..<min(top + 64, rows.count)]
            for (bit, number) in block.enumerated() { matches[number] |= 1 << UInt64(bit) }
            advance(&steps, over: columns, matches, lastRow: UInt64(block.count - 1))
            for number in block { matches[number] = 0 }
        }
        return rows.count + steps.reduce(0) { $0 + Int($1) }
    }

    /// Takes the steps along the row above a block of rows to those along its last row.
    private static func advance(
        _ steps: inout [Int8], over columns: [Int], _ matches: [UInt64], lastRow: UInt64
    ) {
        // Which rows are one more, and which one less, than the row above: the first column counts deletions.
        var more = UInt64.max
        var less: UInt64 = 0
        for column in columns.indices {
            let step = steps[column]
            let isUp: UInt64 = step > 0 ? 1 : 0
            let isDown: UInt64 = step < 0 ? 1 : 0
            let match = matches[columns[column]]
            let vertical = match | less
            let equal = match | isDown
            let horizontal = (((equal & more) &+ more) ^ more) | equal
            var rightMore = less | ~(horizontal | more)
            var rightLess = more & horizontal
            steps[column] = Int8(rightMore >> lastRow & 1) - Int8(rightLess >> lastRow & 1)
            rightMore = rightMore << 1 | isUp
            rightLess = rightLess << 1 | isDown
            more = rightLess | ~(vertical | rightMore)
            less = rightMore & vertical
        }
    }
}
