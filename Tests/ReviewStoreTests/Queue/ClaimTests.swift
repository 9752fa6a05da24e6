import Corpus
import Foundation
import ReviewStore
import Synchronization
import Testing

@Suite struct ClaimTests {
    @Test("Every sample is handed to exactly as many people as asked, and never twice to one")
    func overlapIsExact() throws {
        let fixture = try QueueFixture(samples: 10)
        let queue = try fixture.queue {
            $0.overlap = 2
            $0.share = 0.3
        }
        var handed: [[Int]] = []
        for reviewer in fixture.reviewers { handed.append(try fixture.work(queue, reviewer)) }
        #expect(handed.allSatisfy { Set($0).count == $0.count })
        let reviews = try fixture.reviews()
        #expect(reviews.count == 10)
        #expect(reviews.values.sorted() == [1, 1, 1, 1, 1, 1, 1, 2, 2, 2])
        let summary = try #require(try fixture.summary())
        #expect(summary.totals?.needed == 13 && summary.totals?.done == 13 && summary.totals?.extra == 0)
        #expect(summary.totals?.finished == 10 && summary.totals?.open == 0 && summary.leased == 0)
        #expect(try fixture.problems() == [])
    }

    @Test("A sample in hand is handed to nobody else, and again to the one who has it")
    func leased() throws {
        let fixture = try QueueFixture(samples: 2)
        let queue = try fixture.queue()
        let (one, two, three) = (fixture.reviewers[0], fixture.reviewers[1], fixture.reviewers[2])
        let first = try fixture.claim(queue, one)
        #expect(first == 1)
        #expect(try fixture.claim(queue, one) == 1)
        #expect(try fixture.claim(queue, two) == 2)
        #expect(try fixture.claim(queue, three) == nil)
        #expect(try fixture.claim(queue, one, besides: [1]) == nil)
        #expect(try fixture.problems() == [])
    }

    @Test("A lease that nobody renews ends after 15 minutes, and input renews it")
    func expiry() throws {
        let fixture = try QueueFixture(samples: 1)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        fixture.pass(minutes: 14)
        #expect(try fixture.store.renew(queue: queue.number, sample: 1, by: one))
        fixture.pass(minutes: 14)
        #expect(try fixture.claim(queue, two) == nil)
        // A decision is input too.
        try fixture.record(.accept, 1, 1, by: one)
        fixture.pass(minutes: 14)
        #expect(try fixture.claim(queue, two) == nil)
        fixture.pass(minutes: 2)
        #expect(try fixture.claim(queue, two) == 1)
        #expect(try !fixture.store.renew(queue: queue.number, sample: 1, by: one))
        #expect(try fixture.problems() == [])
    }

