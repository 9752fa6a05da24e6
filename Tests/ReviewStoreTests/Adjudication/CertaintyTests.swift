import Corpus
import Figures
import ReviewStore
import TestSupport
import Testing

@Suite("Turns that reviewers agree on need a lead where their reliability leaves open what is right")
struct CertaintyTests {
    private let planted: PlantedStore
    private var store: ReviewStore { planted.store }
    private let eve: Reviewer
    private let frank: Reviewer

    /// Bob and carol accept everything, eve and frank reject every other turn, and rightly so.
    ///
    /// Bob meets eve in the samples 1 to 8, carol frank in 9 to 16, and eve frank in 17 to 24.
    init() throws {
        planted = try PlantedStore(samples: 28)
        eve = try planted.store.reviewer(named: "eve")
        frank = try planted.store.reviewer(named: "frank")
        for sample in 1...8 {
            for turn in 1...4 {
                let truth: Event.Action = turn.isMultiple(of: 2) ? .reject : .accept
                try decide(sample, turn, [(planted.bob, .accept), (eve, truth)])
                try decide(sample + 8, turn, [(planted.carol, .accept), (frank, truth)])
                try decide(sample + 16, turn, [(eve, truth), (frank, truth)])
            }
        }
    }

    private func decide(_ sample: Int, _ turn: Int, _ decisions: [(Reviewer, Event.Action)]) throws {
        for (reviewer, action) in decisions { try planted.decide(action, sample, turn, by: reviewer) }
    }

    private func places(_ query: AdjudicationQuery) throws -> [[Int]] {
        try store.adjudicationQueue(query, for: planted.alice).items.map { [$0.sample, $0.turn] }
    }

    private let lowCertainty = AdjudicationQuery([Condition(.contention, "low certainty")])

    @Test("what two who accept everything agree on is found, and comes after what is contested")
    func found() throws {
        for turn in 1...3 { try decide(25, turn, [(planted.bob, .accept), (planted.carol, .accept)]) }
        // Nobody knows dan yet, and what bob decided alone wants a second review first.
        try decide(26, 1, [(planted.bob, .accept), (planted.dan, .accept)])
        try decide(26, 2, [(planted.bob, .accept)])
        let queue = try store.adjudicationQueue(for: planted.alice)
        #expect(queue.total == 35 && queue.items.count == 35)
        #expect(queue.items.prefix(32).allSatisfy { $0.contentions == [.decision] })
        let agreed = queue.items.suffix(3)
        #expect(agreed.map { [$0.sample, $0.turn] } == [[25, 1], [25, 2], [25, 3]])
        for item in agreed {
            #expect(item.contentions == [.lowCertainty] && item.decisions == [.accept: 2])
            #expect(try #require(item.entropy) > 0.99)
        }
        #expect(try places(lowCertainty) == [[25, 1], [25, 2], [25, 3]])
        #expect(try places(AdjudicationQuery([Condition(.contention, "decision")])).count == 32)
        #expect(try store.adjudicationFigures(for: planted.alice).items == queue.items)

        let found = try store.adjudicationCase(sample: 25, turn: 1, for: planted.alice)
        #expect(found.item == agreed.first && !found.isSettled)
        let posterior = try #require(found.posterior)
        #expect(posterior.entropy == found.item.entropy && abs((posterior.probabilities[.reject] ?? 0) - 0.5) < 0.05)
        #expect(try store.adjudicationCase(sample: 26, turn: 1, for: planted.alice).posterior == nil)
        // Alone bob is no better known, but nobody need rule on it.
        let alone = try store.adjudicationCase(sample: 26, turn: 2, for: planted.alice)
        #expect(alone.item.contentions.isEmpty && alone.posterior?.isLow == true)
        #expect(try store.check().problems == [])
    }

