import Agreement
import Testing

@Suite struct UndefinedTests {
    @Test("Nothing at all is no data")
    func nothing() throws {
        let table = try RatingTable(rows: [], scale: RatingScale(["yes", "no"]))
        let figures = AgreementCoefficients(table.signatures)
        for coefficient in Self.coefficients(figures) { #expect(coefficient == .undefined(.noData)) }
        #expect(figures.byCategory.map(\.fleissKappa) == [.undefined(.noData), .undefined(.noData)])
        #expect(table.signatures.pairs(apart: true).isEmpty)
    }

    @Test("Without a unit that two have rated nothing is said, and a pair says that it has no overlap")
    func noOverlap() throws {
        let table = try Examples.table(["1 2 . .", ". . 1 2"])
        for coefficient in Self.coefficients(AgreementCoefficients(table.signatures)) {
            #expect(coefficient == .undefined(.noUnitRatedTwice))
        }
        #expect(table.signatures.pairs().isEmpty)
        let pair = try #require(table.signatures.pairs(apart: true).first)
        #expect(pair.units == 0)
        #expect(pair.cohenKappa == .undefined(.noOverlap) && pair.percentAgreement == .undefined(.noOverlap))
        #expect(pair.gwetAC == .undefined(.noOverlap) && pair.scottPi == .undefined(.noOverlap))
    }

    @Test("Everyone always the same: all agree, chance cannot be told, and the declared scale still says something")
    func noVariation() throws {
        let table = try Examples.table(["1 1 1 1 1", "1 1 1 1 1", "1 1 1 . 1"], scale: ["1", "2"])
        let figures = AgreementCoefficients(table.signatures)
        #expect(figures.percentAgreement == .value(1))
        #expect(figures.krippendorffAlpha == .undefined(.noVariation))
        #expect(figures.fleissKappa == .undefined(.noVariation))
        #expect(figures.congerKappa == .undefined(.noVariation))
        #expect(figures.brennanPrediger == .value(1))
        #expect(figures.gwetAC == .value(1))
        #expect(figures.byCategory[0].fleissKappa == .undefined(.noVariation))
        #expect(figures.byCategory[1].fleissKappa == .undefined(.neverUsed))
        #expect(figures.byCategory[1].specificAgreement == .undefined(.neverUsed))
        let pair = table.signatures.pairs()[0]
        #expect(pair.percentAgreement == .value(1))
        #expect(pair.gwetAC == .value(1))
        #expect(pair.cohenKappa == .undefined(.noVariation) && pair.scottPi == .undefined(.noVariation))
        #expect(pair.cohenKappaStandardError == .undefined(.noVariation))
    }

    @Test(
        "A scale of one category leaves nothing to agree on beyond the percentage", arguments: AgreementWeights.allCases
    )
    func oneCategory(weights: AgreementWeights) throws {
        let table = try Examples.table(["1 1 1", "1 1 1"])
        let figures = AgreementCoefficients(table.signatures, weights: weights)
        #expect(figures.percentAgreement == .value(1))
        #expect(figures.brennanPrediger == .undefined(.oneCategory) && figures.gwetAC == .undefined(.oneCategory))
        #expect(figures.krippendorffAlpha == .undefined(.noVariation))
        #expect(figures.fleissKappa == .undefined(.noVariation) && figures.congerKappa == .undefined(.noVariation))
        let pair = table.signatures.pairs(weights: weights)[0]
        #expect(pair.cohenKappa == .undefined(.noVariation) && pair.gwetAC == .undefined(.oneCategory))
    }

    @Test("What varies only on units rated once is no variation for alpha, and is for the others")
    func variationAmongSingles() throws {
        let table = try Examples.table(["1 1 2", "1 1 ."])
        let figures = AgreementCoefficients(table.signatures)
        #expect(figures.krippendorffAlpha == .undefined(.noVariation))
        #expect(figures.fleissKappa == .value(1))
        #expect(figures.gwetAC == .value(1))
    }

    @Test(
        "A rater who never varies gets a kappa of exactly zero, of which no error can be told",
        arguments: [7, 10, 33, 1_001])
    func constantRater(units: Int) throws {
        let pair = try Examples.crossTable([[units / 3, 0], [units - units / 3, 0]]).pairs()[0]
        #expect(pair.cohenKappa == .value(0))
        #expect(pair.cohenKappaStandardError == .undefined(.noSpread))
    }

    @Test("Perfect agreement is exactly one, and nobody is sure of it without any error")
    func perfect() throws {
        let pair = try Examples.crossTable([[7, 0, 0], [0, 5, 0], [0, 0, 3]]).pairs()[0]
        #expect(pair.cohenKappa == .value(1) && pair.scottPi == .value(1))
        #expect(pair.cohenKappaStandardError == .undefined(.noSpread))
        let nearly = try Examples.crossTable([[700, 1, 0], [0, 500, 0], [0, 0, 300]]).pairs()[0]
        #expect((nearly.cohenKappaStandardError.value ?? 0) > 0)
    }

    @Test("Alpha of numbers needs numbers, and of ratios none below zero")
    func numbers() throws {
        let words = try Examples.table(["a b a", "a b b"]).signatures.patterns
        #expect(words.krippendorffAlpha(level: .interval) == .undefined(.notNumeric))
        #expect(words.krippendorffAlpha(level: .ratio) == .undefined(.notNumeric))
        #expect(words.krippendorffAlpha(level: .ordinal).value != nil)
        let negative = try Examples.table(["-1 1 2", "-1 2 2"]).signatures.patterns
        #expect(negative.krippendorffAlpha(level: .ratio) == .undefined(.negativeValues))
        #expect(negative.krippendorffAlpha(level: .interval).value != nil)
    }

    @Test("Ratios take zeros: two of them do not differ, and zero differs wholly from all else")
    func zeros() throws {
        let table = try Examples.table(["0 1 0 4 0", "0 1 4 4 0"])
        // Pairable values: five 0, two 1, three 4; one unit disagrees by the whole. δ of 1 and 4 is (3 / 5)².
        let pairs: Double = 5 * 2 + 5 * 3 + 2 * 3 * 0.36
        let alpha: Double = 1 - 9 / pairs
        #expect(table.signatures.patterns.krippendorffAlpha(level: .ratio).isAbout(alpha, within: 1e-12))
    }

    @Test("Two spellings of zero do not differ as ratios either")
    func twoZeros() throws {
        let spelled = try Examples.table(["0 0.0 1 1", "0 0 1 0"]).signatures.patterns
        let alike = try Examples.table(["0 0 1 1", "0 0 1 0"]).signatures.patterns
        let alpha = try #require(alike.krippendorffAlpha(level: .ratio).value)
        #expect(spelled.krippendorffAlpha(level: .ratio).isAbout(alpha, within: 1e-12))
    }

    @Test("Two spellings of one number are no variation for intervals")
    func spellings() throws {
        let patterns = try Examples.table(["1 1.0 1", "1 1 1.0"]).signatures.patterns
        #expect(patterns.krippendorffAlpha(level: .interval) == .undefined(.noVariation))
        #expect(patterns.scale.sameNumbers.count == 1)
    }

    @Test("Huge and tiny numbers give a number", arguments: ["1e308 -1e308 0", "1e-300 2e-300 3e-300", "1e300 1 0"])
    func extremes(values: String) throws {
        let patterns = try Examples.table([values, values.split(separator: " ").reversed().joined(separator: " ")])
            .signatures.patterns
        let alpha = try #require(patterns.krippendorffAlpha(level: .interval).value)
        #expect(alpha.isFinite && alpha <= 1)
    }

    static func coefficients(_ figures: AgreementCoefficients) -> [Coefficient] {
        [
            figures.percentAgreement, figures.krippendorffAlpha, figures.fleissKappa, figures.congerKappa,
            figures.brennanPrediger, figures.gwetAC,
        ]
    }
}
