import Corpus
import ReviewStore
import Testing

@Suite struct QueueSetupTests {
    @Test("Only leads make and change queues")
    func roles() throws {
        let fixture = try QueueFixture(samples: 2)
        let queue = try fixture.queue()
        let reviewer = fixture.reviewers[0]
        #expect(throws: StoreError.notLead(name: "r1", action: "add a queue")) {
            try fixture.store.addQueue(QueueRequest(name: "mine"), by: reviewer)
        }
        let attempts: [() throws -> Void] = [
            { try fixture.store.pause(queue: "q", by: reviewer) },
            { try fixture.store.resume(queue: "q", by: reviewer) },
            { try fixture.store.reorder(queue: "q", by: reviewer, order: .random) },
            { try fixture.store.assign(queue: "q", to: ["r1"], by: reviewer) },
            { try fixture.store.topUp(queue: "q", by: reviewer) },
            { try fixture.store.update(queue: "q", by: reviewer, QueueChange()) },
            { try fixture.store.remove(queue: "q", by: reviewer) },
            { _ = try fixture.store.assignments(queue: "q", for: reviewer) },
        ]
        for attempt in attempts { #expect(throws: StoreError.self) { try attempt() } }
        #expect(try fixture.store.queues() == [queue])
    }

    @Test("The share is met over all, and in every domain and set of kinds as nearly as whole samples allow")
    func stratifiedShare() throws {
        let domains = ["ocr", "poster", "map", nil]
        let fixture = try QueueFixture(samples: 200) { sample in
            sample.domain = domains[sample.ordinal % 7 % 4]
            if sample.ordinal.isMultiple(of: 5) { sample.turns[0].kind = .judgement }
        }
        try fixture.queue {
            $0.overlap = 2
            $0.share = 0.2
            $0.seed = 3
        }
        #expect(try fixture.totals()?.needed == 240)
        // The strata are those of the file above: sizes, and how many of them are shared.
        for reviewer in fixture.reviewers {
            let queue = try fixture.store.queue(named: "q")
            try fixture.work(queue, reviewer)
        }
        var sizes: [String: Int] = [:]
        var shared: [String: Int] = [:]
        for (sample, count) in try fixture.reviews() {
            let found = try #require(try fixture.store.sample(sample, for: fixture.lead))
            let stratum = "\(found.domain ?? "none") \(Set(found.turns.map(\.kind.rawValue)).sorted())"
            sizes[stratum, default: 0] += 1
            if count == 2 { shared[stratum, default: 0] += 1 }
        }
        // Samples without a domain have their dataset's, which is one of the others here.
        #expect(sizes.count == 6)
        for (stratum, size) in sizes {
            let exact = 0.2 * Double(size)
            #expect(abs(Double(shared[stratum, default: 0]) - exact) < 1, "\(stratum)")
        }
        #expect(shared.values.reduce(0, +) == 40)
    }

    @Test("The same seed makes the same queue; another one makes another")
    func seeds() throws {
        let fixture = try QueueFixture(samples: 30)
        func order(_ name: String, seed: Int) throws -> [Int] {
            let queue = try fixture.queue(name) {
                $0.order = .random
                $0.seed = seed
                $0.overlap = 2
                $0.share = 0.4
            }
            var samples: [Int] = []
            for _ in 0..<30 {
                let sample = try #require(try fixture.claim(queue, fixture.reviewers[0], besides: Set(samples)))
                samples.append(sample)
            }
            return samples
        }
        let one = try order("one", seed: 1)
        #expect(try order("again", seed: 1) == one)
        #expect(try order("other", seed: 2) != one)
        #expect(one.sorted() == Array(1...30) && one != Array(1...30))
    }

    @Test("The file order goes by dataset and record, the image order keeps a picture's samples together")
    func orders() throws {
        let fixture = try QueueFixture(samples: 6) { sample in
            sample.pictures = [["a.jpg", "b.jpg", "a.jpg", "c.jpg", "b.jpg", "a.jpg"][sample.ordinal]]
        }
        let reviewer = fixture.reviewers[0]
        #expect(try fixture.work(try fixture.queue("file"), reviewer) == [1, 2, 3, 4, 5, 6])
        let image = try fixture.queue("image") { $0.order = .image }
        #expect(try fixture.work(image, fixture.reviewers[1]) == [1, 3, 6, 2, 5, 4])
    }

