import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Reviewers are measured by turns whose outcome is known") struct GoldTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }

    init() throws { planted = try PlantedStore(samples: 6) }

    @Test("the generated texts accept, others edit, none reject; only a lead declares gold")
    func declaring() throws {
        try planted.decide(.gold, 1, 1, PlantedStore.texts[0], by: planted.alice)
        try planted.decide(.gold, 1, 2, PlantedStore.text(2, answer: "C"), by: planted.alice)
        try planted.decide(.gold, 1, 3, nil, by: planted.alice)
        #expect(try (1...3).map { try planted.resolution(1, $0) } == [.gold, .gold, .gold])
        let items = try store.goldItems(for: planted.alice)
        #expect(items.map(\.outcome) == [.accepted, .edited(PlantedStore.text(2, answer: "C")), .rejected])
        #expect(items.map(\.source) == [.declared, .declared, .declared])
        #expect(try planted.outcome(1, 2) == .edited(PlantedStore.text(2, answer: "C")))
        #expect(throws: StoreError.notLead(name: "bob", action: "declare a turn gold")) {
            try planted.decide(.gold, 2, 1, nil, by: planted.bob)
        }
        #expect(throws: StoreError.notLead(name: "bob", action: "see gold")) { try store.goldItems(for: planted.bob) }
        #expect(throws: StoreError.notLead(name: "bob", action: "see gold")) { try store.goldCounts(for: planted.bob) }
        #expect(throws: StoreError.notLead(name: "bob", action: "see gold")) {
            try store.goldFailures(of: 2, for: planted.bob)
        }
        #expect(try store.check().problems == [])
    }

    @Test("no reviewer is told that a turn is gold, or kept from undoing because of it")
    func silent() throws {
        try planted.decide(.accept, 1, 1, by: planted.bob)
        try planted.decide(.gold, 1, 1, nil, by: planted.alice)
        try planted.decide(.gold, 1, 2, nil, by: planted.alice)
        #expect(try planted.resolution(1, 1, for: planted.bob) == .single)
        #expect(try planted.resolution(1, 2, for: planted.bob) == .open)
        #expect(try planted.resolution(1, 1, for: planted.alice) == .gold)
        let undo = ReviewAction(action: .undo, sample: nil, source: .desk)
        #expect(try store.record(undo, by: planted.bob).reversed == .accept)
        // Nor that others differ.
        try planted.decide(.accept, 2, 1, by: planted.bob)
        try planted.decide(.reject, 2, 1, by: planted.carol)
        try planted.decide(.gold, 2, 1, nil, by: planted.alice)
        #expect(try planted.resolution(2, 1, for: planted.bob) == .single)
    }

    @Test("a decision is right when it is of the same kind, and an edit when its answer says the same")
    func scoring() throws {
        try planted.decide(.gold, 1, 1, PlantedStore.texts[0], by: planted.alice)
        try planted.decide(.gold, 1, 2, PlantedStore.text(2, answer: "C"), by: planted.alice)
        try planted.decide(.gold, 1, 3, nil, by: planted.alice)
        try planted.decide(.accept, 1, 1, by: planted.bob)
        try planted.decide(.edit, 1, 2, PlantedStore.text(2, answer: "（Ｃ）蓝"), by: planted.bob)
        try planted.decide(.accept, 1, 3, by: planted.bob)
        try planted.decide(.edit, 1, 2, PlantedStore.text(2, answer: "A"), by: planted.carol)
        try planted.decide(.reject, 1, 3, by: planted.carol)
        // Who declared it is not measured by it.
        try planted.decide(.accept, 1, 3, by: planted.alice)

        let counts = try store.goldCounts(for: planted.alice)
        func count(_ name: String, _ kind: TurnKind) -> [Int]? {
            counts.first { $0.name == name && $0.kind == kind }.map { [$0.items, $0.correct, $0.failed, $0.earlier] }
        }
        #expect(count("bob", .judgement) == [1, 1, 0, 0])
        #expect(count("bob", .multipleChoice) == [1, 1, 0, 0])
        #expect(count("bob", .shortAnswer) == [1, 0, 1, 0])
        #expect(count("carol", .multipleChoice) == [1, 0, 1, 0])
        #expect(count("carol", .shortAnswer) == [1, 1, 0, 0])
        #expect(counts.count == 5)

        let bob = try #require(counts.first { $0.name == "bob" }).reviewer
        let failures = try store.goldFailures(of: bob, for: planted.alice)
        #expect(failures.map { [$0.sample, $0.turn] } == [[1, 3]])
        #expect(failures.first?.decision.decision == .accept && failures.first?.outcome == .rejected)
        #expect(try store.goldFailures(of: bob, kind: .judgement, for: planted.alice).isEmpty)
        #expect(
            try store.goldItems(for: planted.alice).map { [$0.decided, $0.correct] } == [[1, 1], [2, 1], [2, 1]])

        // Undone, declared otherwise, and no longer gold.
        _ = try store.record(ReviewAction(action: .undo, sample: 1, turn: 3, source: .desk), by: planted.bob)
        #expect(try store.goldCounts(for: planted.alice).count == 4)
        try planted.decide(.gold, 1, 2, PlantedStore.text(2, answer: "A"), by: planted.alice)
        #expect(try store.goldItems(for: planted.alice)[1].correct == 1)
        #expect(try store.goldCounts(for: planted.alice).first { $0.name == "carol" }?.correct == 1)
        try planted.decide(.reopen, 1, 2, by: planted.alice)
        #expect(try store.goldItems(for: planted.alice).map(\.turn) == [1, 3])
        #expect(try planted.resolution(1, 2) == .contested)
        #expect(try store.check().problems == [])
    }

    @Test("promoted turns say where they were taken from, and what was decided before is told apart")
    func promoting() throws {
        for sample in 1...4 {
            try planted.decide(.accept, sample, 1, by: planted.bob)
            try planted.decide(.accept, sample, 1, by: planted.carol)
            try planted.decide(.edit, sample, 2, PlantedStore.text(2, answer: "A"), by: planted.bob)
            try planted.decide(.reject, sample, 2, by: planted.carol)
            try planted.decide(.resolve, sample, 2, PlantedStore.text(2, answer: "A"), by: planted.alice)
        }
        #expect(throws: StoreError.notLead(name: "bob", action: "declare a turn gold")) {
            try store.promoteGold(from: .adjudicated, count: 1, seed: 1, by: planted.bob)
        }
        #expect(try store.promoteGold(from: .adjudicated, count: 2, seed: 1, by: planted.alice).count == 2)
        #expect(try store.promoteGold(from: .unanimous, count: 99, seed: 1, by: planted.alice).count == 4)
        #expect(try store.promoteGold(from: .unanimous, count: 99, seed: 1, by: planted.alice).isEmpty)
        let items = try store.goldItems(for: planted.alice)
        #expect(items.count { $0.source == .adjudicated } == 2 && items.count { $0.source == .unanimous } == 4)
        #expect(items.first { $0.source == .adjudicated }?.outcome == .edited(PlantedStore.text(2, answer: "A")))
        let carol = try store.goldCounts(for: planted.alice).filter { $0.name == "carol" }
        #expect(carol.map { [$0.items, $0.correct, $0.earlier, $0.earlierCorrect] } == [[4, 4, 4, 4], [2, 0, 2, 0]])
        // What was adjudicated before it was gold needs nobody.
        #expect(try store.adjudicationQueue(for: planted.alice).total == 0)

        let other = try PlantedStore(samples: 6)
        for sample in 1...4 { try other.decide(.resolve, sample, 2, nil, by: other.alice) }
        let first = try other.store.promoteGold(from: .adjudicated, count: 2, seed: 1, by: other.alice).map(\.sample)
        #expect(first == items.filter { $0.source == .adjudicated }.map(\.sample))
        #expect(try store.check().problems == [])
    }

    @Test(
        "a changed score is found",
        arguments: [
            "UPDATE verdict SET holds = 1 - holds", "DELETE FROM verdict",
            "UPDATE resolution SET state = 'adjudicated' WHERE state = 'gold'",
        ])
    func tampering(sql: String) throws {
        try planted.decide(.gold, 1, 1, PlantedStore.text(1, answer: "否"), by: planted.alice)
        try planted.decide(.edit, 1, 1, PlantedStore.text(1, answer: "不是"), by: planted.bob)
        #expect(try store.check().ok)
        try RawDatabase(planted.path).tamper(sql)
        let report = try store.check()
        #expect(!report.derived && report.ledger)
    }
}
