import Agreement
import Figures
import Testing

@Suite struct AgreementCardTests {
    private func ratings(_ counts: [Int: Int]) -> ClassHistogram {
        var histogram = ClassHistogram()
        for (code, count) in counts { histogram.add(code, count) }
        return histogram
    }

    private func expect(_ estimate: Estimate, _ expected: Double) throws {
        let value = try #require(estimate.value)
        #expect(abs(value - expected) < 1e-12)
    }

    private let jackknife = IntervalMethod.jackknife(JackknifeInterval())

    /// Wikipedia's example of Cohen's kappa: 20 both yes, 15 both no, 5 and 10 apart.
    private var wikipedia: AgreementCard {
        AgreementCard(
            measure: .judgements, group: "", samples: ["yy": 20, "nn": 15, "yn": 15],
            ratings: [ratings([3: 25, 4: 25]), ratings([3: 30, 4: 20])], intervals: nil)
    }

    @Test("Percent, kappa and their kin come from the patterns of two raters")
    func twoRaters() throws {
        let card = wikipedia
        #expect(card.units == 50 && card.ratings == 100 && card.raters == 2 && card.samples == 50)
        #expect(card.percentAgreement.value == 0.7)
        // With two raters and none missing Conger's kappa is Cohen's: 0.4.
        try expect(card.congerKappa, 0.4)
        // Scott: chance is 0.55² + 0.45² = 0.505.
        try expect(card.fleissKappa, (0.7 - 0.505) / 0.495)
        // AC1: chance is 2 · 0.55 · 0.45 = 0.495.
        try expect(card.gwetAC1, (0.7 - 0.495) / 0.505)
        try expect(card.brennanPrediger, 0.4)
        // Alpha: 1 - 99 · (15 · 2) / (2 · 55 · 45).
        try expect(card.krippendorffAlpha, 1 - 99.0 * 30 / 4_950)
        #expect(card.categories.map(\.name) == ["yes", "no"])
        #expect(card.categories.map(\.ratings) == [55, 45])
        // 40 of 55 yes agree with the other rating of their turn.
        #expect(card.categories[0].specificAgreement == .value(40.0 / 55))
    }

    @Test("Turns of one sample stand or fall together, and single ratings count in the shares only")
    func clusters() {
        let card = AgreementCard(
            measure: .decisions, group: "ocr", samples: ["aa aa er": 1, "a e": 2, "r": 1],
            ratings: [ratings([0: 4, 1: 1, 3: 9]), ratings([0: 2, 1: 2, 2: 2])], intervals: nil)
        #expect(card.units == 3 && card.singleUnits == 5 && card.samples == 1 && card.ratings == 6)
        #expect(card.percentAgreement.value == 2.0 / 3)
        // Of 8 turns: 2 + 2 accepted, 0.5 + 2 edited, 0.5 + 1 rejected.
        #expect(card.categories.map(\.share) == [0.5, 0.3125, 0.1875])
        #expect(card.raters == 2)
    }

    @Test("A figure without its ground says why")
    func undefined() {
        let nothing = AgreementCard(measure: .decisions, group: "", samples: [:], ratings: [], intervals: jackknife)
        #expect(nothing.krippendorffAlpha.coefficient == .undefined(.noData))
        #expect(nothing.method == nil)
        let once = AgreementCard(
            measure: .decisions, group: "", samples: ["a": 3], ratings: [ratings([0: 3])], intervals: jackknife)
        #expect(once.krippendorffAlpha.coefficient == .undefined(.noUnitRatedTwice))
        let same = AgreementCard(
            measure: .decisions, group: "", samples: ["aa": 20], ratings: [ratings([0: 20]), ratings([0: 20])],
            intervals: .bootstrap(Bootstrap(replicates: 20), level: 0.95))
        #expect(same.percentAgreement.value == 1)
        #expect(same.krippendorffAlpha.coefficient == .undefined(.noVariation))
        #expect(same.krippendorffAlpha.interval == nil && same.undefinedReplicates == 20)
    }