    @Test("The uncertain order begins with what reviewers differ about, then with what the rules doubt")
    func uncertainOrder() throws {
        let fixture = try QueueFixture(samples: 8, reviewers: 4) { sample in
            sample.domain = sample.ordinal < 4 ? "poster" : "ocr"
            // An answer that leaks the generator's markup.
            if sample.ordinal == 6 { sample.turns[1].text.answer = "" }
        }
        try fixture.record(.accept, 2, 1, by: fixture.reviewers[0])
        try fixture.record(.reject, 2, 1, by: fixture.reviewers[1])
        let queue = try fixture.queue {
            $0.filter = try QueueFilter(Condition.conditions(in: ["sample=1-8"]))
            $0.order = .uncertain
        }
        let order = try fixture.work(queue, fixture.reviewers[2])
        #expect(order.prefix(2) == [2, 7])

        // Of posters half were changed, of the rest none: posters are harder to foretell.
        for sample in [5, 6, 8] { try fixture.finish(sample, by: fixture.reviewers[0]) }
        for sample in [1, 3] { try fixture.record(.reject, sample, 1, by: fixture.reviewers[0]) }
        let again = try fixture.queue("again") { $0.order = .uncertain }
        let second = try fixture.work(again, fixture.reviewers[3])
        let poster = try #require(second.firstIndex(of: 4))
        #expect([5, 6, 8].allSatisfy { (second.firstIndex(of: $0) ?? 0) > poster })
        #expect(try fixture.problems() == [])
    }

