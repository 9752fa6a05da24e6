import Agreement
import Corpus
import Figures
import Testing

@testable import ReviewStore

/// What counts as a decision, a review, a sample, a measured time and an instruction.
@Suite struct CountedWorkTests {
    private let figures: FigureStore
    private var store: ReviewStore { figures.store }
    private var lead: Reviewer { figures.reviewers[0] }

    init() throws { figures = try FigureStore() }

    /// Closes a sample by accepting its three turns.
    private func review(
        _ sample: Int, by reviewer: Int = 0, active: Int64? = 6_000, source: Event.Source = .desk
    ) throws {
        for turn in 1...3 { try figures.act(.accept, sample, turn, by: reviewer, active: active, source: source) }
    }

    @Test("What a script decides counts, in counts and shares, and its times do not")
    func scripts() throws {
        try review(1, source: .script)
        try figures.act(.reject, 2, 1, active: 10_000, source: .script)
        let bob = figures.reviewers[1]
        try review(2, by: 1)
        let reviewers = try store.reviewerFigures(for: lead, of: nil)
        let alice = try #require(reviewers.first)
        #expect(alice.pace.decisions == 4 && alice.pace.outcomes.accepted == 3 && alice.acceptance.value == 0.75)
        #expect(alice.pace.timed == 0 && alice.pace.activeMilliseconds == 0 && alice.pace.reviews == 1)
        #expect(alice.pace.decisionsPerHour.median == .undefined(.noData))
        #expect(alice.pace.meanDecisionsPerHour == .undefined(.noData))
        #expect(alice.days == [4])
        #expect(try store.throughputFigures(for: lead, of: bob).all.timed == 3)
        let throughput = try store.throughputFigures(for: lead, of: nil)
        #expect(throughput.all.decisions == 7 && throughput.all.timed == 3)
        #expect(throughput.all.activeMilliseconds == 18_000)
        #expect(throughput.groups[.reviewer]?.map(\.decisions) == [4, 3])
        // 3 in 18 s, of the desk alone.
        #expect(throughput.all.meanDecisionsPerHour == .value(600))
        let days = try store.progressFigures(for: lead).days
        #expect(days.map(\.decisions) == [7] && days.map(\.timed) == [3])
    }

    @Test("Who decides by script alone is seen by the flags")
    func flags() throws {
        let store = try FigureStore(samples: 40)
        for sample in 1...40 {
            for turn in 1...3 {
                try store.act(.accept, sample, turn, source: .script)
                for other in 1...2 {
                    try store.act(turn == 1 ? .reject : .accept, sample, turn, by: other, source: .script)
                }
            }
        }
        let flagged = try store.store.reviewerFigures(for: store.reviewers[0], of: nil).map { $0.flags.map(\.kind) }
        #expect(flagged == [[.tooAgreeable], [], []])
    }

    @Test("A sample that two review is two reviews, and by kind and language there are turns alone")
    func reviews() throws {
        try review(1)
        try review(1, by: 1)
        try figures.act(.skip, 2, by: 1, active: 3_000)
        let throughput = try store.throughputFigures(for: lead, of: nil)
        #expect(throughput.all.reviews == 3 && throughput.all.samples == 2 && throughput.all.skipped == 1)
        let domains = try #require(throughput.groups[.domain])
        #expect(domains.map(\.reviews) == [1, 2] && domains.map(\.samples) == [1, 1])
        #expect(throughput.groups[.reviewer]?.map(\.reviews) == [1, 2])
        #expect(throughput.groups[.day]?.map(\.reviews) == [3] && throughput.groups[.day]?.map(\.samples) == [nil])
        for dimension in [Dimension.kind, .language] {
            for row in throughput.groups[dimension, default: []] {
                #expect(row.reviews == nil && row.samples == nil && row.skipped == nil)
            }
        }
        // The judgement is one turn of the sample, not all of it; the time of a skip is of no kind.
        #expect(throughput.groups[.kind]?.map(\.decisions) == [2, 2, 2])
        #expect(throughput.groups[.kind]?.map(\.activeMilliseconds) == [12_000, 12_000, 12_000])
        #expect(throughput.all.activeMilliseconds == 39_000)
        let progress = try store.progressFigures(for: lead)
        #expect(progress.byKind.map(\.samples) == [nil, nil, nil] && progress.byDomain.map(\.samples) == [2, 2])
        #expect(try store.check().problems == [])
    }

