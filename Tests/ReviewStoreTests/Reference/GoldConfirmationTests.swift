import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Gold outlives those who fail it") struct GoldConfirmationTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }

    init() throws {
        planted = try PlantedStore(samples: 3)
        try planted.decide(.gold, 1, 1, PlantedStore.texts[0], by: planted.alice)
        try planted.decide(.reject, 1, 1, by: planted.bob)
    }

    private func score(_ name: String) throws -> [Int]? {
        try store.goldCounts(for: planted.alice).first { $0.name == name }.map { [$0.items, $0.correct, $0.earlier] }
    }

    private var waiting: [[Int]] {
        get throws { try store.adjudicationQueue(for: planted.alice).items.map { [$0.sample, $0.turn] } }
    }

    @Test("confirmed, it stays gold and the failure stays one; the turn waits again when somebody else fails it")
    func confirming() throws {
        #expect(try waiting == [[1, 1]])
        try planted.decide(.confirm, 1, 1, reasons: ["reviewer-error"], by: planted.alice)
        #expect(try waiting == [])
        #expect(try planted.resolution(1, 1) == .gold)
        #expect(try score("bob") == [1, 0, 0])
        #expect(try store.goldItems(for: planted.alice).first?.confirmed != nil)
        #expect(try store.goldFailures(for: planted.alice).map(\.isConfirmed) == [true])
        let found = try store.adjudicationCase(sample: 1, turn: 1, for: planted.alice)
        #expect(found.isGold && found.isSettled && found.item.contentions.isEmpty)
        #expect(found.rulings.map(\.kind) == [.gold, .confirm])
        #expect(found.versions.map(\.isRight) == [false])
        try planted.decide(.reject, 1, 1, by: planted.carol)
        #expect(try waiting == [[1, 1]])
        #expect(try store.goldFailures(for: planted.alice).map(\.isConfirmed) == [true, false])
        #expect(try store.check().problems == [])
        // Taken back, the first failure waits as before.
        _ = try store.record(ReviewAction(action: .undo, sample: 1, source: .desk), by: planted.alice)
        #expect(try store.goldItems(for: planted.alice).first?.confirmed == nil)
        #expect(try store.goldFailures(for: planted.alice).map(\.isConfirmed) == [false, false])
        #expect(try store.check().problems == [])
    }

    @Test("a resolution that says what the gold says confirms it, and another one is refused")
    func resolving() throws {
        #expect(throws: StoreError.isGold(sample: 1, turn: 1)) {
            try planted.decide(.resolve, 1, 1, nil, by: planted.alice)
        }
        #expect(throws: StoreError.isGold(sample: 1, turn: 1)) {
            try planted.decide(.resolve, 1, 1, PlantedStore.text(1, answer: "否"), by: planted.alice)
        }
        try planted.decide(.resolve, 1, 1, PlantedStore.texts[0], reasons: ["reviewer-error"], by: planted.alice)
        #expect(try planted.resolution(1, 1) == .gold)
        #expect(try waiting == [])
        #expect(try score("bob") == [1, 0, 0])
        // And keeps nobody from undoing, who would learn by it.
        let undo = ReviewAction(action: .undo, sample: nil, source: .desk)
        #expect(try store.record(undo, by: planted.bob).reversed == .reject)
        #expect(try store.check().problems == [])
    }

    @Test("what a lead accepts as right too counts for whoever decided so, and is not exported")
    func alternatives() throws {
        try planted.decide(.gold, 2, 3, PlantedStore.text(3, answer: "three"), by: planted.alice)
        try planted.decide(.edit, 2, 3, PlantedStore.text(3, answer: "a trio"), by: planted.bob)
        try planted.decide(.reject, 2, 3, by: planted.carol)
        func right() throws -> [Int]? { try store.goldItems(for: planted.alice).last.map { [$0.decided, $0.correct] } }
        #expect(try right() == [2, 0])
        try planted.decide(.alternative, 2, 3, PlantedStore.text(3, answer: "a trio"), by: planted.alice)
        #expect(try right() == [2, 1])
        try planted.decide(.alternative, 2, 3, nil, by: planted.alice)
        #expect(try right() == [2, 2])
        #expect(try store.goldItems(for: planted.alice).last?.alternatives == 2)
        #expect(try waiting == [[1, 1]])
        #expect(try planted.outcome(2, 3) == .edited(PlantedStore.text(3, answer: "three")))
        #expect(try store.check().problems == [])
        _ = try store.record(ReviewAction(action: .undo, sample: 2, source: .desk), by: planted.alice)
        #expect(try right() == [2, 1])
        // Declared otherwise, nothing that was right beside the old gold is right any more.
        try planted.decide(.gold, 2, 3, nil, by: planted.alice)
        #expect(try right() == [2, 1])
        #expect(try store.goldFailures(for: planted.alice).last?.name == "bob")
        #expect(try store.check().problems == [])
    }

    @Test("gold that was wrong is declared otherwise: all are measured anew, and it was gold since it first became it")
    func correcting() throws {
        try planted.decide(.gold, 1, 1, nil, reasons: ["ambiguous"], by: planted.alice)
        #expect(try score("bob") == [1, 1, 0])
        #expect(try waiting == [])
        let history = try store.history(sample: 1, turn: 1, for: planted.alice).compactMap(\.ledger.event?.action)
        #expect(history == [.gold, .reject, .gold])
        try planted.decide(.reopen, 1, 1, by: planted.alice)
        try planted.decide(.gold, 1, 1, nil, by: planted.alice)
        #expect(try score("bob") == [1, 1, 1])
        #expect(try store.check().problems == [])
    }

    @Test("only leads say something of gold, only of gold, and a confirmation takes no text")
    func rules() throws {
        for action in [Event.Action.confirm, .alternative] {
            #expect(throws: StoreError.self) { try planted.decide(action, 1, 1, by: planted.bob) }
            #expect(throws: StoreError.notGold(sample: 1, turn: 2)) {
                try planted.decide(action, 1, 2, by: planted.alice)
            }
            #expect(throws: StoreError.needsTurn(action: action)) {
                try planted.decide(action, 1, nil, by: planted.alice)
            }
        }
        #expect(throws: StoreError.unexpectedText(action: .confirm)) {
            try planted.decide(.confirm, 1, 1, PlantedStore.texts[0], by: planted.alice)
        }
    }

    @Test(
        "what was changed by hand is found",
        arguments: [
            "UPDATE gold_standing SET since = since + 1", "UPDATE gold_standing SET confirmed = NULL",
            "UPDATE gold_standing SET alternatives = '[1]'", "DELETE FROM gold_standing",
            "UPDATE fact SET wording = NULL WHERE wording IS NOT NULL",
        ])
    func tampering(sql: String) throws {
        try planted.decide(.confirm, 1, 1, by: planted.alice)
        try planted.decide(.edit, 2, 1, PlantedStore.text(1, answer: "否"), by: planted.bob)
        #expect(try store.check().ok)
        try RawDatabase(planted.path).tamper(sql)
        let report = try store.check()
        #expect(!report.derived && report.ledger)
    }
}