    @Test("they can be held to a domain, a kind or a language, and are counted beyond what is listed")
    func filters() throws {
        for sample in 25...26 {
            for turn in 1...4 { try decide(sample, turn, [(planted.bob, .accept), (planted.carol, .accept)]) }
        }
        var query = lowCertainty
        query.limit = 3
        let queue = try store.adjudicationQueue(query, for: planted.alice)
        #expect(queue.total == 8 && queue.items.map { [$0.sample, $0.turn] } == [[25, 1], [25, 2], [25, 3]])
        #expect(
            try places(
                AdjudicationQuery([Condition(.contention, "low certainty"), Condition(.kind, "multiple choice")])) == [
                    [25, 2], [26, 2],
                ])
        #expect(
            try places(AdjudicationQuery([Condition(.contention, "low certainty"), Condition(.language, "en")])) == [
                [25, 3], [26, 3],
            ])
        #expect(
            try places(
                AdjudicationQuery([
                    Condition(.contention, "low certainty"), Condition(.domain, "poster"),
                    Condition(.kind, "judgement"),
                ]))
                == [
                    [25, 1], [25, 4],
                ])
    }

    @Test("it leaves the list once a lead has ruled, and nothing but a ruling or a decision changes the turn")
    func settled() throws {
        for turn in 1...3 { try decide(25, turn, [(planted.bob, .accept), (planted.carol, .accept)]) }
        #expect(try planted.outcome(25, 1) == .accepted && planted.resolution(25, 1) == .unanimous)
        try planted.decide(.resolve, 25, 1, nil, reasons: ["reviewer-error"], by: planted.alice)
        try planted.decide(.gold, 25, 2, PlantedStore.texts[1], by: planted.alice)
        #expect(try places(lowCertainty) == [[25, 3]])
        let settled = try store.adjudicationCase(sample: 25, turn: 1, for: planted.alice)
        #expect(settled.item.contentions.isEmpty && settled.posterior?.isLow == true && settled.isSettled)
        // A third one who knows better contests it.
        try decide(25, 3, [(eve, .reject)])
        #expect(try places(lowCertainty).isEmpty)
        try planted.decide(.reopen, 25, 1, by: planted.alice)
        let reopened = try #require(try store.adjudicationQueue(for: planted.alice).items.first)
        #expect([reopened.sample, reopened.turn] == [25, 1] && reopened.contentions == [.reopened, .lowCertainty])
        #expect(try store.check().problems == [])
    }

    @Test("of what is contested the least certain comes first, and whom nobody knows yet last")
    func order() throws {
        try decide(27, 1, [(planted.bob, .accept), (planted.dan, .reject)])
        try decide(27, 2, [(eve, .accept), (frank, .reject)])
        let items = try store.adjudicationQueue(for: planted.alice).items
        #expect(items.last.map { [$0.sample, $0.turn] } == [27, 1] && items.last?.entropy == nil)
        let entropies = items.compactMap(\.entropy)
        #expect(entropies.count == 33 && entropies == entropies.sorted(by: >))
        // By their decisions alone all are as far apart, and would come in the order of their samples.
        let unsure = try #require(items.firstIndex { [$0.sample, $0.turn] == [27, 2] })
        let sure = try #require(items.firstIndex { [$0.sample, $0.turn] == [1, 2] })
        #expect(unsure < sure)
    }

    @Test("with little data nothing is told of anybody")
    func littleData() throws {
        let small = try PlantedStore(samples: 8)
        for sample in 1...7 {
            for turn in 1...4 {
                let truth: Event.Action = turn.isMultiple(of: 2) ? .reject : .accept
                try small.decide(.accept, sample, turn, by: small.bob)
                try small.decide(truth, sample, turn, by: small.dan)
            }
        }
        try small.decide(.accept, 8, 1, by: small.bob)
        try small.decide(.accept, 8, 1, by: small.carol)
        let queue = try small.store.adjudicationQueue(for: small.alice)
        #expect(queue.total == 14 && queue.items.allSatisfy { $0.contentions == [.decision] && $0.entropy == nil })
        #expect(try small.store.adjudicationQueue(lowCertainty, for: small.alice).total == 0)
    }
}
