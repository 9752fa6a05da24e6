import Agreement
import Corpus
import Figures
import Testing

@Suite struct ReviewerFigureTests {
    /// A reviewer with so many accepted and edited short answers, each in so many milliseconds.
    private func evidence(
        _ name: String, accepted: Int, edited: Int, milliseconds: Int64 = 10_000, newest: Int64? = nil
    ) -> ReviewerEvidence {
        var evidence = ReviewerEvidence(name: name, role: .reviewer)
        var tally = WorkTally()
        tally.outcomes.accepted = accepted
        tally.outcomes.edited = edited
        tally.activeMilliseconds = Int64(accepted + edited) * milliseconds
        tally.decisionTimes.add(TimeClass.index(ofMilliseconds: milliseconds), accepted + edited)
        evidence.tally = tally
        evidence.decisionTimes = [.shortAnswer: tally.decisionTimes]
        // 2026-11-20 and two days later.
        evidence.days = [20_777: accepted + edited, 20_779: accepted + edited]
        evidence.newest = [TimedDecision](
            repeating: TimedDecision(kind: .shortAnswer, milliseconds: newest ?? milliseconds),
            count: min(50, accepted + edited))
        return evidence
    }

    private var others: [ReviewerEvidence] {
        [
            evidence("ann", accepted: 800, edited: 200), evidence("ben", accepted: 780, edited: 220),
            evidence("cem", accepted: 820, edited: 180),
        ]
    }

    private func flags(_ evidence: ReviewerEvidence) -> [ReviewerFlag.Kind] {
        ReviewerFigures.figures(of: [evidence] + others)[0].flags.map(\.kind)
    }

    @Test("A reviewer's shares come with Wilson's intervals and limits")
    func shares() throws {
        let figures = ReviewerFigures.figures(of: others)
        let ann = figures[0]
        #expect(ann.pace.decisions == 1_000)
        #expect(ann.acceptance.value == 0.8)
        // Wilson 1927 for 800 of 1000 at 95 %.
        let interval = try #require(ann.acceptance.interval)
        #expect(abs(interval.lower - 0.77406) < 1e-4)
        #expect(abs(interval.upper - 0.82365) < 1e-4)
        let limits = try #require(ann.acceptanceLimits)
        #expect(limits.lower < 0.8 && limits.upper > 0.8)
        #expect(ann.days == [1_000, 0, 1_000])
        #expect(figures.flatMap(\.flags).isEmpty)
    }

    @Test("Who decides in a blink and accepts nearly everything is worth a look")
    func tooFast() {
        #expect(flags(evidence("eve", accepted: 990, edited: 10, newest: 400)).contains(.tooFast))
        // As fast, but editing like the others: practice.
        #expect(!flags(evidence("eve", accepted: 800, edited: 200, newest: 400)).contains(.tooFast))
        // Accepting as much, but at the others' pace.
        #expect(!flags(evidence("eve", accepted: 990, edited: 10)).contains(.tooFast))
    }

    @Test("Who accepts a lot more than the others is worth a look; a little more is not, however surely")
    func tooAgreeable() {
        #expect(flags(evidence("eve", accepted: 980, edited: 20)).contains(.tooAgreeable))
        #expect(!flags(evidence("eve", accepted: 87_000, edited: 13_000)).contains(.tooAgreeable))
    }

    @Test("Of nobody with fewer than thirty items anything is said")
    func tooFew() {
        #expect(flags(evidence("eve", accepted: 29, edited: 0, newest: 100)).isEmpty)
        #expect(flags(evidence("eve", accepted: 60, edited: 0, newest: 100)).contains(.tooFast))
    }

    @Test("Who misses planted errors that others catch is worth a look")
    func missesErrors() throws {
        var eve = evidence("eve", accepted: 800, edited: 200)
        (eve.planted, eve.caught) = (40, 10)
        var rest = others
        for index in rest.indices { (rest[index].planted, rest[index].caught) = (40, 32) }
        let figures = ReviewerFigures.figures(of: [eve] + rest)
        #expect(figures[0].flags.map(\.kind) == [.missesErrors])
        #expect(figures[0].catchRate.value == 0.25)
        #expect(figures.dropFirst().flatMap(\.flags).isEmpty)
        let flag = figures[0].flags[0]
        #expect(flag.sentence == "caught 10 of 40 planted errors, the others 80 % of theirs.")
        let p = try #require(flag.adjustedP)
        #expect(p < 0.01)
    }

    @Test("Missing two of thirteen planted errors tells enough, two of nine do not")
    func fewPlantedErrors() throws {
        for (planted, isFlagged) in [(13, true), (9, false)] {
            var eve = evidence("eve", accepted: 800, edited: 200)
            (eve.planted, eve.caught) = (planted, 2)
            var rest = others
            for index in rest.indices { (rest[index].planted, rest[index].caught) = (13, 10) }
            let flags = ReviewerFigures.figures(of: [eve] + rest)[0].flags
            #expect(flags.map(\.kind) == (isFlagged ? [.missesErrors] : []))
            // Fisher's exact test of 2 of 13 beside 30 of 39, times the four reviewers that were tested.
            if let p = flags.first?.adjustedP { #expect(abs(p - 4 * 0.000_137_66) < 1e-6) }
        }
    }

    @Test("The limits of chance alone stand beside those that are usual, with the number between them")
    func dispersion() throws {
        let uneven = (0..<12).map { evidence("r\($0)", accepted: 7_500 + 100 * $0, edited: 2_500 - 100 * $0) }
        let figures = try #require(ReviewerFigures.figures(of: uneven).first)
        let usual = try #require(figures.acceptanceLimits)
        let chance = try #require(figures.acceptanceChanceLimits)
        let dispersion = try #require(figures.acceptanceDispersion)
        #expect(dispersion > 1)
        let pooled = 0.805
        #expect(abs((usual.upper - pooled) / (chance.upper - pooled) - dispersion.squareRoot()) < 1e-9)
        #expect(abs(chance.upper - pooled - 3 * (pooled * (1 - pooled) / 10_000).squareRoot()) < 1e-9)
    }

    @Test("Limits widen with how much the reviewers differ anyway, and one who stands out is told apart")
    func limits() {
        let uneven = (0..<12).map { evidence("r\($0)", accepted: 7_500 + 100 * $0, edited: 2_500 - 100 * $0) }
        #expect(ReviewerFigures.figures(of: uneven).allSatisfy { !$0.flags.map(\.kind).contains(.outsideLimits) })
        let alone = (0..<12).map {
            evidence("r\($0)", accepted: $0 == 5 ? 5_000 : 8_000, edited: $0 == 5 ? 5_000 : 2_000)
        }
        let flagged = ReviewerFigures.figures(of: alone).filter { $0.flags.map(\.kind).contains(.outsideLimits) }
        #expect(flagged.map(\.name) == ["r5"])
    }

    @Test("What an instruction costs, beside writing it from scratch")
    func cost() {
        // Two hours at 30 and 40 once, for 50 instructions: 2 each; from scratch 10 minutes are 5.
        let cost = CostFigures(
            hourlyRate: 30, overhead: 40, minutesFromScratch: 10, instructions: 50, activeMilliseconds: 7_200_000)
        #expect(cost.costPerInstruction == .value(2))
        #expect(cost.costFromScratch == 5)
        #expect(cost.ratio == .value(0.4))
        let none = CostFigures(
            hourlyRate: 30, overhead: 0, minutesFromScratch: 10, instructions: 0, activeMilliseconds: 0)
        #expect(none.costPerInstruction == .undefined(.noData) && none.ratio == .undefined(.noData))
    }
}
