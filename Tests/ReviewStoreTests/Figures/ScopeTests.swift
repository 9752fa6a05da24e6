import Corpus
import Figures
import Testing

@testable import ReviewStore

/// The figures of a scope are those of a store that holds nothing but what the scope lets through.
@Suite struct ScopeTests {
    private static let fields = [
        "domain=poster", "domain!=poster", "sample=2-4", "kind=judgement", "language=en kind!=\"multiple choice\"",
        "turn>=2", "text=car", "state=contested", "state=unanimous,adjudicated", "state!=gold,adjudicated",
        "reviews>=2",
        "reviewer=bob", "reviewer!=bob", "decision=reject", "complete=no", "action=flag",
        "state=flagged kind!=judgement",
        "reason=count", "reviewer=carol decision=edit domain=poster",
    ]

    @Test("With conditions the figures are those of a store with the turns that meet them", arguments: fields)
    func conditions(text: String) throws {
        let work = try RecordedWork(seed: 11, skips: text.hasPrefix("domain") || text.hasPrefix("sample"))
        let conditions = try Condition.conditions(in: text)
        let chosen = try work.whole.turns(meeting: conditions)
        try #require(!chosen.isEmpty)
        let rest = try work.again(on: chosen)
        try expectAlike(work.whole, Scope(conditions), rest)
        try expectItems(work.whole, Scope(conditions))
    }

    @Test("Conditions on what stands are met as of an event, until a moment, and without somebody")
    func bounds() throws {
        let work = try RecordedWork(seed: 5, skips: false)
        let middle = work.entries[work.entries.count / 2]
        for text in ["", "state=contested", "reviewer!=carol", "complete=yes", "kind=judgement reviews>=1"] {
            let conditions = try Condition.conditions(in: text)
            var scope = Scope(conditions)
            scope.event = middle.event
            try expectAlike(work, scope) { $0.event <= middle.event }
            scope = Scope(conditions)
            scope.until = middle.time
            try expectAlike(work, scope) { $0.time <= middle.time }
            scope = Scope(conditions)
            scope.without = ["bob"]
            try expectAlike(work, scope) { $0.reviewer != 1 }
            scope.event = middle.event
            try expectAlike(work, scope) { $0.reviewer != 1 && $0.event <= middle.event }
        }
    }

    @Test("From a moment on the figures are those of a store in which all began then")
    func since() throws {
        let whole = try FigureStore(samples: 6)
        let rest = try FigureStore(samples: 6)
        for (sample, store) in [(1, whole), (2, whole), (3, whole)] {
            try store.act(.accept, sample, 1, active: 4_000)
            try store.act(.reject, sample, 1, by: 1, active: 3_000)
            try store.act(.flag, sample, 2, by: 2)
            try store.act(.gold, sample, 3)
            try store.act(.accept, sample, 3, by: 1)
        }
        for store in [whole, rest] {
            store.clock.pass(days: 9)
            for sample in 4...6 {
                try store.act(.accept, sample, 1, active: 5_000)
                try store.act(.edit, sample, 1, by: 1, active: 7_000, answer: "否")
                try store.act(.edit, sample, 2, by: 2, active: 9_000, answer: "B")
            }
            try store.act(.resolve, 5, 1, active: 2_000)
        }
        let begin = whole.clock.now
        let scope = Scope([Condition(.since, [.moments(begin...begin)])])
        #expect(scope.since == begin && scope.conditions.isEmpty)
        try expectAlike(whole, scope, rest)
        try expectItems(whole, scope)
        let adjudication = try whole.store.adjudicationFigures(scope, for: whole.reviewers[0])
        #expect(adjudication.waiting == 2 && adjudication.settled == 1)
    }

