import Corpus
import ReviewStore
import Testing

@Suite struct KnownItemTests {
    /// A store whose samples from `first` on have known decisions.
    private func fixture(samples: Int, goldFrom first: Int) throws -> QueueFixture {
        let fixture = try QueueFixture(samples: samples)
        try makeGold(first...samples, in: fixture)
        return fixture
    }

    private func makeGold(_ samples: ClosedRange<Int>, in fixture: QueueFixture) throws {
        for sample in samples {
            let known = TurnText(question: SmallFile.question(1), answer: "answer \(sample - 1).1")
            _ = try fixture.store.record(
                ReviewAction(action: .gold, sample: sample, turn: 1, after: known, source: .program), by: fixture.lead)
        }
    }

    @Test("Known items come in the asked share, are exempt from the overlap, and nothing tells them from the others")
    func share() throws {
        let fixture = try fixture(samples: 260, goldFrom: 201)
        let queue = try fixture.queue {
            $0.gold = 0.2
            $0.seed = 11
        }
        #expect(try fixture.summary()?.samples == 200)
        let reviewer = fixture.reviewers[0]
        let before = try fixture.store.progress(queue: queue.number, of: reviewer)
        #expect(before.left > 200)
        var handed: [Int] = []
        var counts = [before.left]
        while let sample = try fixture.claim(queue, reviewer) {
            // Neither the claim nor the count before the end of the sample says what it was handed out for.
            #expect(try fixture.store.progress(queue: queue.number, of: reviewer).left == counts.last)
            let seen = try #require(try fixture.store.sample(sample, for: reviewer))
            #expect(seen.turns.allSatisfy { $0.resolution == .open })
            try fixture.finish(sample, by: reviewer)
            handed.append(sample)
            counts.append(try fixture.store.progress(queue: queue.number, of: reviewer).left)
        }
        // Every sample, known or not, takes one away.
        #expect(counts == Array((0...before.left).reversed()))
        #expect(Set(handed).count == handed.count && Set(handed).isSuperset(of: 1...200))
        let gold = handed.filter { $0 > 200 }.count
        #expect((30...60).contains(gold), "\(gold)")
        let summary = try #require(try fixture.summary())
        #expect(summary.totals?.done == 200 && summary.totals?.extra == 0 && summary.totals?.finished == 200)
        #expect(summary.reviewers.first { $0.name == "r1" }?.done == handed.count)
        let purposes = try fixture.store.assignments(queue: "q", for: fixture.lead, limit: .max).map(\.purpose)
        #expect(purposes.filter { $0 == .gold }.count == gold)
    }

    @Test("When the known items are used up the rest is handed out, and a filter holds for them too")
    func scarce() throws {
        let fixture = try fixture(samples: 43, goldFrom: 41)
        let queue = try fixture.queue {
            // Posters are the samples with odd numbers.
            $0.filter = try QueueFilter(Condition.conditions(in: ["domain=poster"]))
            $0.gold = 0.5
            $0.overlap = 2
        }
        let one = try fixture.work(queue, fixture.reviewers[0])
        let two = try fixture.work(queue, fixture.reviewers[1])
        for handed in [one, two] { #expect(handed.sorted() == Array(stride(from: 1, through: 43, by: 2))) }
        #expect(one.last.map { $0 <= 40 } == true)
        #expect(try fixture.problems() == [])
    }

    @Test("A planted error goes to one reviewer and does not count as the review that the sample needs")
    func planted() throws {
        let fixture = try QueueFixture(samples: 40) { sample in
            sample.turns[0].kind = .judgement
            sample.turns[0].text = TurnText(question: "Is there a cat?", answer: "Yes")
        }
        let queue = try fixture.queue {
            $0.seeded = 0.5
            $0.seed = 2
        }
        let one = try fixture.work(queue, fixture.reviewers[0])
        #expect(one.sorted() == Array(1...40))
        let planted = try fixture.store.assignments(queue: "q", for: fixture.lead).filter { $0.purpose == .seeded }
        #expect((10...30).contains(planted.count), "\(planted.count)")
        for assignment in planted {
            let seen = try #require(try fixture.store.sample(assignment.sample, for: fixture.reviewers[0]))
            let own = try #require(try fixture.store.sample(assignment.sample, for: fixture.lead))
            #expect(seen.turns.map(\.generated) != own.turns.map(\.generated))
        }
        #expect(try fixture.totals()?.done == 40 - planted.count)
        #expect(try fixture.totals()?.open == planted.count)
        #expect(try fixture.store.progress(queue: queue.number, of: fixture.reviewers[0]).left == 0)
        for reviewer in fixture.reviewers { try fixture.work(queue, reviewer) }
        #expect(try fixture.problems() == [])
    }

    @Test("Planted errors leave every sample enough people for its reviews")
    func plantedAndFinished() throws {
        let fixture = try QueueFixture(samples: 40) { sample in
            sample.turns[0].kind = .judgement
            sample.turns[0].text = TurnText(question: "Is there a cat?", answer: "Yes")
        }
        let people = fixture.reviewers.prefix(3)
        let queue = try fixture.queue {
            $0.seeded = 0.5
            $0.seed = 2
            $0.overlap = 2
            $0.reviewers = people.map(\.name)
        }
        for reviewer in people { try fixture.work(queue, reviewer) }
        let planted = try fixture.store.assignments(queue: "q", for: fixture.lead).filter { $0.purpose == .seeded }
        #expect(Set(planted.map(\.sample)).count == planted.count && planted.count >= 10)
        #expect(try fixture.totals()?.open == 0)
        #expect(try fixture.totals()?.done == 80)
        #expect(try fixture.problems() == [])
    }
}
