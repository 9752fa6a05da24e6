import Agreement
import Corpus
import Figures
import TestSupport
import Testing

@testable import ReviewStore

/// Small projects whose figures were worked out by hand.
@Suite struct FigureTests {
    private let figures: FigureStore
    private var store: ReviewStore { figures.store }
    private var lead: Reviewer { figures.reviewers[0] }

    init() throws { figures = try FigureStore() }

    /// Whether two numbers are the same but for the classes that times are counted in.
    private func isNear(_ coefficient: Coefficient, _ expected: Double) -> Bool {
        coefficient.value.map { abs($0 / expected - 1) < 0.006 } ?? false
    }

    @Test("A decision's time is all that was spent on its turn, and what was undone still took time")
    func time() throws {
        try figures.act(.flag, 1, 1, active: 2_000)
        try figures.act(.accept, 1, 1, active: 4_000)
        try figures.act(.reject, 1, 2, active: 3_000)
        try figures.act(.undo, nil)
        let all = try store.throughputFigures(for: lead, of: nil).all
        #expect(all.decisions == 1 && all.outcomes.accepted == 1 && all.outcomes.rejected == 0)
        #expect(all.activeMilliseconds == 9_000)
        #expect(all.elapsedMilliseconds == 14_000)
        #expect(all.decisionsPerHour.count == 1)
        #expect(isNear(all.decisionsPerHour.median, 600))
        #expect(isNear(all.meanDecisionsPerHour, 400))
        #expect(all.reviews == 0)
    }

    @Test("Skips and rejections count as time, revisions are no second decision, and scripts take none")
    func kinds() throws {
        try figures.act(.accept, 1, 1, active: 1_000)
        try figures.act(.reject, 1, 1, active: 5_000)
        try figures.act(.skip, 2, active: 6_000)
        try figures.act(.accept, 3, 1, active: 600_000, source: .script)
        let throughput = try store.throughputFigures(for: lead, of: nil)
        #expect(throughput.all.decisions == 2 && throughput.all.outcomes.rejected == 1 && throughput.all.skipped == 1)
        #expect(throughput.all.timed == 1)
        #expect(throughput.all.activeMilliseconds == 12_000)
        // A skip closes its sample; one decided turn of three does not.
        #expect(throughput.all.reviews == 1)
        #expect(isNear(throughput.all.reviewsPerHour.median, 600))
        #expect(throughput.cutoffs == [60_000])
    }

    @Test("Work is told by reviewer, kind, domain, language and day")
    func groups() throws {
        // Samples 1 and 3 are of the domain poster, 2 and 4 of their dataset's, map.
        try figures.act(.accept, 1, 1, active: 1_000)
        figures.clock.pass(days: 2)
        try figures.act(.accept, 2, 3, by: 1, active: 8_000)
        let throughput = try store.throughputFigures(for: lead, of: nil)
        func names(_ dimension: Dimension) -> [String] { throughput.groups[dimension, default: []].map(\.group) }
        #expect(names(.reviewer) == ["alice", "bob"])
        #expect(names(.kind) == ["judgement", "long answer"])
        #expect(names(.domain) == ["map", "poster"])
        #expect(names(.language) == ["en", "zh"])
        #expect(names(.day) == ["2026-11-21", "2026-11-23"])
        #expect(throughput.groups[.domain]?.map(\.activeMilliseconds) == [8_000, 1_000])
        // A dataset's domain can be changed, and nothing need be counted anew.
        _ = try store.updateDataset(1, domain: .some("chart"))
        let changed = try store.throughputFigures(for: lead, of: nil)
        #expect(changed.groups[.domain]?.map(\.group) == ["chart", "poster"])
        #expect(try store.check().problems == [])
    }

    @Test("An edit's size is its distance from the generated answer")
    func editSize() throws {
        // "red" becomes "blue" with the e kept at best: 4 of the 38 characters of the longer text.
        try figures.act(.edit, 1, 3, active: 1_000, answer: "A blue car stands in front of a house.")
        try figures.act(.edit, 2, 2, active: 1_000, answer: "B")
        let all = try store.throughputFigures(for: lead, of: nil).all
        #expect(all.editSize.count == 2)
        let generated = FigureStore.turns[2].text.answer
        #expect(generated.count == 37)
        #expect(all.editSize.median == .value((0.105 + 1) / 2))
    }

