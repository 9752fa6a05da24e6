import Agreement
import Corpus
import Figures
import Testing

@testable import ReviewStore

/// Whatever happens, figures follow from the facts: those that were kept up event by event, those of a fresh reading, and
/// those of facts that were derived anew.
@Suite struct FigurePropertyTests {
    @Test("After any events the figures are those of a fresh reading and of a store derived anew", arguments: 1...6)
    func recount(seed: UInt64) throws {
        let store = try FigureStore(samples: 6)
        var generator = SplitMix64(seed: seed)
        var queues: [String] = []
        for step in 0..<120 {
            store.clock.pass(
                days: Int.random(in: 0...9, using: &generator) == 0 ? Int.random(in: 1...9, using: &generator) : 0,
                milliseconds: 1_000)
            if Int.random(in: 0..<12, using: &generator) == 0 {
                try change(&queues, step, of: store, &generator)
            } else {
                try decide(store, &generator)
            }
            if step.isMultiple(of: 7) { _ = try AllFigures(store.store, for: store.reviewers[0]) }
        }
        #expect(try store.store.check().problems == [])
        let kept = try AllFigures(store.store, for: store.reviewers[0])
        let fresh = try ReviewStore(opening: store.path, options: store.store.options)
        #expect(try AllFigures(fresh, for: store.reviewers[0]) == kept)
        try fresh.close()
        try store.store.write { try Derivation.run(on: $0) }
        let derived = try ReviewStore(opening: store.path, options: store.store.options)
        #expect(try AllFigures(derived, for: store.reviewers[0]) == kept)
        #expect(try derived.check().problems == [])
        #expect(!kept.agreement.overall.isEmpty && kept.throughput.all.decisions > 0)
    }

    @Test("As of an event the figures are those that the store told when it was the newest", arguments: 1...3)
    func replay(seed: UInt64) throws {
        let store = try FigureStore(samples: 5)
        var generator = SplitMix64(seed: seed)
        var told: [(event: Int64, figures: AllFigures)] = []
        for step in 0..<90 {
            store.clock.pass(days: step.isMultiple(of: 9) ? 3 : 0, milliseconds: 1_000)
            try decide(store, &generator, takesDown: false)
            guard step.isMultiple(of: 10) else { continue }
            let event = Int64(try store.store.newestEventNumber())
            told.append((event, try AllFigures(store.store, for: store.reviewers[0])))
        }
        for (event, figures) in told {
            var scope = Scope()
            scope.event = event
            #expect(try AllFigures(store.store, scope, for: store.reviewers[0]) == figures, "as of event \(event)")
        }
    }

    @Test("Without somebody the figures are those of a store in which they never were", arguments: 1...3)
    func without(seed: UInt64) throws {
        let whole = try FigureStore(samples: 5)
        let rest = try FigureStore(samples: 5)
        for store in [whole, rest] {
            var generator = SplitMix64(seed: seed)
            for step in 0..<90 {
                store.clock.pass(days: step.isMultiple(of: 9) ? 3 : 0, milliseconds: 1_000)
                let reviewer = Int.random(in: 0...2, using: &generator)
                var own = SplitMix64(seed: generator.next())
                if reviewer == 1, store.path == rest.path { continue }
                try decide(store, &own, by: reviewer, takesDown: false)
            }
        }
        var scope = Scope()
        scope.without = ["bob"]
        let found = try AllFigures(whole.store, scope, for: whole.reviewers[0])
        var expected = try AllFigures(rest.store, for: rest.reviewers[0])
        expected.reviewers.removeAll { $0.name == "bob" }
        #expect(found.progress.all == expected.progress.all && found.progress.days == expected.progress.days)
        #expect(found.throughput == expected.throughput)
        #expect(found.agreement == expected.agreement)
        #expect(found.reviewers == expected.reviewers)
    }

    @Test("A scope that keeps all tells what no scope tells, and a week's scope the agreement of that week")
    func scopes() throws {
        let store = try FigureStore(samples: 5)
        var generator = SplitMix64(seed: 5)
        for step in 0..<90 {
            store.clock.pass(days: step.isMultiple(of: 30) && step > 0 ? 7 : 0, milliseconds: 1_000)
            try decide(store, &generator, takesDown: false)
        }
        let lead = store.reviewers[0]
        let all = try AllFigures(store.store, for: lead)
        var scope = Scope()
        (scope.event, scope.since, scope.until) = (.max, Timestamp(milliseconds: 0), Timestamp(milliseconds: .max))
        #expect(try AllFigures(store.store, scope, for: lead) == all)
        let weeks = try #require(all.agreement.groups[.week])
        #expect(weeks.count > 1)
        for week in weeks {
            let days = try #require(CalendarWeek(named: week.group)).days
            scope.since = Timestamp(milliseconds: Int64(days.lowerBound) * 86_400_000)
            scope.until = Timestamp(milliseconds: Int64(days.upperBound + 1) * 86_400_000 - 1)
            var card = try #require(try store.store.agreementFigures(scope, for: lead).overall.first)
            card.group = week.group
            #expect(card == week)
        }
    }