    @Test("Where all agree the interval still says of how few samples that is known")
    func allAgree() throws {
        let card = AgreementCard(
            measure: .decisions, group: "", samples: ["aa aa aa": 20], ratings: [ratings([0: 60]), ratings([0: 60])],
            intervals: jackknife)
        // As 20 trials without a failure: t² / (20 + t²) with t of 19 degrees of freedom, 2.093.
        let percent = try #require(card.percentAgreement.interval)
        #expect(percent.upper == 1 && abs(percent.lower - 20 / (20 + 2.093 * 2.093)) < 1e-3)
        let ac1 = try #require(card.gwetAC1.interval)
        #expect(ac1.upper == 1 && ac1.lower < 0.85)
        #expect(card.krippendorffAlpha.interval == nil && card.krippendorffAlpha.missingInterval == nil)
    }

    @Test("From too few samples there is no interval but a reason", arguments: [1, 7, 14])
    func tooFewSamples(samples: Int) {
        for method in [jackknife, .bootstrap(Bootstrap(replicates: 50), level: 0.95)] {
            let card = AgreementCard(
                measure: .decisions, group: "", samples: ["aa aa ar rr": samples],
                ratings: [ratings([0: 3 * samples, 2: samples]), ratings([0: 2 * samples, 2: 2 * samples])],
                intervals: method)
            let missing = MissingInterval(.clusters, found: samples, needed: 15, of: .samples)
            for (name, estimate) in card.withIntervals {
                #expect(estimate.value != nil && estimate.interval == nil, "\(name)")
                #expect(estimate.missingInterval == missing, "\(name)")
            }
            #expect(missing.sentence == "too few samples for an interval: \(samples) of 15")
        }
    }

    @Test("Alpha needs samples in which somebody chose otherwise, percent does not")
    func tooLittleVariation() {
        let card = AgreementCard(
            measure: .decisions, group: "", samples: ["aa aa": 91, "aa ar": 6, "aa rr": 3],
            ratings: [ratings([0: 191, 2: 9]), ratings([0: 197, 2: 3])], intervals: jackknife)
        #expect(card.percentAgreement.interval != nil && card.gwetAC1.interval != nil)
        let missing = MissingInterval(.varied, found: 9, needed: 10, of: .samples)
        #expect(card.krippendorffAlpha.missingInterval == missing && card.krippendorffAlpha.interval == nil)
        #expect(card.fleissKappa.missingInterval == missing && card.brennanPrediger.interval != nil)
        #expect(card.missingIntervals.map(\.names) == [["alpha", "Fleiss' kappa"]])
        #expect(missing.short == "9 of 10 varied samples")
    }

    @Test("Intervals are taken over samples: fewer and larger samples make them wider")
    func intervals() throws {
        let ratings = [ratings([0: 150, 2: 50]), ratings([0: 150, 2: 50])]
        let alone = AgreementCard(
            measure: .decisions, group: "", samples: ["aa": 140, "ar": 20, "rr": 40], ratings: ratings,
            intervals: jackknife)
        let together = AgreementCard(
            measure: .decisions, group: "",
            samples: [
                Array(repeating: "aa", count: 4).joined(separator: " "): 35,
                Array(repeating: "ar", count: 4).joined(separator: " "): 5,
                Array(repeating: "rr", count: 4).joined(separator: " "): 10,
            ], ratings: ratings, intervals: jackknife)
        #expect(alone.krippendorffAlpha.coefficient == together.krippendorffAlpha.coefficient)
        let narrow = try #require(alone.krippendorffAlpha.interval)
        let wide = try #require(together.krippendorffAlpha.interval)
        let value = try #require(alone.krippendorffAlpha.value)
        #expect(narrow.lower < value && value < narrow.upper)
        #expect(wide.upper - wide.lower > 1.6 * (narrow.upper - narrow.lower))
        #expect(alone.unitsToHalveInterval == 600)
    }