    @Test("What needed a lead is told as of then, without somebody, and of some turns")
    func adjudication() throws {
        let work = try RecordedWork(seed: 8, skips: false)
        let middle = work.entries[work.entries.count * 2 / 3]
        for (scope, isWanted) in [
            (Scope(), { (_: RecordedWork.Entry) in true }),
            (scope { $0.event = middle.event }, { $0.event <= middle.event }),
            (scope { $0.until = middle.time }, { $0.time <= middle.time }),
            (scope { $0.without = ["bob"] }, { $0.reviewer != 1 }),
        ] {
            let rest = try work.again(where: isWanted)
            let lead = work.whole.reviewers[0]
            let expected = try rest.store.adjudicationQueue(for: rest.reviewers[0])
            let found = try work.whole.store.adjudicationQueue(AdjudicationQuery(scope), for: lead)
            #expect(found == expected, "\(scope.words)")
            var some = scope
            some.add(try Condition.conditions(in: "kind!=judgement contention=decision,text"))
            let few = try rest.store.adjudicationQueue(
                AdjudicationQuery(try Condition.conditions(in: "kind!=judgement contention=decision,text")),
                for: rest.reviewers[0])
            #expect(try work.whole.store.adjudicationQueue(AdjudicationQuery(some), for: lead) == few)
        }
    }

    @Test("What is known as of now only is refused of the past, and nobody who is not there is left out")
    func refusals() throws {
        let store = try FigureStore()
        try store.act(.accept, 1, 1)
        let lead = store.reviewers[0]
        for text in ["queue=all", "contention=decision", "state=draft"] {
            var scope = Scope(try Condition.conditions(in: text))
            _ = try store.store.progressFigures(scope, for: lead)
            scope.event = 1
            let error = #expect(throws: StoreError.self) { try store.store.progressFigures(scope, for: lead) }
            #expect(error?.description.contains("as of now") == true)
        }
        var scope = Scope()
        scope.without = ["bobb"]
        let error = #expect(throws: StoreError.self) { try store.store.throughputFigures(scope, for: lead, of: nil) }
        #expect(error?.description.contains("did you mean bob?") == true)
    }

