import Corpus
import Figures
import Foundation
import ReviewStore
import Synchronization
import TestSupport
import Testing

@Suite struct ExportAndReportTests {
    @Test func anExportIsAsOfItsBound() throws {
        let small = try SmallStore()
        _ = try small.decide(.edit, 1, 1, answer: "early")
        _ = try small.decide(.accept, 2, 1)
        let bound = try small.store.newestEventNumber()
        _ = try small.decide(.edit, 1, 1, answer: "late")
        _ = try small.undo(sample: 2, turn: 1)
        _ = try small.decide(.reject, 3, 1)
        #expect(
            try small.outcome(1, 1, upTo: bound) == .edited(TurnText(question: SmallFile.question(1), answer: "early")))
        #expect(try small.outcome(2, 1, upTo: bound) == .accepted)
        #expect(try small.outcome(3, 1, upTo: bound) == .undecided)
        #expect(try small.outcome(1, 1) == .edited(TurnText(question: SmallFile.question(1), answer: "late")))
        #expect(try small.outcome(2, 1) == .undecided)
        #expect(try small.outcome(1, 1, upTo: 0) == .undecided)
    }

    @Test func anExportComesPageByPageWithWhatBecameOfTheTurns() throws {
        let small = try SmallStore(samples: 7)
        _ = try small.decide(.accept, 6, 2, by: small.bob)
        _ = try small.decide(.accept, 6, 2)
        var ordinals: [Int] = []
        var outcomes: [ExportTurn.Outcome] = []
        while true {
            let page = try small.store.exportSamples(
                dataset: 1, after: ordinals.last ?? -1, limit: 3, upTo: .max)
            if page.isEmpty { break }
            ordinals += page.map(\.place.ordinal)
            outcomes += page.map { $0.turns[1].outcome }
        }
        #expect(ordinals == Array(0..<7))
        #expect(outcomes == Array(repeating: .undecided, count: 5) + [.accepted, .undecided])
    }

    @Test func theStatusCountsTurnsByWhatBecameOfThem() throws {
        let small = try SmallStore()
        _ = try small.decide(.accept, 1, 1)
        _ = try small.decide(.edit, 1, 2, answer: "x")
        _ = try small.decide(.reject, 2, 1)
        _ = try small.decide(.accept, 2, 1, by: small.bob)
        _ = try small.decide(.reject, 3, 1)
        _ = try small.decide(.flag, 3, 1)
        _ = try small.decide(.flag, 3, 1, by: small.bob)
        let status = try small.store.status()
        let progress = status.progress
        func row(_ name: String, _ rows: [ProgressRow]) -> ProgressRow? { rows.first { $0.name == name } }
        #expect((progress.datasets, status.samples, progress.all.turns) == (1, 4, 8))
        let (outcomes, undecided) = (progress.all.outcomes, progress.all.undecided)
        #expect(
            (outcomes.accepted, outcomes.edited, outcomes.rejected, outcomes.contested, undecided) == (1, 1, 1, 1, 4))
        #expect(progress.flagged == 1 && progress.events == 10 && status.heads.count == 1)
        #expect(row("poster", progress.byDomain)?.outcomes.accepted == 1)
        #expect(row("map", progress.byDomain)?.outcomes.contested == 1)
        #expect(row("short answer", progress.byKind)?.turns == 4)
        #expect(row("long answer", progress.byKind)?.outcomes.edited == 1)
        #expect(row("poster", progress.byDomain)?.samples == 2 && row("zh", progress.byLanguage)?.turns == 4)
    }

    @Test func theNextSampleIsTheNextOpenOne() throws {
        let small = try SmallStore(samples: 6)
        for sample in [1, 2, 4] { for turn in 1...2 { _ = try small.decide(.accept, sample, turn) } }
        _ = try small.decide(.accept, 3, 1)
        let (store, alice) = (small.store, small.alice)
        #expect(try store.firstSample(for: alice, open: true) == 3)
        #expect(try store.nextSample(after: 3, for: alice) == 5)
        #expect(try store.nextSample(after: 3, for: alice, open: false) == 4)
        #expect(try store.previousSample(before: 5, for: alice, open: true) == 3)
        #expect(try store.previousSample(before: 5, for: alice) == 4)
        #expect(try store.nextSample(after: 6, for: alice) == nil)
        #expect(try store.lastSample(for: alice) == 6)
        #expect(try store.newestSample(of: alice) == 3)
        #expect(try store.newestSample(of: small.bob) == nil)
        #expect(try store.deskCounts(for: alice).left == 3)
        #expect(try store.deskCounts(for: small.bob).left == 6)
        let posters = try store.selection([Condition(.domain, "poster")], for: alice)
        #expect(try store.nextSample(after: 0, for: alice, filter: posters) == 3)
        #expect(try store.nextSample(after: 3, for: alice, filter: posters) == 5)
        #expect(
            try store.nextSample(
                after: 0, for: alice, open: false, filter: store.selection([Condition(.domain, "map")], for: alice))
                == 2)
        #expect(try store.deskCounts(for: alice, filter: posters).left == 2)
        #expect(
            try store.deskCounts(for: alice, filter: store.selection([Condition(.kind, "judgement")], for: alice)).left
                == 0)
        #expect(
            try store.deskCounts(
                for: alice,
                filter: store.selection(
                    Condition.conditions(in: "dataset=1 kind=\"long answer\" language=en"), for: alice)
            ).left
                == 3)
    }

    @Test func theStatusLineCountsTheDeskDecisionsOfTheLastHour() throws {
        let clock = Mutex(Timestamp(milliseconds: 1_000_000_000_000))
        var options = ReviewStore.OpenOptions()
        options.now = { clock.withLock { $0 } }
        let small = try SmallStore(options: options)
        func accept(_ sample: Int, _ source: Event.Source) throws {
            _ = try small.store.record(
                ReviewAction(action: .accept, sample: sample, turn: 1, source: source), by: small.alice)
        }
        try accept(1, .desk)
        clock.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + 3_000_000) }
        try accept(2, .desk)
        try accept(3, .script)
        #expect(try small.store.deskCounts(for: small.alice) == DeskCounts(samples: 4, left: 4, decisionsThisHour: 2))
        clock.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + 1_000_000) }
        #expect(try small.store.deskCounts(for: small.alice).decisionsThisHour == 1)
        #expect(try small.store.deskCounts(for: small.bob).decisionsThisHour == 0)
    }

    @Test func aSearchTakesCaseAndWidthForTheSame() throws {
        let small = try SmallStore(samples: 0)
        var file = SmallFile(1, named: "s")
        file.samples[0].turns = [
            ("ＡＢＣ株式会社", ["Straße", "ｶﾞﾗｽ"], "Ёлка, 12％　ok"), ("图中有几只猫？", [], "no 猫"),
        ].map { texts in
            MadeTurn(
                text: TurnText(question: texts.0, choices: texts.1, answer: texts.2), kind: .shortAnswer,
                language: .mixed)
        }
        try file.importWhole(into: small.store)
        func places(_ needle: String) throws -> [String] {
            try small.store.search(needle).hits.map { hit in
                let bytes = Array(hit.snippet.utf8)[hit.match]
                return "\(hit.turn) \(hit.place) \(String(decoding: bytes, as: UTF8.self))"
            }
        }
        #expect(try places("abc株") == ["1 question ＡＢＣ株"])
        #expect(try places("ガラス") == ["1 choices ｶﾞﾗｽ"])
        #expect(try places("ёлка") == ["1 answer Ёлка"])
        #expect(try places("12% OK") == ["1 answer 12％　ok"])
        #expect(try places("猫") == ["2 question 猫", "2 answer 猫"])
        #expect(try places("猫?") == ["2 question 猫？"])
        #expect(try places("狗") == [])
        #expect(try small.store.search("猫", limit: 1).hits.count == 1)
        #expect(try small.store.search("猫", limit: 1).total == 2)
        #expect(try small.store.search("").total == 0)
    }

    @Test func anotherHandlesCommitChangesTheDataVersion() throws {
        let small = try SmallStore()
        let other = try ReviewStore(opening: small.path)
        let before = try small.store.dataVersion()
        #expect(try small.store.dataVersion() == before)
        _ = try other.record(ReviewAction(action: .accept, sample: 1, turn: 1, source: .script), by: small.alice)
        #expect(try small.store.dataVersion() != before)
    }
}
