import Agreement
import Testing

@Suite struct PublishedExampleTests {
    @Test("Krippendorff (2011): four observers, twelve units, missing values, all four levels")
    func krippendorff() throws {
        let patterns = try Examples.krippendorff().signatures.patterns
        #expect(patterns.krippendorffAlpha(level: .nominal).isAbout(0.743))
        #expect(patterns.krippendorffAlpha(level: .ordinal).isAbout(0.815))
        #expect(patterns.krippendorffAlpha(level: .interval).isAbout(0.849))
        #expect(patterns.krippendorffAlpha(level: .ratio).isAbout(0.797))
    }

    @Test("Krippendorff (2011): two observers, ten units, two categories")
    func krippendorffBinary() throws {
        let table = try Examples.table(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"])
        #expect(table.signatures.patterns.krippendorffAlpha().isAbout(0.095))
    }

    @Test("Fleiss' kappa of fourteen raters and ten subjects, from the histogram alone")
    func fleiss() {
        let patterns = RatingPatterns(
            scale: RatingScale(["1", "2", "3", "4", "5"]),
            histogram: [
                [0, 0, 0, 0, 14]: 1, [0, 2, 6, 4, 2]: 1, [0, 0, 3, 5, 6]: 1, [0, 3, 9, 2, 0]: 1, [2, 2, 8, 1, 1]: 1,
                [7, 7, 0, 0, 0]: 1, [3, 2, 6, 3, 0]: 1, [2, 5, 3, 2, 2]: 1, [6, 5, 2, 1, 0]: 1, [0, 2, 2, 3, 7]: 1,
            ])
        #expect(patterns.fleissKappa().isAbout(0.210))
        #expect(patterns.percentAgreement().isAbout(0.378))
        #expect(patterns.unitCount == 10 && patterns.ratingCount == 140)
    }

    @Test("Cohen's kappa where fifty grants are read by two readers")
    func cohen() throws {
        let pair = try Examples.crossTable([[20, 5], [10, 15]]).pairs()[0]
        #expect(pair.cohenKappa.isAbout(0.4, within: 1e-12))
        #expect(pair.percentAgreement.isAbout(0.7, within: 1e-12))
        #expect(pair.units == 50)
    }

    @Test("Gwet's two abstractors: kappa with its standard error, Scott's pi, AC1")
    func abstractors() throws {
        let signatures = try Examples.crossTable([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
        let pair = signatures.pairs()[0]
        #expect(pair.cohenKappa.isAbout(0.7964094, within: 5e-8))
        #expect(pair.cohenKappaStandardError.isAbout(0.05891072, within: 5e-9))
        #expect(pair.scottPi.isAbout(0.7962397, within: 5e-8))
        #expect(signatures.patterns.gwetAC().isAbout(0.8493305, within: 5e-8))
        #expect(signatures.congerKappa().isAbout(0.7964094, within: 5e-8))
    }

    @Test("Gwet's paradox: two raters agree on 118 of 125, kappa is below zero and AC1 is not")
    func paradox() throws {
        let signatures = try Examples.crossTable([[118, 5], [2, 0]])
        #expect(signatures.pairs()[0].cohenKappa.isAbout(-0.0234, within: 5e-5))
        #expect(signatures.patterns.gwetAC().isAbout(0.9408, within: 5e-5))
        #expect(signatures.patterns.percentAgreement().isAbout(0.944, within: 1e-12))
    }

    @Test("Altman's mammograms: kappa, and with linear weights")
    func altman() throws {
        let signatures = try Examples.crossTable([[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]])
        #expect(signatures.pairs()[0].cohenKappa.isAbout(0.47, within: 0.005))
        #expect(signatures.pairs(weights: .linear)[0].cohenKappa.isAbout(0.57, within: 0.005))
    }

    @Test("Specific agreement of two raters is the F1 of that category")
    func specificAgreement() throws {
        let categories = try Examples.crossTable([[40, 9], [6, 45]]).patterns.byCategory
        #expect(categories[0].specificAgreement.isAbout(80.0 / 95, within: 1e-12))
        #expect(categories[1].specificAgreement.isAbout(90.0 / 105, within: 1e-12))
        #expect(categories[0].share.isAbout(95.0 / 200, within: 1e-12))
    }
}