    private func decide(
        _ store: FigureStore, _ generator: inout SplitMix64, by author: Int? = nil, takesDown: Bool = true
    ) throws {
        let sample = Int.random(in: 1...6, using: &generator)
        let turn = Int.random(in: 1...3, using: &generator)
        let reviewer = author ?? Int.random(in: 0...2, using: &generator)
        let active: Int64? =
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1: nil
            case 2: 0
            default: Int64.random(in: 0...90_000, using: &generator)
            }
        let source: Event.Source = Int.random(in: 0...3, using: &generator) == 0 ? .script : .desk
        let answers = [
            ["是的", "否", "不是。", "maybe"], ["A", "B", "C. green", "none"], ["A blue car.", "车。", "A red car."],
        ]
        do {
            switch Int.random(in: 0..<14, using: &generator) {
            case 0..<4: try store.act(.accept, sample, turn, by: reviewer, active: active, source: source)
            case 4..<7:
                let answer = answers[turn - 1].randomElement(using: &generator)
                try store.act(.edit, sample, turn, by: reviewer, active: active, answer: answer, source: source)
            case 7: try store.act(.reject, sample, turn, by: reviewer, active: active, source: source)
            case 8: try store.act(.skip, sample, by: reviewer, active: active, source: source)
            case 9: try store.act(.flag, sample, turn, by: reviewer, active: active, source: source)
            case 10: try store.act(.undo, nil, by: reviewer)
            case 11: _ = try store.store.redo(by: store.reviewers[reviewer], source: .desk)
            case 12 where author == nil || author == 0:
                try store.act(.resolve, sample, turn, active: active, source: source)
            case 12: break
            case _ where !takesDown: try store.act(.gold, sample, turn, by: reviewer, source: source)
            default:
                let recorded = try store.act(.accept, sample, turn, by: reviewer, active: active, source: source)
                _ = try store.store.redact(recorded.identity, by: store.reviewers[0], reason: nil)
            }
        } catch let error as StoreError {
            // Nothing to undo, nothing edited: what people try too.
            _ = error
        }
    }

    /// Makes a queue, removes one, or takes more into one.
    private func change(
        _ queues: inout [String], _ step: Int, of store: FigureStore, _ generator: inout SplitMix64
    ) throws {
        let lead = store.reviewers[0]
        switch (Int.random(in: 0..<3, using: &generator), queues.randomElement(using: &generator)) {
        case (0, let name?):
            try store.store.remove(queue: name, by: lead)
            queues.removeAll { $0 == name }
        case (1, let name?): try store.store.topUp(queue: name, by: lead, limit: 1)
        default:
            var request = QueueRequest(name: "q\(step)")
            request.order = .random
            request.seed = step
            request.limit = Int.random(in: 1...6, using: &generator)
            try store.store.addQueue(request, by: lead)
            queues.append(request.name)
        }
    }

    @Test(
        "What figures follow from and was tampered with is found",
        arguments: [
            "DELETE FROM text_pair", "UPDATE text_pair SET equal = 1", "UPDATE text_pair SET levenshtein = 0",
            "UPDATE fact SET active_ms = 1 WHERE active_ms IS NOT NULL", "UPDATE fact SET turn_group = 1",
            "UPDATE fact SET answer = 4 WHERE answer = 3", "UPDATE fact SET edit_size = NULL",
            "UPDATE fact SET time = 1",
            "UPDATE fact SET at_desk = 0", "UPDATE fact SET turns = 1",
            "UPDATE fact SET text = 1 WHERE text IS NOT NULL",
            "UPDATE fact SET cutoff_ms = 7", "UPDATE fact SET elapsed_ms = NULL", "DELETE FROM fact",
        ])
    func tampering(sql: String) throws {
        let store = try FigureStore()
        try store.act(.accept, 1, 1, active: 2_000)
        try store.act(.edit, 1, 3, active: 9_000, answer: "A blue car stands in front of a house.")
        try store.act(.accept, 1, 1, by: 1, active: 3_000)
        try store.act(.accept, 1, 3, by: 1, active: 4_000)
        #expect(try store.store.check().problems == [])
        try RawDatabase(store.path).tamper(sql)
        let report = try store.store.check()
        #expect(!report.derived && !report.problems.isEmpty)
    }
}
