import Corpus
import ReviewStore
import Testing

@Suite struct QueueFilterTests {
    /// Samples of every sort: the first four posters, the rest of the dataset's domain, map.
    private func fixture() throws -> QueueFixture {
        let fixture = try QueueFixture(samples: 8) { sample in
            sample.domain = sample.ordinal < 4 ? "movie-poster" : nil
            if sample.ordinal == 1 { sample.turns[0].kind = .judgement }
            if sample.ordinal == 2 { sample.turns[0].kind = .multipleChoice }
            if sample.ordinal == 3 { sample.task = .complexReasoning }
        }
        try fixture.add(2, named: "second") { $0.domain = "ocr" }
        return fixture
    }

    private func samples(_ conditions: String..., in fixture: QueueFixture) throws -> [Int] {
        let queue = try fixture.queue("q") { $0.filter = try QueueFilter(Condition.conditions(in: conditions)) }
        defer { try? fixture.store.remove(queue: "q", by: fixture.lead) }
        var samples: Set<Int> = []
        while let sample = try fixture.claim(queue, fixture.reviewers[2], besides: samples) { samples.insert(sample) }
        return samples.sorted()
    }

    @Test("Conditions say what a sample is and what became of it")
    func conditions() throws {
        let fixture = try fixture()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try samples("domain=ocr", in: fixture) == [9, 10])
        #expect(try samples("domain=map", in: fixture) == [5, 6, 7, 8])
        #expect(try samples("domain=ocr,Movie Poster", in: fixture) == [1, 2, 3, 4, 9, 10])
        #expect(try samples("domain!=ocr", in: fixture) == Array(1...8))
        #expect(try samples("kind=judgement", in: fixture) == [2])
        #expect(try samples("kind=judgement|multiple-choice", in: fixture) == [2, 3])
        #expect(try samples("kind=judgement, multiple choice, domain=movie-poster", in: fixture) == [2, 3])
        #expect(try samples("task=complex-reasoning", in: fixture) == [4])
        #expect(try samples("dataset=2", in: fixture) == [9, 10])
        #expect(try samples("dataset=SECOND.jsonl", in: fixture) == [9, 10])
        #expect(try samples("sample=2,4-6", in: fixture) == [2, 4, 5, 6])
        #expect(try samples("language=zh", "sample=1-3", in: fixture) == [1, 2, 3])
        #expect(try samples("language!=other sample=1-3", "sample!=2", in: fixture) == [1, 3])
        try fixture.finish(1, by: one)
        try fixture.finish(2, by: one)
        try fixture.finish(2, by: two)
        try fixture.record(.reject, 3, 1, by: one)
        try fixture.record(.accept, 3, 1, by: two)
        try fixture.record(.flag, 4, by: two)
        #expect(try samples("state=open", in: fixture) == Array(3...10))
        #expect(try samples("state=single", in: fixture) == [1])
        #expect(try samples("state=unanimous,contested", in: fixture) == [2, 3])
        #expect(try samples("state!=open", in: fixture) == [1, 2])
        #expect(try samples("state=flagged", in: fixture) == [4])
        #expect(try samples("reviewer=r2", in: fixture) == [2, 3])
        #expect(try samples("reviewer!=r1", "sample=1-4", in: fixture) == [4])
    }

    @Test("A filter is kept as it was written, and strange values too")
    func kept() throws {
        let name = "a, \"b\" | c=d"
        let fixture = try QueueFixture(samples: 2) { $0.domain = $0.ordinal == 0 ? name : nil }
        try fixture.queue {
            $0.filter = try QueueFilter(Condition.conditions(in: ["domain=\"a, \\\"b\\\" | c=d\" kind!=judgement"]))
        }
        #expect(try fixture.summary()?.samples == 1)
        let kept = try fixture.store.queue(named: "q").filter
        #expect(kept.text == "domain=\"a, \\\"b\\\" | c=d\" kind!=judgement")
        #expect(kept.alternatives.first?.first?.texts == [name])
    }
}
