import Corpus
import ReviewStore
import Testing

@Suite struct StoreConditionTests {
    private let fixture: QueueFixture
    private let model: ReviewedModel
    /// Every field, alone.
    private static let conditions = [
        "dataset=1", "dataset!=SECOND.jsonl", "domain=poster", "domain!=map,ocr", "task=\"complex reasoning\"",
        "generator=Model-1", "generator!=none", "sample=3-6,9", "sample>8", "sample!=2-12", "id=first-3", "id!=first-3",
        "picture=/1", "picture!=pictures/2.jpg", "queue=few", "queue!=few", "complete=yes", "complete=no", "turn=2",
        "turn!=2", "kind=judgement,short-answer", "kind!=judgement", "language=en", "language!=en,zh", "state=open",
        "state!=open", "state=single", "state=unanimous,contested", "state=adjudicated", "state!=contested,adjudicated",
        "state=flagged", "state!=flagged", "state=noted", "state=skipped", "state!=skipped,open", "state=draft",
        "contention=decision", "contention!=decision,answer", "text=猫", "text=ANSWER", "text!=猫", "text=\"7.2\"",
        "reviews=0",
        "reviews>=2", "reviews<2", "reviews!=1", "action=flag", "action=accept,skip", "action!=reject", "reviewer=r2",
        "reviewer!=r1", "reviewer=lead", "decision=edit", "decision!=accept", "reason=ocr", "reason!=count",
        "since=2023-11-15T12:00Z", "until=2023-11-15",
    ]

    init() throws {
        fixture = try QueueFixture(samples: 10) { sample in
            if sample.ordinal == 1 { sample.turns[0].kind = .judgement }
            if sample.ordinal == 2 { sample.turns[1].kind = .judgement }
            if sample.ordinal == 4 { sample.turns[1].language = .mixed }
            if sample.ordinal % 4 == 3 { sample.task = .complexReasoning }
        }
        try fixture.add(4, named: "second") { $0.domain = "ocr" }
        var samples: [ReviewedModel.Sample] = []
        for (dataset, file) in [SmallFile(10, named: "first"), SmallFile(4, named: "second")].enumerated() {
            for (index, original) in file.samples.enumerated() {
                var made = original
                if dataset == 0 {
                    if index == 1 { made.turns[0].kind = .judgement }
                    if index == 2 { made.turns[1].kind = .judgement }
                    if index == 4 { made.turns[1].language = .mixed }
                    if index % 4 == 3 { made.task = .complexReasoning }
                }
                let number = samples.count + 1
                samples.append(
                    ReviewedModel.Sample(
                        number: number, made: made, dataset: String(dataset + 1),
                        domain: dataset == 1 ? "ocr" : made.domain ?? "map",
                        turns: made.turns.enumerated().map { turn, text in
                            ReviewedModel.Turn(
                                place: TurnPlace(sample: number, turn: turn + 1), kind: text.kind,
                                language: text.language, text: text.text)
                        }))
            }
        }
        var work = SeededWork(fixture: fixture, samples: samples)
        try work.run()
        model = ReviewedModel(samples: work.samples)
    }

    private func expectAlike(_ text: String) throws {
        let conditions = try Condition.conditions(in: text)
        let prepared = try fixture.store.prepare(conditions, for: fixture.lead)
        let expected = model.turns(meeting: conditions)
        #expect(try fixture.store.turns(meeting: prepared, in: 1...14) == expected, "turns with \(text)")
        let bound = try fixture.store.newestEventNumber()
        #expect(
            try fixture.store.turns(meeting: prepared, in: 1...14, upTo: bound) == expected, "turns then with \(text)")
        let selection = try fixture.store.selection(conditions, for: fixture.lead)
        var numbers: [Int] = []
        while let next = try fixture.store.nextSample(
            after: numbers.last ?? 0, for: fixture.lead, open: false, filter: selection)
        {
            numbers.append(next)
        }
        #expect(numbers == model.samples(meeting: conditions), "samples with \(text)")
        #expect(try fixture.store.deskCounts(for: fixture.lead, filter: selection).samples == numbers.count)
        for number in numbers.reversed() {
            let before = try fixture.store.previousSample(before: number, for: fixture.lead, filter: selection)
            #expect(before == numbers.last { $0 < number })
        }
    }

    @Test("Every field finds the turns and samples that a model in memory finds")
    func fields() throws {
        for text in Self.conditions {
            try expectAlike(text)
            let conditions = try Condition.conditions(in: text)
            #expect(!model.turns(meeting: conditions).isEmpty, "\(text) should find something")
        }
        #expect(Set(try Self.conditions.flatMap { try Condition.conditions(in: $0).map(\.field) }).count == 22)
    }

    @Test("Several conditions must hold of one turn, and of one of its decisions")
    func combinations() throws {
        var draw = SplitMix64(seed: 8)
        for _ in 0..<60 {
            let several = (0..<(2 + Int(draw.next() % 3))).map { _ in
                Self.conditions[Int(draw.next() % UInt64(Self.conditions.count))]
            }
            try expectAlike(several.joined(separator: " "))
        }
    }

    @Test("What stood at an earlier event is asked for as of that event")
    func earlier() throws {
        let store = fixture.store
        let before = try store.newestEventNumber()
        let open = try store.prepare(try Condition.conditions(in: "state=open reviews=0"))
        let openBefore = try store.turns(meeting: open, in: 1...14)
        for place in openBefore { try fixture.record(.reject, place.sample, place.turn, by: fixture.reviewers[2]) }
        #expect(try store.turns(meeting: open, in: 1...14) == [])
        #expect(try store.turns(meeting: open, in: 1...14, upTo: before) == openBefore)
    }

    @Test("A name that occurs nowhere is told, and where a queue is made it is refused")
    func unmet() throws {
        let conditions = try Condition.conditions(
            in:
                "domain=poster,postr dataset=7 generator=x reviewer=eve queue=many kind=description sample=99 reason=funny"
        )
        #expect(
            try fixture.store.unmetValues(of: conditions) == [
                "nothing in the store has the domain “postr”", "the store has no dataset “7”",
                "nothing in the store has the generator “x”", "nobody here is called “eve”",
                "the store has no queue “many”", "nothing in the store has the kind “description”",
                "the store has no sample 99", "the project has no reason “funny”",
            ])
        #expect(try fixture.store.prepare(conditions, for: fixture.lead).isEmpty == false)
        let error = #expect(throws: StoreError.self) {
            try fixture.store.prepare(try Condition.conditions(in: "domain=postr"), isNew: true)
        }
        #expect(error?.description.contains("there is no domain “postr”; did you mean poster?") == true)
    }

    @Test("Reviewers ask what samples are and what they have made of them, and not what others have")
    func reviewers() throws {
        let bob = fixture.reviewers[1]
        for text in ["kind=judgement domain=map", "reviewer=r2 decision=reject", "state=lint", "queue=few"] {
            _ = try fixture.store.selection(try Condition.conditions(in: text), for: bob)
        }
        for text in ["state=gold", "reviewer=r1", "reviewer!=r2", "decision=edit", "reviews>=2", "complete=no"] {
            #expect(throws: StoreError.self) {
                try fixture.store.selection(try Condition.conditions(in: text), for: bob)
            }
        }
    }
}

