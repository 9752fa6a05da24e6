import Agreement
import Corpus
import Testing

@Suite struct PropertyTests {
    static let seeds: [UInt64] = [1, 2, 3, 4, 5]

    @Test("Figures do not depend on the order of rows, units or raters", arguments: seeds)
    func order(seed: UInt64) throws {
        let table = try Examples.simulated(units: 40, raters: 6, categories: 4, each: 5, seed: seed)
        var generator = SplitMix64(seed: seed)
        let renamed = Self.rows(of: table).shuffled(using: &generator).map {
            RatingRow(unit: String($0.unit.reversed()) + "x", rater: String($0.rater.reversed()), value: $0.value)
        }
        let other = try RatingTable(rows: renamed, scale: table.scale)
        for weights in AgreementWeights.allCases {
            let one = UndefinedTests.coefficients(AgreementCoefficients(table.signatures, weights: weights))
            let two = UndefinedTests.coefficients(AgreementCoefficients(other.signatures, weights: weights))
            for (one, two) in zip(one, two) { #expect(two.isAbout(try #require(one.value), within: 1e-12)) }
        }
    }

    @Test("A histogram, merged lists and the table itself give the same figures", arguments: seeds)
    func histogram(seed: UInt64) throws {
        let table = try Examples.simulated(units: 300, raters: 4, categories: 3, each: 4, seed: seed)
        let merged = table.signatures.merged
        #expect(merged.count < table.unitCount && merged.unitCount == table.unitCount)
        #expect(merged.ratingCount == table.ratingCount)
        #expect(merged.patterns == table.signatures.patterns)
        #expect(
            AgreementCoefficients(merged, weights: .linear) == AgreementCoefficients(table.signatures, weights: .linear)
        )
        #expect(
            merged.pairs(weights: .quadratic, apart: true) == table.signatures.pairs(weights: .quadratic, apart: true))
        #expect(merged.merged == merged)
    }

    @Test("A long scale, whose patterns fit no machine word, gives what the definition says")
    func longScale() throws {
        let table = try Examples.simulated(units: 200, raters: 8, categories: 40, each: 8, seed: 9)
        let figures = AgreementCoefficients(table.signatures, level: .interval, weights: .linear)
        let definition = Definition(table)
        #expect(figures.krippendorffAlpha.isAbout(definition.alpha { ($0 - $1) * ($0 - $1) }, within: 1e-11))
        #expect(figures.percentAgreement.isAbout(definition.agreement { 1 - abs($0 - $1) / 39 }, within: 1e-11))
    }

    @Test("Alpha and agreement are what a plain sum over pairs of ratings gives", arguments: seeds)
    func definition(seed: UInt64) throws {
        let table = try Examples.simulated(units: 60, raters: 5, categories: 5, each: 5, seed: seed)
        let patterns = table.signatures.patterns
        let definition = Definition(table)
        #expect(patterns.krippendorffAlpha().isAbout(definition.alpha { $0 == $1 ? 0 : 1 }, within: 1e-12))
        #expect(
            patterns.krippendorffAlpha(level: .ratio)
                .isAbout(definition.alpha { ($0 - $1) * ($0 - $1) / (($0 + $1) * ($0 + $1)) }, within: 1e-12))
        #expect(patterns.percentAgreement().isAbout(definition.agreement { $0 == $1 ? 1 : 0 }, within: 1e-12))
    }

    @Test(
        "With two raters and nothing missing Conger's kappa is Cohen's, and Fleiss' is Scott's pi",
        arguments: AgreementWeights.allCases)
    func twoRaters(weights: AgreementWeights) throws {
        let signatures = try Examples.crossTable([[11, 3, 1], [2, 9, 4], [0, 5, 8]])
        let pair = signatures.pairs(weights: weights)[0]
        let figures = AgreementCoefficients(signatures, weights: weights)
        #expect(figures.congerKappa.isAbout(try #require(pair.cohenKappa.value), within: 1e-12))
        #expect(figures.fleissKappa.isAbout(try #require(pair.scottPi.value), within: 1e-12))
        #expect(figures.gwetAC.isAbout(try #require(pair.gwetAC.value), within: 1e-12))
        #expect(figures.percentAgreement.isAbout(try #require(pair.percentAgreement.value), within: 1e-12))
    }

    @Test("A category that nobody used changes what is chance among equals, and not alpha or Fleiss' kappa")
    func unusedCategory() throws {
        let ratings = ["1 2 1 3 2 1", "1 2 2 3 2 1"]
        let three = AgreementCoefficients(try Examples.table(ratings).signatures)
        let four = AgreementCoefficients(try Examples.table(ratings, scale: ["1", "2", "3", "4"]).signatures)
        #expect(three.krippendorffAlpha == four.krippendorffAlpha && three.fleissKappa == four.fleissKappa)
        #expect(try #require(three.brennanPrediger.value) < (try #require(four.brennanPrediger.value)))
        #expect(try #require(three.gwetAC.value) < (try #require(four.gwetAC.value)))
        #expect(four.byCategory[3].ratings == 0)
    }

    @Test("Weights fall from one for the same category to nothing between the ends", arguments: [2, 3, 7])
    func weights(count: Int) {
        for weights in AgreementWeights.allCases {
            let table = weights.byDistance(count: count)
            #expect(table.first == 1 && abs(table[count - 1]) < 1e-15)
            #expect(zip(table, table.dropFirst()).allSatisfy { $0 >= $1 })
        }
        // Of the six pairs of four categories one lies within a step, three within two.
        let ordinal: [Double] = [1, 5 / 6, 0.5, 0]
        let found = AgreementWeights.ordinal.byDistance(count: 4)
        #expect(zip(found, ordinal).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    private static func rows(of table: RatingTable) -> [RatingRow] {
        table.units.indices.flatMap { unit in
            table.signatures[unit].map {
                RatingRow(
                    unit: table.units[unit], rater: table.raters[Int($0.rater)],
                    value: table.scale.categories[Int($0.category)])
            }
        }
    }
}

/// The definitions, one pair of ratings after another.
private struct Definition {
    /// The values of each unit that was rated at least twice.
    let units: [[Double]]

    init(_ table: RatingTable) {
        units = table.units.indices.map { table.signatures[$0].map { Double($0.category + 1) } }.filter { $0.count > 1 }
    }

    func alpha(_ distance: (Double, Double) -> Double) -> Double {
        let all = units.flatMap(\.self)
        let observed = units.reduce(0) { $0 + Self.sum($1, distance) / Double($1.count - 1) }
        return 1 - observed / (Self.sum(all, distance) / Double(all.count - 1))
    }

    func agreement(_ weight: (Double, Double) -> Double) -> Double {
        units.reduce(0) { $0 + Self.sum($1, weight) / Double($1.count * ($1.count - 1)) } / Double(units.count)
    }

    /// The sum over all pairs of different ratings.
    private static func sum(_ values: [Double], _ figure: (Double, Double) -> Double) -> Double {
        var sum = 0.0
        for (i, one) in values.enumerated() {
            for (j, other) in values.enumerated() where i != j { sum += figure(one, other) }
        }
        return sum
    }
}
