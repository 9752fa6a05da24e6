/// How two raters agree on the units that both have rated.
package struct RaterPair: Hashable, Sendable {
    /// The two raters' codes, the lower first.
    package let a: Int
    package let b: Int
    /// How many units both have rated; judge no coefficient from fewer than thirty.
    package let units: Int
    /// The share of those units on which they agree, weighted if asked.
    package let percentAgreement: Coefficient
    package let cohenKappa: Coefficient
    /// The large-sample standard error of `cohenKappa`; undefined where the units show no spread, as when all agree.
    package let cohenKappaStandardError: Coefficient
    package let scottPi: Coefficient
    /// AC1, or AC2 with weights.
    package let gwetAC: Coefficient

    /// The figures of a pair without a unit in common.
    init(apart a: Int, _ b: Int) {
        self.a = a
        self.b = b
        units = 0
        percentAgreement = .undefined(.noOverlap)
        cohenKappa = .undefined(.noOverlap)
        cohenKappaStandardError = .undefined(.noOverlap)
        scottPi = .undefined(.noOverlap)
        gwetAC = .undefined(.noOverlap)
    }

    /// The figures of a cross table.
    ///
    /// κ = (n Σ w n_kl - Σ w n_k+ n_+l) / (n² - Σ w n_k+ n_+l), whole numbers for as long as the weights are, so that
    /// a rater who never varies gets an exact 0. Sources: J. Cohen, Educational and Psychological Measurement 20
    /// (1960) 37; W. A. Scott, Public Opinion Quarterly 19 (1955) 321. Both are undefined when both raters gave one
    /// and the same category throughout.
    init(_ a: Int, _ b: Int, table: CrossTable, weights: WeightTable) {
        self.a = a
        self.b = b
        units = table.units
        let all = Double(table.units)
        let agreeing = table.cells.reduce(0) { $0 + weights[$1.row, $1.column] * Double($1.count) }
        percentAgreement = .value(agreeing / all)
        let both = zip(table.rows, table.columns).map { $0 + $1 }
        gwetAC = Self.gwetAC(agreeing / all, both.map { $0 / (2 * all) }, weights)
        guard table.varies else {
            cohenKappa = .undefined(.noVariation)
            cohenKappaStandardError = .undefined(.noVariation)
            scottPi = .undefined(.noVariation)
            return
        }
        let columnMeans = weights.means(table.columns)
        let chance = zip(table.rows, columnMeans).reduce(0) { $0 + $1.0 * $1.1 }
        let kappa = (all * agreeing - chance) / (all * all - chance)
        cohenKappa = .value(kappa)
        cohenKappaStandardError = table.standardError(kappa, chance, columnMeans, weights)
        let pooled = weights.form(both, both)
        scottPi = .value((4 * all * agreeing - pooled) / (4 * all * all - pooled))
    }

    private static func gwetAC(_ observed: Double, _ shares: [Double], _ weights: WeightTable) -> Coefficient {
        guard shares.count > 1 else { return .undefined(.oneCategory) }
        let count = Double(shares.count)
        return beyondChance(
            observed, weights.sum / (count * (count - 1)) * shares.reduce(0) { $0 + $1 * (1 - $1) })
    }
}

/// Which categories two raters gave to the units that both rated.
struct CrossTable {
    /// The cells that are not empty.
    var cells: [(row: Int, column: Int, count: Int)] = []
    /// How often the first rater gave each category, and the second.
    private(set) var rows: [Double]
    private(set) var columns: [Double]
    private(set) var units = 0

    init(categories: Int) {
        rows = [Double](repeating: 0, count: categories)
        columns = rows
    }

    mutating func add(row: Int, column: Int, count: Int) {
        cells.append((row, column, count))
        rows[row] += Double(count)
        columns[column] += Double(count)
        units += count
    }

    /// Whether any two of the ratings differ.
    var varies: Bool { cells.count > 1 || cells.contains { $0.row != $0.column } }

    /// The large-sample standard error of kappa; undefined where it comes to 0, of which nobody is that sure.
    ///
    /// Source: J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969) 323.
    func standardError(_ kappa: Double, _ chance: Double, _ columnMeans: [Double], _ weights: WeightTable)
        -> Coefficient
    {
        let all = Double(units)
        let rowMeans = weights.means(rows)
        let expected = chance / (all * all)
        let sum = cells.reduce(0) { sum, cell in
            let mean = columnMeans[cell.row] / all + rowMeans[cell.column] / all
            let term = weights[cell.row, cell.column] - mean * (1 - kappa)
            return sum + Double(cell.count) / all * term * term
        }
        let correction = kappa - expected * (1 - kappa)
        let spread = sum - correction * correction
        // What is exactly 0 may come out a rounding beside it.
        guard spread > 1e-12 else { return .undefined(.noSpread) }
        return .value((spread / (all * (1 - expected) * (1 - expected))).squareRoot())
    }
}

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