    @Test("What was begun goes back to its author first, with the draft, unless somebody else has it by then")
    func begunComesBack() throws {
        let fixture = try QueueFixture(samples: 5)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        let draft = TurnText(question: SmallFile.question(1), answer: "begun")
        try fixture.store.saveDraft(sample: 1, turn: 1, reviewer: one, text: draft)
        fixture.pass(minutes: 20)
        // Somebody else's claim ends the lease; here it takes the sample, too, because it was in hands first.
        #expect(try fixture.claim(queue, two) == 1)
        #expect(try fixture.store.draft(sample: 1, turn: 1, reviewer: one) == draft)
        #expect(try fixture.claim(queue, one) == 2)
        try fixture.store.release(queue: queue.number, by: two)
        #expect(try fixture.claim(queue, one, besides: [2]) == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("A late decision is kept as one more review and overturns nobody's")
    func lateDecision() throws {
        let fixture = try QueueFixture(samples: 1)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        fixture.pass(minutes: 16)
        #expect(try fixture.work(queue, two) == [1])
        try fixture.record(.reject, 1, 1, by: one)
        try fixture.record(.accept, 1, 2, by: one)
        let decisions = try fixture.store.decisions(1, for: fixture.lead).map {
            "\($0.turn) \($0.reviewer) \($0.decision.decision)"
        }
        #expect(decisions == ["1 r2 accept", "1 r1 reject", "2 r2 accept", "2 r1 accept"])
        let summary = try #require(try fixture.summary())
        #expect(summary.totals?.done == 2 && summary.totals?.extra == 1 && summary.totals?.finished == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("A skip is no review: the sample goes to somebody else, and not back")
    func skip() throws {
        let fixture = try QueueFixture(samples: 1)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        try fixture.record(.skip, 1, by: one)
        #expect(try fixture.claim(queue, one) == nil)
        #expect(try fixture.store.progress(queue: queue.number, of: one) == QueueProgress(left: 0, total: 1))
        #expect(try fixture.totals()?.open == 1)
        #expect(try fixture.claim(queue, two) == 1)
        // Taken back while somebody else has it: it does not come into hand, but what is decided counts.
        try fixture.undo(by: one)
        #expect(try fixture.claim(queue, one) == nil)
        try fixture.finish(1, by: two)
        #expect(try fixture.totals()?.finished == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("Taking a skip back before anybody else came puts the sample back in hand")
    func undoneSkip() throws {
        let fixture = try QueueFixture(samples: 1)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        try fixture.record(.skip, 1, by: one)
        try fixture.undo(by: one)
        #expect(try fixture.claim(queue, two) == nil)
        #expect(try fixture.claim(queue, one) == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("An undo that reopens a sample puts it back in its reviewer's hands")
    func undo() throws {
        let fixture = try QueueFixture(samples: 1)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        try fixture.work(queue, one)
        #expect(try fixture.totals()?.finished == 1)
        fixture.pass(minutes: 60)
        try fixture.undo(by: one)
        #expect(try fixture.totals()?.finished == 0)
        #expect(try fixture.claim(queue, two) == nil)
        #expect(try fixture.claim(queue, one) == 1)
        try fixture.record(.accept, 1, 2, by: one)
        #expect(try fixture.totals()?.finished == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("What is given back unbegun is the next that anybody gets")
    func release() throws {
        let fixture = try QueueFixture(samples: 4)
        let queue = try fixture.queue()
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        #expect(try fixture.claim(queue, one) == 1)
        #expect(try fixture.claim(queue, one, besides: [1]) == 2)
        #expect(try fixture.claim(queue, two) == 3)
        try fixture.record(.accept, 1, 1, by: one)
        try fixture.store.release(queue: queue.number, by: one)
        #expect(try fixture.store.samplesInHand(queue: queue.number, of: one) == [1])
        #expect(try fixture.claim(queue, two, besides: [3]) == 2)
        #expect(try fixture.problems() == [])
    }

    @Test("A sample that is needed twice and was given back twice is still handed out")
    func givenBackAlthoughOpen() throws {
        let fixture = try QueueFixture(samples: 1, reviewers: 2)
        let queue = try fixture.queue { $0.overlap = 2 }
        for reviewer in fixture.reviewers {
            #expect(try fixture.claim(queue, reviewer) == 1)
            try fixture.store.release(queue: queue.number, by: reviewer)
        }
        for reviewer in fixture.reviewers { #expect(try fixture.work(queue, reviewer) == [1]) }
        #expect(try fixture.totals()?.finished == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("A review without a claim counts; one from before the queue does not, and its author is not asked again")
    func reviewsFromElsewhere() throws {
        let fixture = try QueueFixture(samples: 3)
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        try fixture.finish(1, by: one)
        try fixture.record(.skip, 2, by: one)
        let queue = try fixture.queue()
        #expect(try fixture.totals()?.done == 0)
        try fixture.finish(3, by: two)
        #expect(try fixture.totals()?.done == 1)
        #expect(try fixture.claim(queue, one) == nil)
        #expect(try fixture.store.progress(queue: queue.number, of: one).left == 0)
        #expect(try fixture.work(queue, two) == [1, 2])
        #expect(try fixture.reviews() == [1: 1, 2: 1, 3: 1])
        #expect(try fixture.problems() == [])
    }

    @Test("Whoever may not take from a queue gets nothing of it, and a paused one hands nothing out")
    func refusals() throws {
        let fixture = try QueueFixture(samples: 2)
        let (one, two) = (fixture.reviewers[0], fixture.reviewers[1])
        let queue = try fixture.queue { $0.reviewers = ["r1"] }
        #expect(throws: StoreError.notForReviewer(queue: "q", name: "r2")) { try fixture.claim(queue, two) }
        #expect(try fixture.claim(queue, one) == 1)
        try fixture.store.pause(queue: "q", by: fixture.lead)
        #expect(throws: StoreError.queueNotOpen(name: "q", state: .paused)) { try fixture.claim(queue, one) }
        // What is in hand can be finished.
        try fixture.finish(1, by: one)
        #expect(try fixture.totals()?.finished == 1)
        try fixture.store.resume(queue: "q", by: fixture.lead)
        #expect(try fixture.claim(queue, one) == 2)
        // Others' reviews do not count in it.
        try fixture.finish(2, by: two)
        #expect(try fixture.totals()?.done == 1)
        #expect(try fixture.problems() == [])
    }

    @Test("Many at once, with claims, skips and leases that end, leave nothing over and nothing twice")
    func manyAtOnce() throws {
        let fixture = try QueueFixture(samples: 60, reviewers: 8)
        let queue = try fixture.queue {
            $0.overlap = 2
            $0.share = 0.5
            $0.order = .random
            $0.seed = 7
        }
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            let reviewer = fixture.reviewers[index]
            do {
                // Reviewers from the fifth on leave some of what they get to others.
                var count = 0
                while let sample = try fixture.claim(queue, reviewer) {
                    count += 1
                    if index >= 4, count.isMultiple(of: 3) {
                        try fixture.record(.skip, sample, by: reviewer)
                    } else if count.isMultiple(of: 5) {
                        try fixture.store.release(queue: queue.number, by: reviewer)
                        try fixture.finish(sample, by: reviewer)
                    } else {
                        try fixture.finish(sample, by: reviewer)
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        for reviewer in fixture.reviewers { try fixture.work(queue, reviewer) }
        #expect(failures.withLock { $0 } == [])
        let summary = try #require(try fixture.summary())
        #expect(summary.totals?.finished == 60 && summary.totals?.open == 0)
        #expect(try fixture.totals().map { $0.done - $0.extra } == 90)
        #expect(try fixture.problems() == [])
    }
}