    @Test("Agreement on decisions, judgements and choices is of what each reviewer arrived at")
    func agreement() throws {
        // Turn 1: alice yes, bob turns it into no, carol rejects. Turn 2: both A, one of them by editing the letter's form.
        try figures.act(.accept, 1, 1)
        try figures.act(.edit, 1, 1, by: 1, answer: "否")
        try figures.act(.reject, 1, 1, by: 2)
        try figures.act(.accept, 1, 2)
        try figures.act(.edit, 1, 2, by: 1, answer: "A. red")
        let agreement = try store.agreementFigures(for: lead)
        let decisions = try #require(agreement.overall.first { $0.measure == .decisions })
        #expect(decisions.units == 2 && decisions.ratings == 5 && decisions.samples == 1 && decisions.raters == 3)
        #expect(decisions.percentAgreement.value == 0)
        let judgements = try #require(agreement.overall.first { $0.measure == .judgements })
        #expect(judgements.units == 1 && judgements.ratings == 2 && judgements.percentAgreement.value == 0)
        let choices = try #require(agreement.overall.first { $0.measure == .choices })
        #expect(choices.units == 1 && choices.percentAgreement.value == 1)
        #expect(agreement.groups[.kind]?.map(\.group) == ["judgement", "multiple choice"])
        #expect(agreement.groups[.week]?.map(\.group) == ["2026-W47"])
        #expect(
            agreement.pairs.map { "\($0.a) \($0.b) \($0.units)" } == ["alice bob 2", "alice carol 1", "bob carol 1"])
        // Two pairs of final answers: 是 and 否, A and A. red. A rejection has none.
        let texts = try #require(agreement.texts.first)
        #expect(texts.pairs == 2 && texts.equal == 0)
    }

    @Test("Agreement follows a queue's samples, also those that come in later")
    func queues() throws {
        try figures.act(.accept, 1, 1)
        try figures.act(.accept, 1, 1, by: 1)
        try store.addQueue(
            QueueRequest(name: "first", filter: try QueueFilter(Condition.conditions(in: ["sample=1-2"]))), by: lead)
        try figures.act(.accept, 2, 1)
        try figures.act(.reject, 2, 1, by: 1)
        try figures.act(.accept, 3, 1)
        try figures.act(.accept, 3, 1, by: 1)
        let cards = try store.agreementFigures(for: lead).groups[.queue]
        #expect(cards?.map(\.group) == ["first"])
        #expect(cards?.map(\.units) == [2])
        #expect(cards?.first?.percentAgreement.value == 0.5)
        try store.remove(queue: "first", by: lead)
        #expect(try store.agreementFigures(for: lead).groups[.queue] == [])
        #expect(try store.check().problems == [])
    }

    @Test("A planted error takes time and rates nothing")
    func planted() throws {
        #expect(try store.plantError(in: 1, for: figures.reviewers[1], seed: 1, by: lead))
        let turn = try #require(try store.plantedErrors(for: lead).first).turn
        for number in 1...3 { try figures.act(.accept, 1, number, by: 1, active: 5_000) }
        let throughput = try store.throughputFigures(for: lead, of: nil)
        #expect(throughput.all.decisions == 3 && throughput.all.activeMilliseconds == 15_000)
        #expect(throughput.all.reviews == 1)
        let card = try #require(try store.agreementFigures(for: lead).overall.first)
        #expect(card.singleUnits == 2)
        let reviewer = try #require(try store.reviewerFigures(for: lead, of: nil).first { $0.name == "bob" })
        #expect(reviewer.planted == 1 && reviewer.caught == 0)
        #expect(try store.plantedErrorRows(for: lead).filter { $0.name == "bob" }.map(\.judged) == [1, 1])
        let missed = try store.figureItems(.catches(reviewer: "bob", corruption: "", caught: false), for: lead)
        #expect(missed.map(\.turn) == [turn])
        #expect(missed.first?.decisions == [ItemDecision(reviewer: "bob", decision: .accept)])
        #expect(try store.check().problems == [])
    }

    @Test("What a lead rules takes time and is no decision")
    func rulings() throws {
        try figures.act(.accept, 1, 1, active: 2_000)
        try figures.act(.resolve, 1, 1, active: 30_000)
        let all = try store.throughputFigures(for: lead, of: nil).all
        #expect(all.decisions == 1 && all.activeMilliseconds == 32_000)
        #expect(isNear(all.decisionsPerHour.median, 1_800))
    }

    @Test("The items behind a number are those that it counts")
    func items() throws {
        try figures.act(.accept, 1, 1)
        try figures.act(.reject, 1, 1, by: 1)
        try figures.act(.accept, 1, 2)
        try figures.act(.accept, 1, 2, by: 1)
        try figures.act(.edit, 2, 3, answer: "A house.")
        func items(_ source: FigureSource) throws -> [[Int]] {
            try store.figureItems(source, for: lead).map { [$0.sample, $0.turn] }
        }
        #expect(try items(.agreement(nil, "")) == [[1, 1], [1, 2]])
        #expect(try items(.agreement(.kind, "multiple choice")) == [[1, 2]])
        #expect(try items(.agreement(.week, "2026-W47")) == [[1, 1], [1, 2]])
        #expect(try items(.agreement(.week, "2026-W46")) == [])
        #expect(try items(.pair("alice", "bob", a: .accept, b: .reject)) == [[1, 1]])
        #expect(try items(.pair("bob", "alice", a: .reject, b: .accept)) == [[1, 1]])
        #expect(try items(.reviewer("alice", .edit)) == [[2, 3]])
        #expect(try items(.group(.domain, "map", outcome: .edited)) == [[2, 3]])
        #expect(try items(.group(.domain, "poster", outcome: .edited)) == [])
        #expect(try items(.group(.kind, "judgement", outcome: .contested)) == [[1, 1]])
        #expect(try items(.group(.kind, "judgement", outcome: .undecided)) == [[2, 1], [3, 1], [4, 1]])
        #expect(try items(.group(.language, "zh", outcome: nil)).count == 4)
        #expect(try items(.group(.day, "2026-11-21", outcome: .accepted)) == [[1, 2]])
        let item = try #require(try store.figureItems(.agreement(nil, ""), limit: 1, for: lead).first)
        #expect(item.excerpt == "图中有猫吗？" && item.domain == "poster")
        #expect(item.decisions.map(\.decision) == [.accept, .reject])
        #expect(try store.figureItems(.agreement(nil, ""), limit: 1, offset: 1, for: lead).map(\.turn) == [2])
    }

    @Test("The ledger is listed newest first, by reviewer, action and turn")
    func ledger() throws {
        try figures.act(.accept, 1, 1, active: 1_000)
        try figures.act(.edit, 1, 3, by: 1, answer: "A house.\nAnd a car.")
        try figures.act(.reject, 2, 1, by: 1)
        try figures.act(.undo, nil, by: 1)
        let rows = try store.ledgerRows(for: lead)
        let joined = [Event.Action](repeating: .person, count: 3)
        #expect(rows.map(\.action) == [.undo, .reject, .edit, .accept] + joined + [.site])
        #expect(rows.map(\.stands) == [true, false, true, true, true, true, true, true])
        #expect(rows[2].excerpt == "A house. And a car.")
        #expect(rows[3].activeMilliseconds == 1_000)
        #expect(
            try store.ledgerRows([Condition(.reviewer, "bob")], for: lead).map(\.action)
                == [.undo, .reject, .edit, .person])
        #expect(try store.ledgerRows([Condition(.action, "reject")], for: lead).map(\.sample) == [2])
        #expect(try store.ledgerRows([Condition(.action, "site")], for: lead).count == 1)
        #expect(try store.ledgerRows([Condition(.sample, 1), Condition(.turn, 3)], for: lead).map(\.action) == [.edit])
        #expect(try store.ledgerRows(before: rows[1].number, limit: 1, for: lead).map(\.action) == [.edit])
    }

    @Test("Reviewers see their own figures, leads everyone's")
    func access() throws {
        let bob = figures.reviewers[1]
        try figures.act(.accept, 1, 1, active: 1_000)
        try figures.act(.reject, 1, 1, by: 1, active: 2_000)
        #expect(throws: StoreError.ownFiguresOnly(name: "bob")) { try store.throughputFigures(for: bob, of: nil) }
        #expect(throws: StoreError.ownFiguresOnly(name: "bob")) { try store.throughputFigures(for: bob, of: lead) }
        #expect(try store.throughputFigures(for: bob, of: bob).all.activeMilliseconds == 2_000)
        #expect(try store.throughputFigures(for: lead, of: bob).all.activeMilliseconds == 2_000)
        #expect(try store.reviewerFigures(for: bob, of: bob).map(\.name) == ["bob"])
        #expect(throws: StoreError.ownFiguresOnly(name: "bob")) { try store.reviewerFigures(for: bob, of: nil) }
        #expect(throws: StoreError.notLead(name: "bob", action: "see how reviewers agree")) {
            try store.agreementFigures(for: bob)
        }
        #expect(throws: StoreError.ownFiguresOnly(name: "bob")) {
            try store.figureItems(.pair("alice", "bob", a: nil, b: nil), for: bob)
        }
        let own = try store.figureItems(.reviewer("bob", nil), for: bob)
        #expect(own.map(\.decisions) == [[ItemDecision(reviewer: "bob", decision: .reject)]])
        #expect(try store.ledgerRows(for: bob).map(\.reviewer) == ["bob", "bob"])
        #expect(throws: StoreError.ownFiguresOnly(name: "bob")) {
            try store.ledgerRows([Condition(.reviewer, "alice")], for: bob)
        }
        // What the others decided does not show in how far the project has come, either.
        let progress = try store.progressFigures(for: bob)
        #expect(progress.all.outcomes.rejected == 1 && progress.all.outcomes.contested == 0)
        #expect(progress.days.map(\.decisions) == [1])
        #expect(try store.progressFigures(for: lead).all.outcomes.contested == 1)
    }

    @Test("A day's pace is of what was decided at the desk, whose time it has")
    func pace() throws {
        try figures.act(.accept, 1, 1, active: 1_000)
        try figures.act(.accept, 1, 2, by: 1, active: 9_000, source: .script)
        let days = try store.progressFigures(for: lead).days
        #expect(days.map(\.decisions) == [2] && days.map(\.timed) == [1] && days.map(\.activeMilliseconds) == [1_000])
    }

    @Test("The cut-off is a lead's to set")
    func cutoff() throws {
        #expect(try store.activeCutoff() == 60_000)
        try store.setActiveCutoff(45_000, by: lead)
        #expect(try store.activeCutoff() == 45_000)
        #expect(throws: StoreError.self) { try store.setActiveCutoff(0, by: lead) }
        #expect(throws: StoreError.notLead(name: "bob", action: "set the cut-off of active time")) {
            try store.setActiveCutoff(30_000, by: figures.reviewers[1])
        }
    }

    @Test("What an instruction costs counts a turn once, however many reviewed it")
    func cost() throws {
        try figures.act(.accept, 1, 1, active: 1_800_000)
        try figures.act(.accept, 1, 1, by: 1, active: 1_800_000)
        try figures.act(.reject, 1, 2, active: 3_600_000)
        let settings = CostSettings(hourlyRate: 10, overhead: 5, minutesFromScratch: 60)
        try store.setCostSettings(settings, by: lead)
        #expect(try store.costSettings() == settings)
        let cost = try #require(
            try store.throughputFigures(for: lead, of: nil, cost: try store.costSettings()).cost)
        // Two hours at 10 and 5 once, for one accepted turn.
        #expect(cost.instructions == 1)
        #expect(cost.costPerInstruction == .value(25))
        #expect(cost.ratio == .value(2.5))
    }

    @Test("Many decisions are recorded together, or none")
    func together() throws {
        let good = ReviewAction(action: .accept, sample: 1, turn: 1, source: .desk)
        let bad = ReviewAction(action: .accept, sample: 99, turn: 1, source: .desk)
        let before = try store.newestEventNumber()
        #expect(throws: StoreError.noSample(number: 99)) { try store.record([good, bad], by: lead) }
        #expect(try store.newestEventNumber() == before)
        #expect(try store.record([good], by: lead).count == 1)
        #expect(try store.check().problems == [])
    }

    @Test("An event that was taken down takes its time with it")
    func redaction() throws {
        let recorded = try figures.act(.accept, 1, 1, active: 2_000)
        try figures.act(.accept, 1, 2, active: 3_000)
        _ = try store.redact(recorded.identity, by: lead, reason: nil)
        #expect(try store.throughputFigures(for: lead, of: nil).all.activeMilliseconds == 3_000)
        #expect(try store.check().problems == [])
    }
}