    @Test("Topping up takes in what is new, while people work, and keeps the share")
    func topUp() throws {
        let fixture = try QueueFixture(samples: 10)
        let queue = try fixture.queue {
            $0.overlap = 2
            $0.share = 0.5
        }
        #expect(try fixture.claim(queue, fixture.reviewers[0]) == 1)
        try fixture.finish(2, by: fixture.reviewers[1])
        #expect(try fixture.store.topUp(queue: "q", by: fixture.lead) == 0)
        try fixture.add(11, named: "second")
        #expect(try fixture.store.topUp(queue: "q", by: fixture.lead) == 11)
        // Half of 21, rounded.
        #expect(try fixture.totals()?.needed == 32)
        #expect(try fixture.claim(queue, fixture.reviewers[0]) == 1)
        for reviewer in fixture.reviewers { try fixture.work(queue, reviewer) }
        let summary = try #require(try fixture.summary())
        #expect(
            summary.samples == 21 && summary.totals?.finished == 21 && summary.totals?.done == 32
                && summary.totals?.extra == 0)
        #expect(try fixture.problems() == [])
    }

    @Test("A queue can take in part of what there is, and more of it later, or something else")
    func limits() throws {
        let fixture = try QueueFixture(samples: 10)
        try fixture.queue {
            $0.filter = try QueueFilter(Condition.conditions(in: ["domain=poster"]))
            $0.limit = 2
        }
        #expect(try fixture.summary()?.samples == 2)
        #expect(try fixture.store.topUp(queue: "q", by: fixture.lead, limit: 1) == 1)
        #expect(try fixture.store.topUp(queue: "q", by: fixture.lead) == 2)
        let other = try QueueFilter(Condition.conditions(in: ["sample=2"]))
        #expect(try fixture.store.topUp(queue: "q", by: fixture.lead, with: other) == 1)
        #expect(try fixture.store.queue(named: "q").filter.text == "domain=poster or sample=2")
        #expect(try fixture.summary()?.samples == 6)
        #expect(try fixture.problems() == [])
    }

    @Test("A larger overlap hands finished samples out again, and a smaller one takes nobody's work away")
    func changedOverlap() throws {
        let fixture = try QueueFixture(samples: 10, reviewers: 4)
        let queue = try fixture.queue {
            $0.overlap = 2
            $0.share = 0.5
        }
        for reviewer in fixture.reviewers.prefix(3) { try fixture.work(queue, reviewer) }
        var change = QueueChange()
        change.overlap = 3
        try fixture.store.update(queue: "q", by: fixture.lead, change)
        #expect(try fixture.totals()?.needed == 20 && fixture.totals()?.open == 5)
        for reviewer in fixture.reviewers { try fixture.work(queue, reviewer) }
        #expect(try fixture.reviews().values.sorted() == [1, 1, 1, 1, 1, 3, 3, 3, 3, 3])
        change.overlap = 1
        try fixture.store.update(queue: "q", by: fixture.lead, change)
        let summary = try #require(try fixture.summary())
        #expect(summary.totals?.done == 20 && summary.totals?.extra == 0 && summary.totals?.finished == 10)
        #expect(try fixture.problems() == [])
    }

    @Test("Re-ordering changes what comes next and leaves what is in hand")
    func reorder() throws {
        let fixture = try QueueFixture(samples: 12, reviewers: 2)
        let queue = try fixture.queue { $0.overlap = 2 }
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.work(queue, one, atMost: 3) == [1, 2, 3])
        #expect(try fixture.claim(queue, one) == 4)
        try fixture.store.reorder(queue: "q", by: fixture.lead, order: .random, seed: 5)
        #expect(try fixture.claim(queue, one) == 4)
        let rest = try fixture.work(queue, one)
        #expect(rest.sorted() == Array(4...12) && rest != Array(4...12))
        let others = try fixture.work(queue, two)
        #expect(others.sorted() == Array(1...12))
        #expect(others.filter { $0 > 4 } == Array(rest.dropFirst()))
        #expect(try fixture.store.queue(named: "q").order == .random)
        #expect(try fixture.problems() == [])
    }

    @Test("A queue given to others takes from the first what they have not begun")
    func assign() throws {
        let fixture = try QueueFixture(samples: 3)
        let queue = try fixture.queue { $0.reviewers = ["r1"] }
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        try fixture.finish(3, by: two)
        #expect(try fixture.claim(queue, one) == 1)
        #expect(try fixture.claim(queue, one, besides: [1]) == 2)
        try fixture.record(.accept, 1, 1, by: one)
        try fixture.store.assign(queue: "q", to: ["r2"], by: fixture.lead)
        #expect(throws: StoreError.notForReviewer(queue: "q", name: "r1")) { try fixture.claim(queue, one) }
        // What r2 had decided as nobody of the queue does not count, and is not asked of them again.
        #expect(try fixture.work(queue, two) == [2])
        #expect(try fixture.totals()?.done == 1)
        try fixture.record(.accept, 1, 2, by: one)
        #expect(try fixture.totals()?.done == 2)
        #expect(throws: StoreError.noSuchReviewerName("nobody")) {
            try fixture.store.assign(queue: "q", to: ["nobody"], by: fixture.lead)
        }
        #expect(try fixture.problems() == [])
    }

    @Test("What is wrong with a request is said, and nothing is made")
    func unfitRequests() throws {
        let fixture = try QueueFixture(samples: 2)
        func attempt(_ change: (inout QueueRequest) throws -> Void) -> String {
            do {
                try fixture.queue("q", change)
                return "made"
            } catch {
                return "\(error)"
            }
        }
        #expect(attempt { $0.overlap = 0 }.contains("from 1"))
        #expect(attempt { $0.share = 1.5 }.contains("from 0 to 1"))
        #expect(attempt { $0.name = "a\nb" }.contains("queue's name"))
        #expect(attempt { $0.reviewers = ["r1", "nobody"] }.contains("nobody"))
        #expect(
            attempt {
                $0.reviewers = ["r1"]
                $0.overlap = 2
            }.contains("needs as many reviewers"))
        #expect(
            attempt { $0.filter = try QueueFilter(Condition.conditions(in: ["domain=posters"])) }.contains(
                "map and poster"))
        #expect(
            attempt { $0.filter = try QueueFilter(Condition.conditions(in: ["sample=77"])) }.contains("no sample meets")
        )
        #expect(try fixture.store.queues() == [])
        #expect(attempt { _ in } == "made")
        #expect(attempt { _ in }.contains("already"))
    }

    @Test("Where a queue hides the captions its reviewers do without them, wherever they look; a lead has them")
    func hiddenCaptions() throws {
        let fixture = try QueueFixture(samples: 2) { sample in
            sample.pictures = ["same.jpg"]
            if sample.ordinal == 1 { sample.task = .caption }
        }
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        func captions(_ reviewer: Reviewer) throws -> Int? {
            try fixture.store.sample(1, for: reviewer)?.captions.count
        }
        #expect(try captions(one) == 2)
        try fixture.queue {
            $0.hidesCaptions = true
            $0.reviewers = ["r1"]
        }
        #expect(try captions(one) == 0)
        #expect(try captions(two) == 2 && captions(fixture.lead) == 2)
        var change = QueueChange()
        change.hidesCaptions = false
        try fixture.store.update(queue: "q", by: fixture.lead, change)
        #expect(try captions(one) == 2)
    }

    @Test("A removed queue leaves the decisions")
    func remove() throws {
        let fixture = try QueueFixture(samples: 3)
        let queue = try fixture.queue()
        try fixture.work(queue, fixture.reviewers[0], atMost: 2)
        var change = QueueChange()
        change.name = "old"
        try fixture.store.update(queue: "q", by: fixture.lead, change)
        try fixture.store.remove(queue: "old", by: fixture.lead)
        #expect(try fixture.store.queues() == [])
        #expect(try fixture.store.decisions(1, for: fixture.lead).count == 2)
        #expect(throws: StoreError.self) { try fixture.claim(queue, fixture.reviewers[0]) }
        #expect(try fixture.problems() == [])
    }

    @Test(
        "Counts and assignments that do not follow from what was done are found",
        arguments: [
            "UPDATE queue_item SET taken = 0 WHERE sample = 1", "UPDATE queue_item SET done = 2 WHERE sample = 2",
            "UPDATE queue SET open = open + 1", "UPDATE queue SET finished = 0", "UPDATE queue SET needed = 1",
            "UPDATE queue_tally SET done = 5", "UPDATE queue_tally SET held = held + 1", "DELETE FROM queue_tally",
            "DELETE FROM assignment WHERE sample = 1", "UPDATE assignment SET state = 'done'",
            "UPDATE assignment SET state = 'skipped' WHERE sample = 1",
            "UPDATE assignment SET purpose = 'gold' WHERE sample = 1",
        ])
    func tampering(sql: String) throws {
        let fixture = try QueueFixture(samples: 4)
        let queue = try fixture.queue()
        try fixture.work(queue, fixture.reviewers[0], atMost: 2)
        _ = try fixture.claim(queue, fixture.reviewers[1])
        #expect(try fixture.problems() == [])
        try RawDatabase(fixture.path).tamper(sql)
        let report = try fixture.store.check()
        #expect(!report.derived && report.ledger)
        #expect(!report.problems.isEmpty)
    }
}
