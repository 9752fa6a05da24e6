import Corpus
import Testing

@testable import ReviewStore

/// Whatever happens, the tallies are what a count from scratch gives.
@Suite struct FigurePropertyTests {
    @Test("After any events the figures are those of a recount", arguments: 1...6)
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
        }
        let report = try store.store.check()
        #expect(report.problems == [])
        // And the other way: what is kept is what an upgrade of the same store would count.
        let before = try store.store.read { try $0.storedTallies() }
        try store.store.write { try $0.recountFigures() }
        let after = try store.store.read { try $0.storedTallies() }
        #expect(before == after)
        #expect(!before.work.isEmpty && !before.patterns.isEmpty && !before.signatures.isEmpty)
    }

    private func decide(_ store: FigureStore, _ generator: inout SplitMix64) throws {
        let sample = Int.random(in: 1...6, using: &generator)
        let turn = Int.random(in: 1...3, using: &generator)
        let reviewer = Int.random(in: 0...2, using: &generator)
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
            case 12: try store.act(.resolve, sample, turn, active: active, source: source)
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
        "A tally that was tampered with is found",
        arguments: [
            "UPDATE work SET accepted = accepted + 1 WHERE dimension = 'kind'",
            "DELETE FROM work WHERE dimension = 'day'", "UPDATE reviewed SET instructions = instructions + 1",
            "DELETE FROM reviewed",
            "UPDATE work SET decision_times = zeroblob(0)", "UPDATE work SET decision_times = X'FFFF'",
            "UPDATE agreement_pattern SET samples = samples + 1 WHERE dimension = 'week'",
            "INSERT INTO agreement_pattern VALUES ('decisions', 'kind', 0, 'judgement', 'aaa', 1)",
            "UPDATE signature SET turns = 9", "UPDATE text_tally SET levenshtein = 0",
            "UPDATE text_tally SET accepted_pairs = 9", "DELETE FROM text_pair",
            "DELETE FROM kept_turn", "UPDATE kept_turn SET draw = draw + 1",
            "UPDATE text_pair SET equal = 1", "UPDATE practice SET log_sum = log_sum + 1e-9", "DELETE FROM cutoff",
            "UPDATE sample_figures SET figures = X'00'", "DELETE FROM sample_figures",
            "UPDATE act_measure SET active_ms = 1 WHERE active_ms IS NOT NULL", "DELETE FROM act_measure",
            "UPDATE act_measure SET answer = 4 WHERE answer = 3",
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