    @Test("Choices are of the letters up to the last that anybody's answer came to")
    func choices() {
        let card = AgreementCard(
            measure: .choices, group: "", samples: ["AA": 3, "AC": 1, "B": 1],
            ratings: [ratings([5: 4, 6: 1]), ratings([5: 3, 7: 1])], intervals: nil)
        #expect(card.categories.map(\.name) == ["A", "B", "C"])
        #expect(card.categories[2].ratings == 1)
    }

    /// Two turns of which two texts are kept each: one pair accepted, one edited and half as far apart as can be.
    private var texts: TextSums {
        var sums = TextSums()
        sums.texts = 4
        sums.acceptedPairs = 1
        sums.editedPairs = 1
        sums.levenshtein = 0.5
        // 0.5² · 2 / (2 - 1).
        sums.weightedSquare = 0.5
        sums.chrF = 0.4
        sums.tokenF1 = 0.6
        sums.chance = ChanceDistance(mean: 0.8, square: 0.64, pairs: 600, turns: 300)
        return sums
    }

    @Test("Texts: accepted pairs are equal, and alpha compares with chance")
    func chance() throws {
        var sums = texts
        sums.chance?.squareError = 0.008
        let texts = TextAgreement(group: "", [sums])
        #expect(texts.pairs == 2 && texts.equal == 1 && texts.canonicallyEqual == 1)
        #expect(texts.normalisedLevenshtein == .value(0.25))
        #expect(texts.chrF == .value(70))
        #expect(texts.tokenF1 == .value(0.8))
        #expect(texts.chanceLevenshtein.value.map { abs($0 - 0.8) < 1e-12 } == true)
        // D_o = 0.5 / 4 texts, D_e = 0.64.
        #expect(texts.distanceAlpha.value.map { abs($0 - (1 - 0.125 / 0.64)) < 1e-12 } == true)
        // An error of 0.008 in 0.64 is one of 0.125 · 0.008 / 0.64² in alpha.
        #expect(abs(texts.alphaError - 0.125 * 0.008 / 0.4096) < 1e-12)
        sums.chance = nil
        let unknown = TextAgreement(group: "", [sums])
        #expect(unknown.distanceAlpha == .undefined(.tooFew) && unknown.chanceLevenshtein == .undefined(.tooFew))
        #expect(unknown.normalisedLevenshtein == .value(0.25) && unknown.textsWithoutChance == 4)
        #expect(TextAgreement(group: "", []).normalisedLevenshtein == .undefined(.noData))
    }

    @Test("Chance over two languages is the mean of chance within each, and unknown ones stay out of alpha")
    func pooledChance() {
        var chinese = texts
        chinese.chance = ChanceDistance(mean: 0.5, square: 0.5, pairs: 45, turns: 10)
        var english = texts
        english.texts = 12
        english.chance = ChanceDistance(mean: 0.7, square: 0.5, pairs: 66, turns: 12)
        var rare = texts
        rare.weightedSquare = 4
        rare.chance = nil
        let pooled = TextAgreement(group: "", [chinese, english, rare])
        #expect(pooled.pairs == 6 && pooled.chancePairs == 111 && pooled.textsWithoutChance == 4)
        #expect(pooled.chanceLevenshtein.value.map { abs($0 - (4 * 0.5 + 12 * 0.7) / 16) < 1e-12 } == true)
        // D_o = (0.5 + 0.5) / 16 texts, D_e = 0.5: what the rare ones differ by is in neither.
        #expect(pooled.distanceAlpha.value.map { abs($0 - (1 - 1.0 / 16 / 0.5)) < 1e-12 } == true)
        #expect(pooled.alphaError == 0)
        #expect(TextAgreement(group: "judgement", language: "zh", [chinese]).name == "judgement · zh")
    }
}
