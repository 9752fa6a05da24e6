import Agreement
import Corpus
import Figures
import Testing

@testable import ReviewStore

/// The figures of a project of the real size whose error rates are known.
@Suite struct SimulatedProjectTests {
    @Test("What is known of 55,000 turns comes out of the store")
    func figures() throws {
        let project = try SimulatedProject()
        let lead = project.reviewers[0]
        try checkThroughput(project, lead)
        try checkAgreement(project, lead)
        try checkErrorRates(project, lead)
    }

    /// Counts and sums are exactly those of what was recorded.
    private func checkThroughput(_ project: SimulatedProject, _ lead: Reviewer) throws {
        let throughput = try project.store.throughputFigures(for: lead, of: nil)
        #expect(throughput.all.decisions == project.decisions.count)
        #expect(throughput.all.activeMilliseconds == project.decisions.reduce(0) { $0 + $1.milliseconds })
        let times = project.decisions.map(\.milliseconds).sorted()
        let median = try #require(throughput.all.decisionsPerHour.median.value)
        #expect(abs(median / (3_600_000 / Double(times[times.count / 2])) - 1) < 0.01)
        let domains = throughput.groups[.domain, default: []]
        #expect(domains.count == SimulatedProject.domains)
        for row in domains {
            let own = project.decisions.filter {
                "domain \(SimulatedProject.domain(of: $0.sample))" == row.group
            }
            #expect(row.decisions == own.count)
            #expect(row.outcomes.edited == own.count { $0.decision == .edit })
            #expect(row.activeMilliseconds == own.reduce(0) { $0 + $1.milliseconds })
        }
        let progress = try project.store.progressFigures(for: lead)
        #expect(progress.all.turns == 55_000 && progress.all.undecided == 0)
        #expect(progress.days.reduce(0) { $0 + $1.decisions } == project.decisions.count)
    }

    /// The coefficients are those that the raw ratings give.
    private func checkAgreement(_ project: SimulatedProject, _ lead: Reviewer) throws {
        var units: [Int: [CodedRating]] = [:]
        for one in project.decisions {
            let code = try #require(Decision.allCases.firstIndex(of: one.decision))
            units[one.sample * 10 + one.turn, default: []].append(CodedRating(rater: one.reviewer, category: code))
        }
        var raw = RatingSignatures(
            scale: RatingScale(Decision.allCases.map(\.rawValue)), raters: project.reviewers.map(\.name))
        for list in units.values { try raw.append(list) }
        let agreement = try project.store.agreementFigures(for: lead)
        let card = try #require(agreement.overall.first)
        #expect(card.units == 11_000 && card.singleUnits == 44_000 && card.samples == 2_750 && card.raters == 12)
        try expect(card.percentAgreement, raw.patterns.percentAgreement())
        try expect(card.krippendorffAlpha, raw.patterns.krippendorffAlpha())
        try expect(card.gwetAC1, raw.patterns.gwetAC())
        try expect(card.fleissKappa, raw.patterns.fleissKappa())
        try expect(card.congerKappa, raw.congerKappa())
        let interval = try #require(card.krippendorffAlpha.interval)
        let alpha = try #require(card.krippendorffAlpha.value)
        #expect(interval.lower < alpha && alpha < interval.upper && interval.upper - interval.lower < 0.06)
        // Every pair, as the ratings of both give it.
        let pairs = raw.pairs()
        #expect(agreement.pairs.count == pairs.count)
        for pair in pairs {
            let names = [raw.raters[pair.a], raw.raters[pair.b]].sorted()
            let found = try #require(agreement.pairs.first { [$0.a, $0.b] == names })
            #expect(found.units == pair.units)
            try expect(Estimate(found.cohenKappa), pair.cohenKappa)
        }
        #expect(agreement.groups[.domain]?.reduce(0) { $0 + $1.units } == 11_000)
    }

    private func expect(_ estimate: Estimate, _ expected: Coefficient) throws {
        let value = try #require(estimate.value)
        let known = try #require(expected.value)
        #expect(abs(value - known) < 1e-9)
    }

    /// The rates that the project was made from show in what reviewers accept.
    private func checkErrorRates(_ project: SimulatedProject, _ lead: Reviewer) throws {
        let figures = try project.store.reviewerFigures(for: lead, of: nil)
        // All domains are alike often: 16 % of the turns need a correction.
        let need = (0..<SimulatedProject.domains).reduce(0) { $0 + SimulatedProject.need(ofDomain: $1) }
        let share = need / Double(SimulatedProject.domains)
        for (index, reviewer) in figures.enumerated() {
            let expected =
                share * SimulatedProject.missRate(of: index) + (1 - share) * (1 - SimulatedProject.falseAlarmRate)
            let acceptance = try #require(reviewer.acceptance.value)
            // Three standard deviations of some 5,500 decisions.
            #expect(abs(acceptance - expected) < 0.016)
            #expect(reviewer.learning.trials == reviewer.pace.decisions)
            // Nobody learns here, and nobody is faster than another.
            #expect(abs(try #require(reviewer.learning.rate.value) - 1) < 0.05)
        }
        #expect(figures.flatMap(\.flags).filter { $0.kind == .tooFast }.isEmpty)
        #expect(try project.store.ledgerRows(limit: 10, for: lead).count == 10)
    }
}
