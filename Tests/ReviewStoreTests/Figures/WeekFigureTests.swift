import Agreement
import Corpus
import Figures
import Testing

@testable import ReviewStore

/// What a week's agreement counts: the ratings as they stood at its end.
@Suite struct WeekFigureTests {
    private let figures: FigureStore
    private var store: ReviewStore { figures.store }
    private var lead: Reviewer { figures.reviewers[0] }

    init() throws { figures = try FigureStore() }

    private func weeks() throws -> [String: AgreementCard] {
        let cards = try store.agreementFigures(for: lead).groups[.week, default: []]
        return Dictionary(cards.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func items(_ week: String) throws -> [[Int]] {
        try store.figureItems(.agreement(.week, week), for: lead).map { [$0.sample, $0.turn] }
    }

    @Test("A week that is over stays as it was, whatever is rated, changed or undone later")
    func past() throws {
        try figures.act(.accept, 1, 1)
        try figures.act(.accept, 1, 1, by: 1)
        try figures.act(.accept, 1, 2)
        try figures.act(.reject, 1, 2, by: 1)
        let before = try #require(try weeks()["2026-W47"])
        #expect(before.units == 2 && before.percentAgreement.value == 0.5)
        figures.clock.pass(days: 7)
        // A third rating, a change of mind and an undo.
        try figures.act(.reject, 1, 1, by: 2)
        try figures.act(.accept, 1, 2, by: 1)
        try figures.act(.undo, nil, by: 1)
        try figures.act(.accept, 2, 1)
        var after = try weeks()
        #expect(after["2026-W47"] == before)
        // The third rating's turn with all its ratings, and the one that has only one; what was undone in its week is none.
        #expect(after["2026-W48"]?.units == 1 && after["2026-W48"]?.singleUnits == 1)
        #expect(after["2026-W48"]?.ratings == 3)
        figures.clock.pass(days: 7)
        try figures.act(.undo, nil, by: 2)
        after = try weeks()
        #expect(after["2026-W47"] == before && after["2026-W48"]?.units == 1 && after["2026-W49"] == nil)
        // But all turns together are as they stand now.
        let all = try #require(try store.agreementFigures(for: lead).overall.first)
        #expect(all.units == 2 && all.ratings == 4)
        #expect(try store.check().problems == [])
    }

    @Test("The turns behind a week's figure are those that it counts, those that differed then first")
    func items() throws {
        try figures.act(.accept, 1, 1)
        try figures.act(.accept, 1, 1, by: 1)
        try figures.act(.accept, 1, 2)
        try figures.act(.reject, 1, 2, by: 1)
        try figures.act(.accept, 2, 3)
        figures.clock.pass(days: 7)
        try figures.act(.accept, 1, 2, by: 1)
        try figures.act(.reject, 2, 3, by: 1)
        #expect(try items("2026-W47") == [[1, 2], [1, 1]])
        #expect(try items("2026-W48") == [[2, 3], [1, 2]])
        #expect(try items("2026-W49") == [])
        #expect(try store.figureItems(.agreement(.week, "2026-W47"), limit: 1, offset: 1, for: lead).map(\.turn) == [1])
    }

    @Test("What was taken down is gone from its week too")
    func takenDown() throws {
        let recorded = try figures.act(.accept, 1, 1)
        try figures.act(.accept, 1, 1, by: 1)
        figures.clock.pass(days: 7)
        try figures.act(.accept, 1, 1, by: 2)
        _ = try store.redact(recorded.identity, by: lead, reason: nil)
        let weeks = try weeks()
        #expect(weeks["2026-W47"]?.units == 0 && weeks["2026-W47"]?.singleUnits == 1)
        #expect(weeks["2026-W48"]?.ratings == 2)
        #expect(try store.check().problems == [])
    }
}