/// Work of several people on a store, drawn by a seed and told to a model of it.
private struct SeededWork {
    let fixture: QueueFixture
    var samples: [ReviewedModel.Sample]
    private var draw = SplitMix64(seed: 7)

    init(fixture: QueueFixture, samples: [ReviewedModel.Sample]) {
        self.fixture = fixture
        self.samples = samples
    }

    private mutating func below(_ bound: Int) -> Int { Int(draw.next() % UInt64(bound)) }

    mutating func run() throws {
        try fixture.queue("few") { $0.filter = try QueueFilter(Condition.conditions(in: "sample=2-5")) }
        for index in 1...4 { samples[index].queues = ["few"] }
        var time: Int64 = 1_700_000_000_000
        for _ in 0..<45 {
            fixture.pass(minutes: 40)
            time += 40 * 60_000
            // The last samples stay untouched.
            try act(on: below(11), turn: below(2), time: time)
        }
        let skipper = fixture.reviewers[0]
        try fixture.record(.skip, 12, by: skipper)
        samples[11].skippers.insert(skipper.name)
        samples[11].actions.insert("skip")
    }

    private mutating func act(on index: Int, turn: Int, time: Int64) throws {
        let reviewer = fixture.reviewers[below(3)]
        let sample = samples[index].number
        switch below(10) {
        case 0:
            try fixture.record(.flag, sample, turn + 1, by: reviewer)
            samples[index].turns[turn].marks.insert("flagged")
            samples[index].turns[turn].actions.insert("flag")
        case 1:
            _ = try fixture.store.record(
                ReviewAction(action: .note, sample: sample, note: "hm", source: .script), by: reviewer)
            samples[index].marks.insert("noted")
            samples[index].actions.insert("note")
        case 2:
            try fixture.record(.skip, sample, by: reviewer)
            samples[index].skippers.insert(reviewer.name)
            samples[index].actions.insert("skip")
        case 3:
            guard !samples[index].turns[turn].decided.contains(where: { $0.reviewer == reviewer.name }) else { return }
            try fixture.store.saveDraft(
                sample: sample, turn: turn + 1, reviewer: reviewer, text: TurnText(question: "?", answer: "draft"))
            samples[index].turns[turn].hasDraft = true
        case 4 where samples[index].turns[turn].decided.count > 1:
            _ = try fixture.store.record(
                ReviewAction(action: .resolve, sample: sample, turn: turn + 1, reasons: ["other"], source: .script),
                by: fixture.lead)
            samples[index].turns[turn].ruling = .init(
                reviewer: "lead", decision: .reject, reasons: ["other"], time: time)
            samples[index].turns[turn].actions.insert("resolve")
        default: try decide(index, turn, by: reviewer, time: time)
        }
    }

    private mutating func decide(_ index: Int, _ turn: Int, by reviewer: Reviewer, time: Int64) throws {
        guard samples[index].turns[turn].ruling == nil,
            !samples[index].turns[turn].decided.contains(where: { $0.reviewer == reviewer.name }),
            !samples[index].turns[turn].hasDraft
        else { return }
        let decision = Decision.allCases[below(3)]
        let reasons = decision == .accept ? [] : [["ocr", "count"][below(2)]]
        let text = samples[index].turns[turn].text
        let action = Event.Action(rawValue: decision.rawValue) ?? .accept
        _ = try fixture.store.record(
            ReviewAction(
                action: action, sample: samples[index].number, turn: turn + 1,
                after: decision == .edit ? TurnText(question: text.question, answer: "edited") : nil, reasons: reasons,
                source: .script), by: reviewer)
        samples[index].turns[turn].decided.append(
            .init(reviewer: reviewer.name, decision: decision, reasons: reasons, time: time))
        samples[index].turns[turn].actions.insert(decision.rawValue)
        samples[index].skippers.remove(reviewer.name)
    }
}
