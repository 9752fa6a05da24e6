import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("What reviewers catch of planted errors is counted") struct CaughtErrorTests {
    @Test("caught, restored, missed and open are told apart, and each number opens on its items")
    func counting() throws {
        let planted = try PlantedStore(samples: 6)
        var turns: [Int: (turn: Int, text: TurnText)] = [:]
        for sample in 1...6 { turns[sample] = try planted.plant(sample, seed: UInt64(sample)) }
        func decide(_ action: Event.Action, _ sample: Int, _ change: (Int, TurnText) -> TurnText? = { _, _ in nil })
            throws
        {
            let (turn, text) = try #require(turns[sample])
            try planted.decide(action, sample, turn, change(turn, text), by: planted.bob)
        }
        try decide(.accept, 1)
        try decide(.reject, 2)
        try decide(.edit, 3) { turn, _ in PlantedStore.texts[turn - 1] }
        // Another way of saying what was generated.
        try decide(.edit, 4) { turn, _ in PlantedStore.text(turn, answer: "（\(PlantedStore.texts[turn - 1].answer)）。") }
        // The error left in, the question changed.
        try decide(.edit, 5) { _, text in
            TurnText(question: text.question + " 请看图。", choices: text.choices, answer: text.answer)
        }
        let counts = try planted.store.plantedErrorCounts(for: planted.alice)
        #expect(Set(counts.map(\.name)) == ["bob"])
        let sum = { (path: KeyPath<PlantedErrorCount, Int>) in counts.reduce(0) { $0 + $1[keyPath: path] } }
        #expect(sum(\.shown) == 6 && sum(\.caught) == 3 && sum(\.restored) == 2)
        #expect(sum(\.missed) == 2 && sum(\.open) == 1 && sum(\.mended) == 0 && sum(\.judged) == 5)

        func samples(_ state: PlantedErrorFilter.State) throws -> [Int] {
            try planted.store.plantedErrors(PlantedErrorFilter(state: state), for: planted.alice).map(\.sample)
        }
        #expect(try samples(.missed) == [1, 5])
        #expect(try samples(.caught) == [2, 3, 4])
        #expect(try samples(.restored) == [3, 4])
        #expect(try samples(.open) == [6])
        let missed = try #require(try planted.store.plantedErrors(limit: 1, for: planted.alice).first)
        #expect(missed.result == .missed && missed.decision?.decision == .accept && missed.name == "bob")
        #expect(missed.shown == turns[1]?.text && missed.generated == PlantedStore.texts[missed.turn - 1])
        let next = try planted.store.plantedErrors(after: missed, limit: 1, for: planted.alice)
        #expect(next.map(\.sample) == [2])
        #expect(
            try planted.store.plantedErrors(PlantedErrorFilter(corruption: missed.corruption), for: planted.alice)
                .allSatisfy { $0.corruption == missed.corruption })
        #expect(try planted.store.check().problems == [])
    }

    @Test("what was planted and turns out to be right is no error that anybody missed")
    func mended() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, text) = try planted.plant()
        try planted.decide(.accept, 1, turn, by: planted.bob)
        #expect(try planted.store.plantedErrorCounts(for: planted.alice).map(\.missed) == [1])
        try planted.decide(.edit, 1, turn, text, by: planted.carol)
        let counts = try planted.store.plantedErrorCounts(for: planted.alice)
        #expect(counts.map(\.missed) == [0] && counts.map(\.mended) == [1] && counts.map(\.judged) == [0])
        #expect(try planted.store.check().problems == [])
    }

    @Test("an undone decision is open again")
    func undone() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, _) = try planted.plant()
        try planted.decide(.reject, 1, turn, by: planted.bob)
        _ = try planted.store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: planted.bob)
        #expect(try planted.store.plantedErrorCounts(for: planted.alice).map(\.open) == [1])
    }

    @Test("only a lead plants and sees")
    func roles() throws {
        let planted = try PlantedStore(samples: 1)
        _ = try planted.plant()
        let plant = StoreError.notLead(name: "bob", action: "plant errors")
        #expect(throws: plant) { try planted.store.plantError(in: 1, for: planted.bob, seed: 1, by: planted.bob) }
        // What the value says counts for nothing.
        let disguised = Reviewer(identifier: planted.bob.identifier, name: "bob", role: .lead)
        let see = StoreError.notLead(name: "bob", action: "see planted errors")
        #expect(throws: see) { try planted.store.plantedErrorCounts(for: disguised) }
        #expect(throws: see) { try planted.store.plantedErrors(for: disguised) }
    }

    @Test(
        "a decision about a planted error that was made to count is found",
        arguments: [
            "INSERT INTO decision SELECT sample, turn, reviewer, decision, event FROM planted_decision",
            "UPDATE fact SET planted = NULL", "UPDATE planted_decision SET decision = 'reject'",
            "UPDATE fact SET planted_result = 'caught'", "DELETE FROM planted_decision",
            "DELETE FROM planted_error", "UPDATE planted_error SET answer = '3'",
            "UPDATE planted_error SET shown = zeroblob(32)",
            """
            UPDATE fact SET planted = NULL;
            INSERT INTO decision SELECT sample, turn, reviewer, decision, event FROM planted_decision;
            DELETE FROM planted_decision;
            INSERT INTO resolution SELECT sample, turn, 'single', 'accepted', event FROM decision
            """,
        ])
    func tampering(sql: String) throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, _) = try planted.plant()
        try planted.decide(.accept, 1, turn, by: planted.bob)
        #expect(try planted.store.check().ok)
        try RawDatabase(planted.path).tamper(sql)
        let report = try planted.store.check()
        #expect(!report.derived && report.ledger && !report.problems.isEmpty)
    }
}
