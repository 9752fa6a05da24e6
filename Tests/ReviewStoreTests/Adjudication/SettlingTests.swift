import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Turns whose versions are alike are settled at once") struct SettlingTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }

    init() throws { planted = try PlantedStore(samples: 8) }

    private func edit(_ sample: Int, _ answers: String...) throws {
        for (answer, reviewer) in zip(answers, [planted.bob, planted.carol, planted.dan]) {
            try planted.decide(.edit, sample, 3, PlantedStore.text(3, answer: answer), by: reviewer)
        }
    }

    private func places(_ query: SettlingQuery) throws -> [Int] {
        try store.settlingProposals(query, for: planted.alice).map(\.place.sample)
    }

    /// One turn of each sort.
    private func disagreement() throws {
        try edit(1, "some small boats on the lake", "some small boat on the lake", "some small boat on the lake")
        try edit(2, "boats", "one boat on the lake")
        try edit(3, "there are 35 boats on the lake", "there are 36 boats on the lake")
        try edit(4, "a wide and quiet lake with boats", "a wide and quiet lake with boat")
        try planted.decide(.edit, 5, 3, PlantedStore.text(3, answer: "3 boats"), by: planted.bob)
        try planted.decide(.accept, 5, 3, by: planted.carol)
        try edit(6, "a wide and quiet lake with boats", "a wide and quiet lake with boat")
        try planted.decide(.reject, 6, 3, by: planted.dan)
        try edit(7, "a wide and quiet lake with boats", "a wide and quiet lake with boat")
        try planted.decide(.resolve, 7, 3, nil, by: planted.alice)
        try planted.decide(.reopen, 7, 3, by: planted.alice)
    }

    @Test("those that all edited to texts which are alike, but none with another number, a rejection or a reopening")
    func proposals() throws {
        try disagreement()
        let found = try store.settlingProposals(SettlingQuery(similarity: 0.9), for: planted.alice)
        #expect(found.map(\.place.sample) == [4, 1])
        #expect(found[1].text.answer == "some small boat on the lake" && found[1].authors == ["carol", "dan"])
        #expect(found[1].others.map(\.answer) == ["some small boats on the lake"])
        // As many wrote either: the earliest.
        #expect(found[0].text.answer == "a wide and quiet lake with boats")
        #expect(try places(SettlingQuery(similarity: 0.99)) == [])
        #expect(try places(SettlingQuery(similarity: 0)) == [4, 1, 2, 3])
        #expect(try places(SettlingQuery([Condition(.reviewer, "dan")], similarity: 0.9)) == [1])
        let accepted = try store.settlingProposals(
            SettlingQuery(similarity: 0.1, includesAccepted: true), for: planted.alice)
        #expect(accepted.map(\.place.sample) == [4, 1, 2, 5])
        // Of as many, an edit counts before an acceptance.
        #expect(accepted.last?.text.answer == "3 boats")
        #expect(throws: StoreError.notLead(name: "bob", action: "settle turns")) {
            try store.settlingProposals(SettlingQuery(similarity: 0.9), for: planted.bob)
        }
    }

    @Test("each by an event of the lead's own with the reason, which is undone and opened again like any other")
    func settling() throws {
        try disagreement()
        let query = SettlingQuery(similarity: 0.9)
        let found = try store.settlingProposals(query, for: planted.alice)
        // Somebody decides meanwhile.
        try planted.decide(.edit, 4, 3, PlantedStore.text(3, answer: "none"), by: planted.dan)
        let recorded = try store.settle(found, asAskedBy: query, reasons: ["subjective"], by: planted.alice)
        #expect(recorded.map(\.sample) == [1])
        #expect(try planted.resolution(1, 3) == .adjudicated && planted.resolution(4, 3) == .contested)
        #expect(
            try planted.outcome(1, 3) == .edited(PlantedStore.text(3, answer: "some small boat on the lake")))
        let event = try store.history(sample: 1, turn: 3, for: planted.alice).last?.ledger.event
        #expect(event?.action == .resolve && event?.reasons == ["subjective"] && event?.source == .program)
        #expect(event?.note?.contains("alike to 96.") == true)
        #expect(throws: StoreError.notLead(name: "bob", action: "settle turns")) {
            try store.settle(found, asAskedBy: query, reasons: ["subjective"], by: planted.bob)
        }
        #expect(try store.settle(found, asAskedBy: query, reasons: ["other"], by: planted.alice).isEmpty)
        try planted.decide(.reopen, 1, 3, by: planted.alice)
        #expect(try planted.resolution(1, 3) == .contested)
        _ = try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: planted.alice)
        _ = try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: planted.alice)
        #expect(try places(query) == [1])
        #expect(try store.check().problems == [])
    }

    @Test("the list of those that wait is held to a reason, a reviewer, a queue or a dataset, and all of it can be had")
    func filters() throws {
        try disagreement()
        try planted.decide(.edit, 8, 1, PlantedStore.text(1, answer: "否"), reasons: ["ocr"], by: planted.bob)
        try planted.decide(.accept, 8, 1, by: planted.carol)
        func found(_ conditions: [Condition]) throws -> Set<Int> {
            let queue = try store.adjudicationQueue(AdjudicationQuery(conditions, limit: .max), for: planted.alice)
            #expect(queue.total == queue.items.count)
            return Set(queue.items.map(\.sample))
        }
        #expect(try found([]) == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(try found([Condition(.reason, "ocr")]) == [8])
        #expect(try found([Condition(.reason, "oc")]) == [])
        #expect(try found([Condition(.reviewer, "dan")]) == [1, 6])
        #expect(try found([Condition(.contention, "text"), Condition(.reviewer, "dan")]) == [1, 6])
        #expect(try found([Condition(.dataset, "1")]).count == 8)
        for (field, sentence) in [
            (ConditionField.dataset, "there is no dataset “eve”; there are 1 ("),
            (.reviewer, "there is no reviewer “eve”; there are alice, bob"), (.queue, "the store has none"),
        ] {
            let error = #expect(throws: StoreError.self) { try found([Condition(field, "eve")]) }
            #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
        }
        #expect(
            try store.adjudicationQueue(AdjudicationQuery(limit: 3), for: planted.alice).items.count == 3)
    }
}
