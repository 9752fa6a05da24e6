import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Errors are planted for one reviewer and count for nothing else") struct PlantingTests {
    @Test("only the reviewer is shown the error, and finds it by searching")
    func onlyTheReviewer() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, text) = try planted.plant()
        for other in [planted.alice, planted.carol] {
            #expect(try planted.store.sample(1, for: other)?.turns.map(\.generated) == PlantedStore.texts)
        }
        #expect(
            text.question == PlantedStore.texts[turn - 1].question
                && text.choices == PlantedStore.texts[turn - 1].choices)
        func finds(_ needle: String, _ reviewer: Reviewer?) throws -> [Int] {
            try planted.store.search(needle, for: reviewer).hits.filter { $0.place == .answer }.map(\.turn)
        }
        let original = PlantedStore.texts[turn - 1].answer
        #expect(try finds(text.answer, planted.bob) == [turn])
        #expect(try !finds(original, planted.bob).contains(turn))
        for other in [planted.alice, planted.carol, nil] {
            #expect(try !finds(text.answer, other).contains(turn))
            #expect(try finds(original, other) == [turn])
        }
    }

    @Test("a decision about it is the reviewer's own and closes the sample, and is none about the turn")
    func noDecision() throws {
        let planted = try PlantedStore(samples: 2)
        let (turn, text) = try planted.plant()
        for number in 1...4 { try planted.decide(.accept, 1, number, by: planted.bob) }
        let seen = try #require(try planted.store.sample(1, for: planted.bob))
        #expect(seen.turns.map { $0.decision?.decision } == [.accept, .accept, .accept, .accept])
        #expect(seen.turns[turn - 1].current == text)
        #expect(try planted.store.nextSample(after: 0, for: planted.bob) == 2)
        #expect(try planted.store.deskCounts(for: planted.bob).left == 1)
        #expect(try planted.store.deskCounts(for: planted.bob).decisionsThisHour == 4)

        #expect(try planted.store.status().progress.all.outcomes.accepted == 3)
        #expect(try planted.resolution(1, turn) == .open)
        #expect(try planted.outcome(1, turn) == .undecided)
        #expect(
            try planted.store.exportSamples(dataset: 1, after: -1, limit: 1, upTo: .max)[0].turns[turn - 1].outcome
                == .undecided)
        // A second reviewer's decision stands alone.
        try planted.decide(.reject, 1, turn, by: planted.carol)
        #expect(try planted.resolution(1, turn) == .single)
        #expect(try planted.store.check().problems == [])
    }

    @Test("undo and redo go over it as over any other decision")
    func undo() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, _) = try planted.plant()
        func own() throws -> Decision? {
            try planted.store.sample(1, for: planted.bob)?.turns[turn - 1].decision?.decision
        }
        try planted.decide(.accept, 1, turn, by: planted.bob)
        try planted.decide(.reject, 1, turn, by: planted.bob)
        let undo = ReviewAction(action: .undo, sample: nil, source: .script, key: "u")
        #expect(try planted.store.record(undo, by: planted.bob).turn == turn)
        #expect(try planted.store.record(undo, by: planted.bob).wasAlreadyRecorded)
        #expect(try own() == .accept)
        let once = ReviewAction(action: .undo, sample: 1, turn: turn, source: .script, key: "v")
        _ = try planted.store.record(once, by: planted.bob)
        #expect(try planted.store.record(once, by: planted.bob).wasAlreadyRecorded)
        #expect(try own() == nil)
        #expect(try planted.store.deskCounts(for: planted.bob).left == 1)
        _ = try planted.store.redo(by: planted.bob, source: .desk)
        #expect(try own() == .accept)
        #expect(try planted.store.check().problems == [])
    }

    @Test("nothing but the text tells the reviewer: the same acts leave the same sample without a planted error")
    func nothingTells() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, text) = try planted.plant()
        let plain = try PlantedStore(samples: 1)
        for store in [planted, plain] {
            try store.decide(.accept, 1, turn, by: store.carol)
            try store.decide(.accept, 1, turn, by: store.bob)
            try store.decide(.flag, 1, turn, by: store.bob)
            try store.decide(.note, 1, turn, note: "?", by: store.bob)
        }
        var seen = try #require(try planted.store.sample(1, for: planted.bob))
        let other = try #require(try plain.store.sample(1, for: plain.bob))
        #expect(seen.turns[turn - 1].resolution == .single)
        #expect(try planted.resolution(1, turn) == .single)
        seen.turns[turn - 1].generated = other.turns[turn - 1].generated
        seen.turns[turn - 1].decision = other.turns[turn - 1].decision
        #expect(seen == other)
        #expect(text != PlantedStore.texts[turn - 1])
        // Flagged for the sake of the error, which nobody else can see.
        #expect(try planted.store.status().progress.flagged == 0)
        #expect(try plain.store.status().progress.flagged == 1)
        let after = try #require(try planted.store.sample(1, for: planted.bob))
        #expect(after.turns[turn - 1].isFlagged && after.turns[turn - 1].note == "?")
    }

    @Test("an edit is measured against what was shown")
    func editing() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, text) = try planted.plant()
        #expect(throws: StoreError.unchangedText(sample: 1, turn: turn)) {
            try planted.decide(.edit, 1, turn, text, by: planted.bob)
        }
        try planted.decide(.edit, 1, turn, PlantedStore.texts[turn - 1], by: planted.bob)
        #expect(throws: StoreError.unchangedText(sample: 1, turn: turn)) {
            try planted.decide(.edit, 1, turn, PlantedStore.texts[turn - 1], by: planted.carol)
        }
        let event = try #require(try planted.store.history(sample: 1, for: planted.bob).last?.ledger.event)
        #expect(event.target?.shown == text.shown)
        #expect(try planted.outcome(1, turn) == .undecided)
    }

    @Test("a lead with an error of their own settles the turn as it was generated")
    func rulingsAreAboutTheTurn() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, _) = try planted.plant(for: planted.alice)
        try planted.decide(.resolve, 1, turn, PlantedStore.texts[turn - 1], by: planted.alice)
        #expect(try planted.outcome(1, turn) == .accepted)
        _ = try planted.store.record(
            ReviewAction(action: .undo, sample: 1, turn: turn, source: .desk), by: planted.alice)
        #expect(try planted.outcome(1, turn) == .undecided)
        #expect(try planted.store.check().problems == [])
        let found = try planted.store.adjudicationCase(sample: 1, turn: turn, for: planted.alice)
        #expect(found.generated == PlantedStore.texts[turn - 1])
    }

    @Test("the history tells the reviewer what they saw, a lead what was planted, and others nothing")
    func history() throws {
        let planted = try PlantedStore(samples: 1)
        let (turn, text) = try planted.plant()
        let better = PlantedStore.text(turn, answer: "另外")
        try planted.decide(.edit, 1, turn, better, by: planted.bob)
        let own = try planted.store.history(sample: 1, turn: turn, for: planted.bob)
        #expect(own.map(\.before) == [text] && own.map(\.after) == [better] && own.map(\.planted) == [nil])
        let lead = try planted.store.history(sample: 1, turn: turn, for: planted.alice)
        #expect(lead.map(\.before) == [text] && lead.map { $0.planted?.text } == [text])
        #expect(lead.first?.planted?.corruption != nil)
        #expect(try planted.store.history(sample: 1, for: planted.carol).isEmpty)

        #expect(try planted.store.decisions(1, for: planted.bob).map(\.planted) == [nil])
        #expect(try planted.store.decisions(1, for: planted.alice).map { $0.planted?.text } == [text])
        #expect(try planted.store.decisions(1, for: planted.carol).isEmpty)
    }

    @Test("it goes where nothing was seen or settled, follows from its seed, and gives every kind its share")
    func choosing() throws {
        let planted = try PlantedStore(samples: 30)
        try planted.decide(.open, 1, nil, by: planted.bob)
        try planted.decide(.flag, 2, 1, by: planted.bob)
        try planted.store.saveDraft(sample: 3, turn: 1, reviewer: planted.bob, text: PlantedStore.texts[0])
        for sample in 1...3 {
            #expect(try !planted.store.plantError(in: sample, for: planted.bob, seed: 1, by: planted.alice))
        }
        // Corrected, contested, settled: nothing is left in which the planted error would be the only one.
        try planted.decide(.edit, 4, 1, PlantedStore.text(1, answer: "否"), by: planted.carol)
        try planted.decide(.accept, 4, 2, by: planted.carol)
        try planted.decide(.reject, 4, 2, by: planted.dan)
        try planted.decide(.gold, 4, 3, PlantedStore.texts[2], by: planted.alice)
        try planted.decide(.resolve, 4, 4, PlantedStore.texts[3], by: planted.alice)
        #expect(try !planted.store.plantError(in: 4, for: planted.bob, seed: 1, by: planted.alice))
        #expect(try planted.plant(5).turn > 0)
        // Asked for again, it is there already.
        #expect(try planted.store.plantError(in: 5, for: planted.bob, seed: 7, by: planted.alice))

        for sample in 6...30 { _ = try planted.plant(sample, seed: 9) }
        let counts = try planted.store.plantedErrorCounts(for: planted.alice)
        #expect(counts.reduce(0) { $0 + $1.shown } == 26)
        #expect(counts.map(\.shown).max() ?? 0 <= (counts.map(\.shown).min() ?? 0) + 1)
        #expect(counts.count >= 3)

        let again = try PlantedStore(samples: 30)
        for (sample, seed) in [(5, 1)] + (6...30).map({ ($0, 9) }) {
            _ = try again.plant(sample, seed: UInt64(seed))
            #expect(
                try again.store.sample(sample, for: again.bob)?.turns
                    == planted.store.sample(sample, for: planted.bob)?.turns)
        }
    }

    @Test("of the turns where an error could stand it goes to one that others have accepted")
    func acceptedTurns() throws {
        let planted = try PlantedStore(samples: 12)
        for sample in 1...12 {
            try planted.decide(.accept, sample, sample.isMultiple(of: 2) ? 1 : 4, by: planted.carol)
        }
        for sample in 1...12 { _ = try planted.plant(sample) }
        let flipped = try planted.store.plantedErrors(
            PlantedErrorFilter(corruption: "judgement-flipped"), for: planted.alice)
        #expect(flipped.count >= 2)
        #expect(flipped.allSatisfy { $0.turn == ($0.sample.isMultiple(of: 2) ? 1 : 4) })
    }
}
