import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite struct UndoTests {
    @Test func consecutiveUndosWalkBackAcrossSamplesAndRestarts() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.edit, 1, 2, answer: "better")
        _ = try small.decide(.reject, 2, 1)
        let first = try small.undo()
        #expect((first.sample, first.turn, first.reversed) == (2, 1, .reject))
        try small.store.close()

        let store = try ReviewStore(opening: small.path)
        let undo = ReviewAction(action: .undo, sample: nil, source: .desk)
        let second = try store.record(undo, by: small.alice)
        #expect((second.sample, second.turn, second.reversed) == (1, 2, .edit))
        let third = try store.record(undo, by: small.alice)
        #expect((third.sample, third.turn, third.reversed) == (1, 1, .accept))
        #expect(throws: StoreError.nothingToUndo(sample: nil, turn: nil)) { try store.record(undo, by: small.alice) }
        #expect(try store.status().progress.all.decided == 0)
        #expect(try store.check().problems == [])
    }

    @Test func redoWalksForwardUntilSomethingNewIsDone() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.reject, 1, 2)
        _ = try small.decide(.accept, 2, 1)
        for _ in 1...3 { _ = try small.undo() }
        #expect(try small.store.redo(by: small.alice, source: .desk).turn == 1)
        #expect(try small.decision(1, 1)?.decision == .accept)
        #expect(try small.store.redo(by: small.alice, source: .desk).turn == 2)
        #expect(try small.decision(1, 2)?.decision == .reject)

        // Back once more, forward twice: the walk does not toggle.
        #expect(try small.undo().turn == 2)
        #expect(try small.decision(1, 2) == nil)
        #expect(try small.store.redo(by: small.alice, source: .desk).sample == 1)
        #expect(try small.store.redo(by: small.alice, source: .desk).sample == 2)
        #expect(try small.decision(2, 1)?.decision == .accept)
        #expect(throws: StoreError.nothingToRedo) { try small.store.redo(by: small.alice, source: .desk) }

        _ = try small.undo()
        _ = try small.decide(.accept, 3, 1)
        #expect(throws: StoreError.nothingToRedo) { try small.store.redo(by: small.alice, source: .desk) }
        // What was undone before stays undone: the walk goes past it.
        #expect(try small.undo().sample == 3)
        #expect(try small.undo().sample == 1)
        #expect(try small.store.check().problems == [])
    }

    @Test func anUndoBringsBackWhatWasDecidedBefore() throws {
        let small = try SmallStore()
        _ = try small.decide(.edit, 1, 1, answer: "first")
        _ = try small.decide(.edit, 1, 1, answer: "second")
        _ = try small.decide(.reject, 1, 1)
        _ = try small.undo()
        #expect(try small.decision(1, 1)?.text?.answer == "second")
        _ = try small.undo()
        #expect(try small.decision(1, 1)?.text?.answer == "first")
        _ = try small.undo()
        #expect(try small.decision(1, 1) == nil)
        #expect(try small.resolution(1, 1) == .open)
    }

    @Test func anUndoCanBeHeldToASampleOrATurn() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.accept, 1, 2)
        _ = try small.decide(.accept, 2, 1)
        #expect(try small.undo(sample: 1, turn: 1).turn == 1)
        #expect(try small.undo(sample: 1).turn == 2)
        #expect(try small.decision(2, 1) != nil)
        #expect(throws: StoreError.nothingToUndo(sample: 1, turn: nil)) { try small.undo(sample: 1) }
        #expect(throws: StoreError.nothingToUndo(sample: 3, turn: 2)) { try small.undo(sample: 3, turn: 2) }
    }

    @Test func nobodyUndoesWhatAnotherHasDone() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1, by: small.bob)
        #expect(throws: StoreError.nothingToUndo(sample: nil, turn: nil)) { try small.undo() }
        #expect(throws: StoreError.nothingToUndo(sample: 1, turn: 1)) { try small.undo(sample: 1, turn: 1) }
        #expect(try small.decision(1, 1, of: small.bob) != nil)
    }

    @Test func skipsFlagsAndNotesAreUndoneToo() throws {
        let small = try SmallStore()
        _ = try small.decide(.flag, 1, 2)
        _ = try small.decide(.note, 1, note: "first")
        _ = try small.decide(.note, 1, note: "second")
        _ = try small.decide(.note, 1, note: "")
        _ = try small.decide(.skip, 1)
        var sample = try #require(try small.store.sample(1, for: small.alice))
        #expect(sample.isSkipped && sample.turns[1].isFlagged && sample.note == nil)
        _ = try small.undo()
        _ = try small.undo()
        sample = try #require(try small.store.sample(1, for: small.alice))
        #expect(!sample.isSkipped && sample.note == "second")
        _ = try small.undo()
        _ = try small.undo()
        _ = try small.undo()
        sample = try #require(try small.store.sample(1, for: small.alice))
        #expect(!sample.turns[1].isFlagged && sample.note == nil)
    }

    @Test func openingASampleIsNothingToUndo() throws {
        let small = try SmallStore()
        _ = try small.decide(.open, 1)
        #expect(throws: StoreError.nothingToUndo(sample: nil, turn: nil)) { try small.undo() }
    }

    @Test func whatWasAdjudicatedSinceIsReportedAndNotUndone() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1, by: small.bob)
        _ = try small.decide(.resolve, 1, 1, answer: "settled")
        #expect(throws: StoreError.adjudicatedSince(sample: 1, turn: 1, by: "alice")) {
            try small.undo(by: small.bob)
        }
        #expect(try small.undo().reversed == .resolve)
        #expect(try small.resolution(1, 1) == .single)
        #expect(try small.undo(by: small.bob).reversed == .accept)
    }

    @Test func aHundredStepsBackAndForwardEndWhereTheyBegan() throws {
        let small = try SmallStore(samples: 5)
        for step in 0..<30 { _ = try small.decide([.accept, .reject, .flag][step % 3], step % 5 + 1, step % 2 + 1) }
        let before = try (1...5).map { try small.store.sample($0, for: small.alice) }
        for _ in 0..<30 { _ = try small.undo() }
        #expect(try small.store.status().progress.all.decided == 0)
        for _ in 0..<30 { _ = try small.store.redo(by: small.alice, source: .desk) }
        #expect(try (1...5).map { try small.store.sample($0, for: small.alice) } == before)
        #expect(try small.store.check().problems == [])
    }

    @Test("The same keyed undo or redo again writes nothing, and one is never taken for the other")
    func keyedUndoAndRedo() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.accept, 2, 1)
        func undo(_ key: String) throws -> RecordedAction {
            try small.store.record(
                ReviewAction(action: .undo, sample: nil, source: .script, key: key), by: small.alice)
        }
        func redo(_ key: String, sample: Int? = nil) throws -> RecordedAction {
            try small.store.redo(by: small.alice, source: .script, sample: sample, key: key)
        }
        let undone = try undo("u1")
        #expect(try undo("u1").identity == undone.identity)
        _ = try undo("u2")
        let redone = try redo("r1")
        let again = try redo("r1")
        #expect(again.identity == redone.identity && again.wasAlreadyRecorded)
        #expect(try small.decision(1, 1) != nil && small.decision(2, 1) == nil)
        #expect(throws: StoreError.keyTaken(key: "u1", event: undone.identity)) { try redo("u1") }
        #expect(throws: StoreError.keyTaken(key: "r1", event: redone.identity)) { try undo("r1") }
        #expect(throws: StoreError.keyTaken(key: "r1", event: redone.identity)) { try redo("r1", sample: 2) }
        #expect(try small.store.check().problems == [])
    }

    @Test("A redo of one sample or turn brings back what was undone there, whatever was done elsewhere since")
    func redoOfASample() throws {
        let small = try SmallStore()
        for sample in [1, 2] { _ = try small.decide(.accept, sample, 1) }
        for sample in [1, 2] { _ = try small.undo(sample: sample) }
        #expect(try small.store.redo(by: small.alice, source: .script, sample: 1).sample == 1)
        #expect(try small.decision(1, 1) != nil && small.decision(2, 1) == nil)
        #expect(throws: StoreError.nothingToRedo) {
            try small.store.redo(by: small.alice, source: .script, sample: 1)
        }
        #expect(throws: StoreError.nothingToRedo) {
            try small.store.redo(by: small.alice, source: .script, sample: 2, turn: 2)
        }
        #expect(try small.store.redo(by: small.alice, source: .script, sample: 2, turn: 1).turn == 1)
        _ = try small.undo(sample: 2)
        _ = try small.decide(.reject, 2, 1)
        #expect(throws: StoreError.nothingToRedo) {
            try small.store.redo(by: small.alice, source: .script, sample: 2)
        }
        #expect(try small.store.check().problems == [])
    }
}