    @Test("A reviewer asks of their own work what turns are, and not what others have made of them")
    func reviewers() throws {
        let store = try FigureStore()
        try store.act(.accept, 1, 1, active: 2_000)
        try store.act(.reject, 1, 1, by: 1, active: 3_000)
        try store.act(.accept, 2, 2, by: 1, active: 4_000)
        let bob = store.reviewers[1]
        let judgements = try store.store.progressFigures(Scope([Condition(.kind, "judgement")]), for: bob)
        #expect(
            judgements.all.turns == 4 && judgements.all.outcomes.rejected == 1 && judgements.all.outcomes.contested == 0
        )
        let scope = Scope([Condition(.kind, "judgement")])
        #expect(try store.store.throughputFigures(scope, for: bob, of: bob).all.decisions == 1)
        let own = Scope(try Condition.conditions(in: "reviewer=bob decision=reject"))
        #expect(try store.store.status(own, for: bob).progress.all.turns == 1)
        for text in ["state=contested", "reviewer=alice", "reviews>=2"] {
            let scope = Scope(try Condition.conditions(in: text))
            #expect(throws: StoreError.self) { try store.store.progressFigures(scope, for: bob) }
        }
        let contested = Scope([Condition(.state, "contested")])
        #expect(
            try store.store.throughputFigures(contested, for: store.reviewers[0], of: bob).all.decisions == 1,
            "what stands is told by everybody's decisions, also where a lead asks for one person's work")
    }

    @Test("What is done later is counted, also where it changes which turns are")
    func news() throws {
        let store = try FigureStore()
        let lead = store.reviewers[0]
        let contested = Scope([Condition(.state, "contested")])
        let posters = Scope([Condition(.domain, "poster")])
        func turns(_ scope: Scope) throws -> Int { try store.store.progressFigures(scope, for: lead).all.turns }
        try store.act(.accept, 1, 1)
        #expect(try turns(contested) == 0 && turns(posters) == 6)
        try store.act(.reject, 1, 1, by: 1)
        #expect(try turns(contested) == 1)
        #expect(try store.store.progressFigures(posters, for: lead).all.outcomes.contested == 1)
        try store.act(.undo, nil, by: 1)
        #expect(try turns(contested) == 0 && store.store.emptiness(of: contested, for: lead) != nil)
        #expect(try store.store.progressFigures(posters, for: lead).all.outcomes.accepted == 1)
    }

    @Test("A scope is told in words, and times written as conditions are those of the options")
    func words() throws {
        var scope = Scope(try Condition.conditions(in: "domain=ocr since=2026-11-02 until=2026-11-20 state!=gold"))
        scope.add(try Condition.conditions(in: "since=2026-11-01T12:00Z until=2026-11-30"))
        scope.event = 12
        scope.without = ["bob"]
        #expect(
            scope.words == [
                "domain=ocr", "state!=gold", "since=2026-11-02", "until=2026-11-20", "as of event 12", "without bob",
            ])
    }

    // MARK: - Comparing

    private func scope(_ change: (inout Scope) -> Void) -> Scope {
        var scope = Scope()
        change(&scope)
        return scope
    }

    private func expectAlike(
        _ work: RecordedWork, _ scope: Scope, where isWanted: (RecordedWork.Entry) -> Bool
    ) throws {
        var rest = try work.again(where: isWanted)
        if !scope.conditions.isEmpty {
            let chosen = try rest.turns(meeting: scope.conditions)
            rest = try work.again(on: chosen, where: isWanted)
        }
        try expectAlike(work.whole, scope, rest)
    }

    private func expectAlike(_ whole: FigureStore, _ scope: Scope, _ rest: FigureStore) throws {
        let found = try AllFigures(whole.store, scope, for: whole.reviewers[0])
        var expected = try AllFigures(rest.store, for: rest.reviewers[0])
        expected.reviewers.removeAll { scope.without.contains($0.name) }
        if rest.isEmpty { expected.progress.datasets = 0 }
        #expect(found.progress == expected.progress, "\(scope.words)")
        #expect(found.throughput == expected.throughput, "\(scope.words)")
        #expect(found.reviewers == expected.reviewers, "\(scope.words)")
        #expect(found.agreement == expected.agreement, "\(scope.words)")
        #expect(found.catches == expected.catches && found.gold == expected.gold, "\(scope.words)")
        let waiting = try whole.store.adjudicationFigures(scope, for: whole.reviewers[0])
        #expect(waiting.settled == (try rest.store.adjudicationFigures(for: rest.reviewers[0])).settled)
    }

    /// As many turns are opened behind a number as it says, and all of them are the scope's.
    private func expectItems(_ whole: FigureStore, _ scope: Scope) throws {
        let (store, lead) = (whole.store, whole.reviewers[0])
        let progress = try store.progressFigures(scope, for: lead)
        let counts: [(FigureSource.Outcome, KeyPath<ProgressRow, Int>)] = [
            (.accepted, \.outcomes.accepted), (.edited, \.outcomes.edited),
            (.rejected, \.outcomes.rejected), (.contested, \.outcomes.contested),
            (.undecided, \.undecided),
        ]
        let rows = progress.byKind.map { (Dimension.kind, $0) } + progress.byDomain.map { (Dimension.domain, $0) }
        for (dimension, row) in rows {
            for (outcome, count) in counts {
                let source = FigureSource.group(dimension, row.name, outcome: outcome)
                #expect(
                    try store.figureItemCount(source, scope, for: lead) == row[keyPath: count],
                    "\(outcome) in \(row.name) of \(scope.words)")
            }
            let all = FigureSource.group(dimension, row.name, outcome: nil)
            #expect(try store.figureItems(all, scope, for: lead).count == row.turns)
        }
        for pair in try store.agreementFigures(scope, for: lead).pairs {
            let source = FigureSource.pair(pair.a, pair.b, a: nil, b: nil)
            #expect(try store.figureItemCount(source, scope, for: lead) == pair.units)
        }
    }
}

/// Work on a store that can be done again on another one, or a part of it on a part of the turns.
private struct RecordedWork {
    struct Entry {
        var action: ReviewAction
        var isRedo: Bool
        var reviewer: Int
        var time: Timestamp
        var event: Int64
        /// What it came to be about.
        var sample: Int
        var turn: Int?
    }

    let whole: FigureStore
    private(set) var entries: [Entry] = []
    private static let samples = 6

