import Corpus
import Figures
import Foundation
import TestSupport
import Testing

@testable import ReviewStore

/// A store that the program's first version wrote: four samples of a judgement, a choice and a long answer.
@Suite struct EarlierStoreTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("", to: "store.sqlite")
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version-1.sql")
        let raw = try RawDatabase(path)
        try #require(raw.run(try String(contentsOf: fixture, encoding: .utf8)) == nil)
    }

    @Test("It is counted as it is opened, and everything in it still holds")
    func figures() throws {
        let store = try ReviewStore(opening: path)
        #expect(try store.check().problems == [])
        let alice = try #require(try store.existingReviewer(named: "alice"))
        let throughput = try store.throughputFigures(for: alice, of: nil)
        // Alice: three turns of sample 1 in 4, 5 and 30 s; one of sample 2 in 8 s, 7 of which were undone. Bob: three
        // turns in 8, 3 and 9 s, and a skip of 12 s; what a script accepted took no time.
        #expect(throughput.all.decisions == 8 && throughput.all.timed == 7)
        #expect(
            throughput.all.outcomes.accepted == 6 && throughput.all.outcomes.edited == 2
                && throughput.all.outcomes.rejected == 0)
        #expect(throughput.all.activeMilliseconds == 79_000)
        #expect(throughput.all.skipped == 1)
        #expect(throughput.all.reviews == 3)
        #expect(throughput.cutoffs == [60_000])
        #expect(throughput.groups[.day]?.map(\.group) == ["2026-11-21"])
        let agreement = try store.agreementFigures(for: alice)
        #expect(agreement.overall.first?.units == 3)
        #expect(agreement.pairs.map(\.units) == [3])
        #expect(try store.progressFigures(for: alice).days.map(\.decisions) == [8])
    }

    @Test("New events carry their cut-off, and both formats verify", .enabled(if: LedgerTests.hasPython))
    func formats() throws {
        let store = try ReviewStore(opening: path)
        let alice = try #require(try store.existingReviewer(named: "alice"))
        _ = try store.record(
            ReviewAction(
                action: .accept, sample: 2, turn: 2, activeMilliseconds: 2_000, elapsedMilliseconds: 3_000,
                cutoffMilliseconds: 45_000, source: .desk), by: alice)
        let formats = try store.history(sample: 2, for: alice).map(\.ledger.format)
        #expect(formats == [1, 1, 1, 2])
        #expect(try store.history(sample: 2, for: alice).last?.ledger.event?.cutoffMilliseconds == 45_000)
        #expect(try store.throughputFigures(for: alice, of: nil).cutoffs == [45_000, 60_000])
        #expect(try store.check().problems == [])
        try store.close()
        #expect(try LedgerTests.verify(path).status == 0)
        // The first format has no place for a cut-off, so nobody can put one there unseen; in the second it is hashed.
        for (sql, format) in [("cutoff_ms = 1", 1), ("cutoff_ms = 45001", 2), ("cutoff_ms = NULL", 2)] {
            let copy = folder.path("copy-\(sql.count)-\(format).sqlite")
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try RawDatabase(copy).tamper(
                "UPDATE event SET \(sql) WHERE active_ms IS NOT NULL AND format = \(format)")
            let report = try ReviewStore(opening: copy).check()
            #expect(!report.ledger, "\(sql) in format \(format)")
        }
    }
}

/// A store that the program's second schema wrote: two reviewers edited to one wording, two to different numbers, and gold
/// that somebody failed was settled as it had been declared.
@Suite struct SecondVersionStoreTests {
    private let folder: TemporaryFolder
    private let store: ReviewStore
    private let alice: Reviewer

    init() throws {
        folder = try TemporaryFolder()
        let path = try folder.write("", to: "store.sqlite")
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version-2.sql")
        try #require(try RawDatabase(path).run(try String(contentsOf: fixture, encoding: .utf8)) == nil)
        store = try ReviewStore(opening: path)
        alice = try #require(try store.existingReviewer(named: "alice"))
    }

    @Test("Edits of one wording need no lead any more, and gold that was confirmed by settling it is gold again")
    func rederived() throws {
        #expect(try store.adjudicationQueue(for: alice).items.map { [$0.sample, $0.turn] } == [[2, 1]])
        let turns = try #require(try store.sample(1, for: alice)).turns
        #expect(turns.map(\.resolution) == [.unanimous, .gold])
        let outcome = try store.exportSamples(dataset: 1, after: -1, limit: 1, upTo: .max).first?.turns[0].outcome
        #expect(outcome == .edited(TurnText(question: "披风是什么颜色的？", answer: "红色。")))
        let counts = try store.goldCounts(for: alice)
        #expect(counts.map(\.name) == ["bob"] && counts.map { [$0.items, $0.correct, $0.earlier] } == [[1, 0, 0]])
        #expect(try store.goldItems(for: alice).first?.confirmed != nil)
        #expect(try store.check().problems == [])
    }
}

/// A store that the program's third schema wrote: queues, planted errors, gold with a second right answer, turns that
/// were settled and opened again, what was undone, skipped, flagged and noted, at the desk and by scripts.
@Suite struct ThirdVersionStoreTests {
    @Test("Its figures are those that the program of its time told")
    func figures() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "store.sqlite")
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version-3.sql")
        try #require(try RawDatabase(path).run(try String(contentsOf: fixture, encoding: .utf8)) == nil)
        let store = try ReviewStore(opening: path)
        let alice = try #require(try store.existingReviewer(named: "alice"))
        #expect(try store.check().problems == [])
        let status = try store.status(for: alice).progress
        #expect(status.all == ProgressRow(turns: 15, 5, 3, 0, 2))
        #expect(status.flagged == 1 && status.events == 37)
        let throughput = try store.throughputFigures(for: alice, of: nil)
        #expect(throughput.all.decisions == 18 && throughput.all.timed == 2)
        #expect(
            (throughput.all.outcomes.accepted, throughput.all.outcomes.edited, throughput.all.outcomes.rejected) == (
                9, 7, 2
            ))
        #expect(throughput.all.reviews == 2 && throughput.all.activeMilliseconds == 2_957)
        #expect(throughput.all.editSize.count == 7)
        #expect(try store.adjudicationQueue(for: alice).items.map { [$0.sample, $0.turn] } == [[2, 1], [2, 3]])
        #expect(try store.goldCounts(for: alice).map { [$0.items, $0.correct, $0.earlier] }.isEmpty == false)
    }
}

extension ProgressRow {
    fileprivate init(turns: Int, _ accepted: Int, _ edited: Int, _ rejected: Int, _ contested: Int) {
        self.init(name: "")
        samples = 5
        self.turns = turns
        (outcomes.accepted, outcomes.edited, outcomes.rejected, outcomes.contested) = (
            accepted, edited, rejected, contested
        )
    }
}