    @Test("No active time while time passed is no measured time")
    func unmeasured() throws {
        try figures.act(.accept, 1, 1, active: 6_000)
        let action = ReviewAction(
            action: .accept, sample: 1, turn: 2, activeMilliseconds: 0, elapsedMilliseconds: 2_100,
            cutoffMilliseconds: 60_000, source: .desk)
        _ = try store.record(action, by: lead)
        try figures.act(.accept, 1, 3, active: 6_000)
        let all = try store.throughputFigures(for: lead, of: nil).all
        #expect(all.decisions == 3 && all.timed == 2 && all.decisionsPerHour.count == 2)
        #expect(all.activeMilliseconds == 12_000 && all.elapsedMilliseconds == 26_100)
        // Its review took longer than anybody knows.
        #expect(all.reviews == 1 && all.reviewsPerHour.count == 0)
        let alice = try #require(try store.reviewerFigures(for: lead, of: nil).first)
        #expect(alice.learning.trials == 2)
        #expect(try store.check().problems == [])
    }

    @Test("An instruction costs what all work at the desk cost, over the turns that were decided there")
    func cost() throws {
        // Two accepted at the desk in an hour each, one rejected in two; others were decided elsewhere or in no time.
        try figures.act(.accept, 1, 1, active: 3_600_000)
        try figures.act(.edit, 1, 3, active: 3_600_000, answer: "A blue car.")
        try figures.act(.reject, 1, 2, active: 7_200_000)
        try review(2, source: .script)
        try figures.act(.accept, 3, 1)
        try figures.act(.gold, 4, 1, source: .script)
        let settings = CostSettings(hourlyRate: 10, overhead: 2)
        func cost() throws -> CostFigures {
            try #require(try store.throughputFigures(for: lead, of: nil, cost: settings).cost)
        }
        #expect(try cost().instructions == 2 && cost().costPerInstruction == .value(21))
        // What others say of it later takes it out, and a ruling at the desk brings it back.
        try figures.act(.reject, 1, 1, by: 1, source: .script)
        #expect(try cost().instructions == 1)
        try figures.act(.resolve, 1, 1, active: 3_600_000, answer: "是")
        #expect(try cost().instructions == 2 && cost().costPerInstruction == .value(26))
        #expect(try store.check().problems == [])
    }

    @Test("Nothing timed at the desk makes no cost")
    func noCost() throws {
        try review(1, source: .script)
        let cost = try #require(
            try store.throughputFigures(for: lead, of: nil, cost: CostSettings(hourlyRate: 10)).cost)
        #expect(cost.instructions == 0 && cost.costPerInstruction == .undefined(.noData))
    }

    @Test("A lead's count of what is left has no gold in it, a reviewer's has")
    func left() throws {
        let store = try FigureStore(samples: 12)
        for sample in 9...12 { for turn in 1...3 { try store.act(.gold, sample, turn) } }
        var request = QueueRequest(name: "q", filter: try QueueFilter(Condition.conditions(in: ["sample=1-8"])))
        request.gold = 0.5
        try store.store.addQueue(request, by: store.reviewers[0])
        let ofLead = try #require(try store.store.queueSummaries(for: store.reviewers[0]).first)
        #expect(ofLead.samples == 8 && ofLead.reviewers.map(\.left) == [8, 8, 8])
        let own = try #require(try store.store.queueSummaries(for: store.reviewers[1]).first?.reviewers.first)
        #expect(own.left > 8)
    }
}