    init(seed: UInt64, skips: Bool) throws {
        whole = try FigureStore(samples: Self.samples)
        var generator = SplitMix64(seed: seed)
        for step in 0..<140 {
            whole.clock.pass(days: step.isMultiple(of: 23) ? 3 : 0, milliseconds: 60_000)
            let reviewer = Int.random(in: 0...2, using: &generator)
            let kind = Int.random(in: 0..<14, using: &generator)
            var action = ReviewAction(
                action: Self.action(kind, isLead: reviewer == 0, skips: skips), sample: nil, source: .desk)
            if kind != 10, kind != 11 {
                action.sample = Int.random(in: 1...Self.samples, using: &generator)
                if action.action != .skip { action.turn = Int.random(in: 1...3, using: &generator) }
            }
            if Int.random(in: 0...3, using: &generator) > 0 {
                action.activeMilliseconds = Int64.random(in: 500...90_000, using: &generator)
                action.elapsedMilliseconds = action.activeMilliseconds.map { $0 * 2 }
                action.cutoffMilliseconds = 60_000
            }
            if action.action == .edit, let turn = action.turn {
                var text = FigureStore.turns[turn - 1].text
                text.answer = ["否", "B", "A blue car.", "车。", "C. green"][Int.random(in: 0..<5, using: &generator)]
                action.after = text
                action.reasons = [["count", "colour"][Int.random(in: 0...1, using: &generator)]]
            }
            if action.action == .resolve { action.reasons = ["other"] }
            try? record(action, isRedo: kind == 11, by: reviewer)
        }
    }

    private static func action(_ kind: Int, isLead: Bool, skips: Bool) -> Event.Action {
        switch kind {
        case 0..<4: .accept
        case 4..<7: .edit
        case 7: .reject
        case 8: skips ? .skip : .accept
        case 9: .flag
        case 10, 11: .undo
        case 12: isLead ? .resolve : .edit
        default: isLead ? .gold : .reject
        }
    }

    private mutating func record(_ action: ReviewAction, isRedo: Bool, by reviewer: Int) throws {
        let recorded = try whole.record(action, isRedo: isRedo, by: reviewer)
        entries.append(
            Entry(
                action: action, isRedo: isRedo, reviewer: reviewer, time: whole.clock.now,
                event: try whole.store.newestEventNumber(), sample: try #require(recorded.sample), turn: recorded.turn))
    }

    /// Does again, in a store with some of the turns alone, what of the work is about them.
    func again(on chosen: Set<TurnPlace>? = nil, where isWanted: (Entry) -> Bool = { _ in true }) throws -> FigureStore
    {
        let turns = Dictionary(
            grouping: chosen
                ?? Set((1...Self.samples).flatMap { sample in (1...3).map { TurnPlace(sample: sample, turn: $0) } }),
            by: \.sample
        ).mapValues { $0.map(\.turn).sorted() }
        let samples = turns.keys.sorted()
        let rest = try FigureStore(samples: Self.samples, keeping: turns)
        for entry in entries where isWanted(entry) {
            guard let sample = samples.firstIndex(of: entry.sample), let kept = turns[entry.sample] else { continue }
            let turn = entry.turn.map { kept.firstIndex(of: $0) }
            if case .some(.none) = turn { continue }
            rest.clock.pass(milliseconds: entry.time.milliseconds - rest.clock.now.milliseconds)
            var action = entry.action
            if action.sample != nil {
                action.sample = sample + 1
                action.turn = (turn ?? nil).map { $0 + 1 }
            }
            try rest.record(action, isRedo: entry.isRedo, by: entry.reviewer)
        }
        return rest
    }
}

extension FigureStore {
    @discardableResult
    fileprivate func record(_ action: ReviewAction, isRedo: Bool, by reviewer: Int) throws -> RecordedAction {
        isRedo
            ? try store.redo(by: reviewers[reviewer], source: .desk)
            : try store.record(action, by: reviewers[reviewer])
    }

    fileprivate func turns(meeting conditions: [Condition]) throws -> Set<TurnPlace> {
        try store.turns(meeting: try store.prepare(conditions, for: reviewers[0]), in: 1...100)
    }

    fileprivate var isEmpty: Bool { (try? store.status().samples) == 0 }
}
