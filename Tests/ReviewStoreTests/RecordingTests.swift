import Corpus
import ReviewStore
import TestSupport
import Testing

@Suite struct RecordingTests {
    @Test func aDecisionIsThereAfterReopening() throws {
        let small = try SmallStore()
        let recorded = try small.decide(.edit, 2, 1, answer: "四只", note: "counted")
        try small.store.close()
        let store = try ReviewStore(opening: small.path)
        let decision = try #require(try store.sample(2, for: small.alice)?.turns[0].decision)
        #expect(decision.decision == .edit)
        #expect(decision.text?.answer == "四只")
        #expect(decision.note == "counted")
        #expect(decision.event == recorded.identity)
    }

    @Test func aReviewerSeesNothingOfAnothersDecision() throws {
        let small = try SmallStore()
        _ = try small.decide(.edit, 1, 1, answer: "mine")
        _ = try small.decide(.note, 1, note: "mine")
        let seen = try #require(try small.store.sample(1, for: small.bob))
        #expect(seen.turns[0].decision == nil && seen.note == nil)
        #expect(seen.turns[0].resolution == .open)
        #expect(try small.store.decisions(1, for: small.alice).map(\.reviewer) == ["alice"])
    }

    @Test func turnsBecomeSingleUnanimousAndContested() throws {
        let small = try SmallStore()
        #expect(try small.resolution(1, 1) == .open)
        _ = try small.decide(.edit, 1, 1, answer: "caf\u{E9}")
        #expect(try small.resolution(1, 1) == .single)
        _ = try small.decide(.edit, 1, 1, answer: "caf\u{E9}", by: small.bob)
        #expect(try small.resolution(1, 1) == .unanimous)
        // The same to the eye, other bytes: what was written first counts.
        _ = try small.decide(.edit, 1, 1, answer: "cafe\u{301}", by: small.bob)
        #expect(try small.resolution(1, 1) == .unanimous)
        #expect(
            try small.outcome(1, 1) == .edited(TurnText(question: SmallFile.question(1), answer: "caf\u{E9}")))
        _ = try small.decide(.edit, 1, 1, answer: "cafe", by: small.bob)
        #expect(try small.resolution(1, 1) == .contested)
        #expect(try small.outcome(1, 1) == .contested)
        _ = try small.decide(.reject, 1, 1, by: small.bob)
        #expect(try small.resolution(1, 1) == .contested)
        _ = try small.decide(.reject, 1, 1)
        #expect(try small.resolution(1, 1) == .unanimous)
        #expect(try small.outcome(1, 1) == .rejected)
    }

    @Test func whatALeadSettledNoLaterRatingOverturns() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.reject, 1, 1, by: small.bob)
        _ = try small.decide(.resolve, 1, 1, answer: "settled")
        #expect(try small.resolution(1, 1) == .adjudicated)
        _ = try small.decide(.reject, 1, 1)
        _ = try small.decide(.edit, 1, 1, answer: "late", by: small.bob)
        #expect(try small.resolution(1, 1) == .adjudicated)
        #expect(try small.outcome(1, 1) == .edited(TurnText(question: SmallFile.question(1), answer: "settled")))
        #expect(try small.store.decisions(1, for: small.alice).count == 2)

        _ = try small.decide(.resolve, 1, 1, answer: "answer 0.1")
        #expect(try small.outcome(1, 1) == .accepted)
        _ = try small.decide(.resolve, 1, 1)
        #expect(try small.outcome(1, 1) == .rejected)
        #expect(throws: StoreError.notLead(name: "bob", action: "resolve a turn")) {
            try small.decide(.resolve, 1, 1, by: small.bob)
        }
    }

    @Test func whatCannotBeRecordedIsRefusedAndChangesNothing() throws {
        let small = try SmallStore()
        let before = try small.store.newestEventNumber()
        let same = "answer 0.1"
        #expect(throws: StoreError.unchangedText(sample: 1, turn: 1)) { try small.decide(.edit, 1, 1, answer: same) }
        #expect(throws: StoreError.noSample(number: 99)) { try small.decide(.accept, 99, 1) }
        #expect(throws: StoreError.noTurn(sample: 1, turn: 3, turns: 2)) { try small.decide(.accept, 1, 3) }
        #expect(throws: StoreError.noTurn(sample: 1, turn: 0, turns: 2)) { try small.decide(.accept, 1, 0) }
        #expect(throws: StoreError.needsTurn(action: .accept)) { try small.decide(.accept, 1) }
        #expect(throws: StoreError.needsText(action: .edit)) { try small.decide(.edit, 1, 1) }
        #expect(throws: StoreError.unexpectedText(action: .accept)) { try small.decide(.accept, 1, 1, answer: "x") }
        #expect(throws: StoreError.forbiddenCharacter(field: "the answer", character: "U+0000")) {
            try small.decide(.edit, 1, 1, answer: "a\0b")
        }
        #expect(throws: StoreError.wrongNumberOfChoices(sample: 1, turn: 1, expected: 0, found: 1)) {
            try small.store.record(
                ReviewAction(
                    action: .edit, sample: 1, turn: 1, after: TurnText(question: "q", choices: ["a"], answer: "b"),
                    source: .script), by: small.alice)
        }
        #expect(throws: StoreError.unknownReason(slug: "typo", known: ReasonTaxonomy.standard.reasons.map(\.slug))) {
            try small.store.record(
                ReviewAction(action: .reject, sample: 1, turn: 1, reasons: ["typo"], source: .script), by: small.alice)
        }
        let stranger = Reviewer(identifier: .random(), name: "mallory", role: .lead)
        #expect(throws: StoreError.unknownReviewer(name: "mallory")) { try small.decide(.accept, 1, 1, by: stranger) }
        #expect(throws: StoreError.notRecordable(action: .site)) { try small.decide(.site, 1) }
        for action in [Event.Action.person, .roster, .queue] {
            #expect(throws: StoreError.notRecordable(action: action)) { try small.decide(action, 1) }
        }
        #expect(try small.store.newestEventNumber() == before)
    }

    @Test func aKeyMakesRunningAgainSafe() throws {
        let small = try SmallStore()
        let first = try small.decide(.edit, 1, 1, answer: "new", key: "a")
        let again = try small.decide(.edit, 1, 1, answer: "new", key: "a")
        #expect(again.wasAlreadyRecorded && again.identity == first.identity && again.hash == first.hash)
        #expect((again.sample, again.turn) == (1, 1))
        #expect(throws: StoreError.keyTaken(key: "a", event: first.identity)) {
            try small.decide(.edit, 1, 1, answer: "other", key: "a")
        }
        #expect(throws: StoreError.keyTaken(key: "a", event: first.identity)) {
            try small.decide(.edit, 2, 1, answer: "new", key: "a")
        }
        // Keys are each reviewer's own.
        #expect(try !small.decide(.accept, 1, 1, by: small.bob, key: "a").wasAlreadyRecorded)

        let undo = ReviewAction(action: .undo, sample: nil, source: .script, key: "b")
        let undone = try small.store.record(undo, by: small.alice)
        _ = try small.decide(.accept, 2, 1)
        let undoneAgain = try small.store.record(undo, by: small.alice)
        #expect(undoneAgain.wasAlreadyRecorded && undoneAgain.identity == undone.identity)
        #expect(undoneAgain.reversed == .edit)
        #expect(try small.decision(2, 1) != nil)
    }

    @Test func aSampleIsOpenedOnce() throws {
        let small = try SmallStore()
        let first = try small.decide(.open, 1)
        let again = try small.decide(.open, 1)
        #expect(!first.wasAlreadyRecorded && again.wasAlreadyRecorded && again.identity == first.identity)
        #expect(try !small.decide(.open, 1, by: small.bob).wasAlreadyRecorded)
    }

    @Test func aSkipLastsUntilItsReviewerDecides() throws {
        let small = try SmallStore()
        _ = try small.decide(.skip, 1)
        #expect(try small.store.nextSample(after: 0, for: small.alice) == 2)
        #expect(try small.store.nextSample(after: 0, for: small.bob) == 1)
        _ = try small.decide(.accept, 1, 1)
        #expect(try small.store.sample(1, for: small.alice)?.isSkipped == false)
        #expect(try small.store.nextSample(after: 0, for: small.alice) == 1)
        _ = try small.undo()
        #expect(try small.store.sample(1, for: small.alice)?.isSkipped == true)
    }

    @Test func aDraftSurvivesUntilItsTurnIsDecided() throws {
        let small = try SmallStore()
        let text = TurnText(question: "half", answer: "写到一")
        try small.store.saveDraft(sample: 1, turn: 2, reviewer: small.alice, text: text)
        try small.store.close()
        let store = try ReviewStore(opening: small.path)
        #expect(try store.draft(sample: 1, turn: 2, reviewer: small.alice) == text)
        #expect(try store.draft(sample: 1, turn: 2, reviewer: small.bob) == nil)
        _ = try store.record(ReviewAction(action: .accept, sample: 1, turn: 2, source: .desk), by: small.alice)
        #expect(try store.draft(sample: 1, turn: 2, reviewer: small.alice) == nil)
    }

    @Test func aRecordCanBeNamedByItsHash() throws {
        let small = try SmallStore()
        let record = SmallFile(3).encoded.samples[2].digest
        #expect(try small.store.sampleNumber(record: record) == 3)
        #expect(throws: StoreError.noRecord(SHA256Digest(of: []))) {
            try small.store.sampleNumber(record: SHA256Digest(of: []))
        }
        let session = try small.store.beginImport(SmallFile(1).description)
        try session.append(samples: [SmallFile(3).encoded.samples[2]], quarantined: [], source: [])
        _ = try session.finish(digest: SHA256Digest(of: [1]), byteCount: 0)
        #expect(throws: StoreError.ambiguousRecord(record, samples: [3, 5])) {
            try small.store.sampleNumber(record: record)
        }
    }

    @Test func theTextsInForceAreNamedByEvents() throws {
        let small = try SmallStore()
        try small.store.setGuidelines("Look twice.")
        var taxonomy = ReasonTaxonomy.standard
        taxonomy.reasons.append(Reason(slug: "typo", english: "typo", chinese: "错字"))
        try small.store.setTaxonomy(taxonomy)
        _ = try small.store.record(
            ReviewAction(action: .reject, sample: 1, turn: 1, reasons: ["typo"], source: .script), by: small.alice)
        try small.store.setGuidelines(nil)
        try small.store.setTaxonomy(.standard)
        #expect(try small.store.guidelines() == nil)
        #expect(try small.store.taxonomy() == .standard)
        let event = try #require(try small.store.history(sample: 1, for: small.alice).first?.ledger.event)
        #expect(try event.guidelines.flatMap { try small.store.text($0) } == "Look twice.")
        #expect(try event.taxonomy.flatMap { try small.store.text($0) } == taxonomy.text)
    }

    @Test func aHistoryTellsBeforeAndAfterAsTheReviewerSawThem() throws {
        let small = try SmallStore()
        _ = try small.decide(.edit, 1, 1, answer: "one")
        _ = try small.decide(.accept, 1, 1, by: small.bob)
        _ = try small.decide(.edit, 1, 1, answer: "two")
        _ = try small.undo()
        let entries = try small.store.history(sample: 1, turn: 1, for: small.alice)
        #expect(entries.map(\.before?.answer) == ["answer 0.1", "answer 0.1", "one", "two"])
        #expect(entries.map(\.after?.answer) == ["one", "answer 0.1", "two", "one"])
        #expect(entries.map(\.reviewer) == ["alice", "bob", "alice", "alice"])
        #expect(entries.map(\.stands) == [true, true, false, true])
        #expect(try small.store.history(sample: 1, turn: 2, for: small.alice).isEmpty)
    }

    @Test func peopleHaveNamesAndRolesOfTheirOwn() throws {
        let small = try SmallStore()
        #expect(small.alice.role == .lead && small.bob.role == .reviewer)
        #expect(try small.store.reviewer(named: "bob") == small.bob)
        for name in ["", " bob", "bo\nb", "b\u{202E}ob"] {
            #expect(throws: StoreError.unfitReviewerName(name)) { try small.store.reviewer(named: name) }
        }
        #expect(throws: StoreError.lastLead(name: "alice")) {
            try small.store.setRole(of: small.alice, to: .reviewer, by: small.alice)
        }
        #expect(throws: StoreError.reviewerNameTaken("alice")) {
            try small.store.rename(small.bob, to: "alice", by: small.bob)
        }
        _ = try small.decide(.accept, 1, 1, by: small.bob)
        _ = try small.store.rename(small.bob, to: nil, by: small.alice)
        #expect(try small.store.existingReviewer(named: "bob") == nil)
        #expect(
            try small.store.decisions(1, for: small.alice).first?.reviewer
                == "reviewer \(small.bob.identifier.hexadecimal.prefix(8))")
        #expect(try small.store.check().problems == [])
    }
}
