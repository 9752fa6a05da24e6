import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Edits of one wording are no disagreement") struct SameWordingTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }

    init() throws { planted = try PlantedStore(samples: 4) }

    private func edit(_ sample: Int, _ turn: Int, _ answers: [(Reviewer, String)]) throws {
        for (reviewer, answer) in answers {
            try planted.decide(.edit, sample, turn, PlantedStore.text(turn, answer: answer), by: reviewer)
        }
    }

    @Test("what counts is the text that most wrote, as they wrote it, and else the earliest")
    func counting() throws {
        let (bob, carol, dan) = (planted.bob, planted.carol, planted.dan)
        try edit(1, 3, [(bob, "红色"), (carol, "红色。"), (dan, "红色。")])
        #expect(try planted.resolution(1, 3) == .unanimous)
        #expect(try planted.outcome(1, 3) == .edited(PlantedStore.text(3, answer: "红色。")))
        try edit(2, 3, [(carol, "“红色”"), (bob, "红色")])
        #expect(try planted.outcome(2, 3) == .edited(PlantedStore.text(3, answer: "“红色”")))
        #expect(try store.adjudicationQueue(for: planted.alice).total == 0)
        // Later ones may make another text the one that most wrote, or a disagreement.
        try edit(2, 3, [(dan, "红色")])
        #expect(try planted.outcome(2, 3) == .edited(PlantedStore.text(3, answer: "红色")))
        try edit(2, 3, [(dan, "红")])
        #expect(try planted.resolution(2, 3) == .contested)
        _ = try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: dan)
        #expect(try planted.resolution(2, 3) == .unanimous)
        #expect(try store.check().problems == [])
    }

    @Test(
        "numbers, choices and other words stay contested, and so do an edit and an acceptance",
        arguments: [("3.5", "35"), ("-5", "5"), ("1,000", "1000"), ("A", "B"), ("foo.bar", "foobar"), ("its", "it's")])
    func contested(one: String, other: String) throws {
        try edit(1, 3, [(planted.bob, one), (planted.carol, other)])
        #expect(try planted.resolution(1, 3) == .contested)
        try edit(2, 3, [(planted.bob, "3。")])
        try planted.decide(.accept, 2, 3, by: planted.carol)
        #expect(try planted.resolution(2, 3) == .contested)
        #expect(try store.check().problems == [])
    }

    @Test("the part that was edited matters")
    func parts() throws {
        var question = PlantedStore.texts[1]
        question.question += "？"
        question.answer = "A"
        var other = PlantedStore.texts[1]
        other.question = "披风是什么材料的？"
        other.answer = "A"
        try planted.decide(.edit, 1, 2, question, by: planted.bob)
        try edit(1, 2, [(planted.carol, "A.")])
        #expect(try planted.resolution(1, 2) == .unanimous)
        try planted.decide(.edit, 1, 2, other, by: planted.dan)
        #expect(try planted.resolution(1, 2) == .contested)
    }
}
