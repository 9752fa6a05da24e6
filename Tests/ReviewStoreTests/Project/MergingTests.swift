import Corpus
import Figures
import TestSupport
import Testing

@testable import ReviewStore

/// Two identities that turn out to be one person.
@Suite struct MergingTests {
    @Test("They are one rater: of two decisions on a turn the later one stands, and the figures follow")
    func oneRater() throws {
        let small = try SmallStore()
        let store = small.store
        let double = try store.reviewer(named: "robert")
        _ = try small.decide(.accept, 1, 1, by: double)
        _ = try small.decide(.reject, 1, 1, by: small.bob)
        _ = try small.decide(.accept, 2, 1, by: small.bob)
        _ = try small.decide(.reject, 2, 1, by: double)
        _ = try small.decide(.accept, 3, 1, by: double)
        _ = try small.decide(.accept, 3, 1, by: small.alice)
        #expect(try small.resolution(1, 1) == .contested)
        let before = try store.newestEventNumber()

        #expect(throws: StoreError.notLead(name: "bob", action: "merge reviewers")) {
            try store.merge(double, into: small.bob, by: small.bob)
        }
        #expect(throws: StoreError.sameReviewer(name: "bob")) {
            try store.merge(small.bob, into: small.bob, by: small.alice)
        }
        _ = try store.merge(double, into: small.bob, by: small.alice)
        #expect(try store.reviewers().map(\.name) == ["alice", "bob"])
        #expect(try small.resolution(1, 1) == .single && small.resolution(2, 1) == .single)
        #expect(try small.decision(1, 1, of: small.bob)?.decision == .reject)
        #expect(try small.decision(2, 1, of: small.bob)?.decision == .reject)
        #expect(try small.resolution(3, 1) == .unanimous)
        let pairs = try store.agreementFigures(for: small.alice).pairs
        #expect(pairs.map { "\($0.a) \($0.b) \($0.units)" } == ["alice bob 1"])
        // The name leads to the person, also at a desk that was open under it.
        #expect(throws: StoreError.formerReviewerName("robert", now: "bob")) { try store.reviewer(named: "robert") }
        _ = try small.decide(.accept, 4, 1, by: double)
        #expect(try small.decision(4, 1, of: small.bob)?.decision == .accept)
        // Own acts of both are walked back over.
        #expect(try small.undo(by: small.bob).sample == 4)
        #expect(try small.undo(by: small.bob).sample == 3)
        // As of then they were still two.
        #expect(try small.outcome(1, 1, upTo: before) == .contested)
        #expect(try small.outcome(1, 1) == .rejected)
        #expect(try store.check().problems == [])
    }

    @Test("What was in hand goes over, and a sample that both reviewed needs one review more")
    func queues() throws {
        let fixture = try QueueFixture(samples: 4)
        let (one, double, third) = (fixture.reviewers[0], fixture.reviewers[1], fixture.reviewers[2])
        let queue = try fixture.queue { $0.overlap = 2 }
        for reviewer in [one, double] {
            #expect(try fixture.claim(queue, reviewer) == 1)
            for turn in [1, 2] { try fixture.record(.accept, 1, turn, by: reviewer) }
        }
        #expect(try fixture.claim(queue, double) == 2)
        #expect(try fixture.store.queueSummaries(for: fixture.lead).first?.totals?.finished == 1)
        _ = try fixture.store.merge(double, into: one, by: fixture.lead)
        let summary = try #require(try fixture.store.queueSummaries(for: fixture.lead).first)
        #expect(summary.totals?.finished == 0 && summary.totals?.done == 1 && summary.leased == 1)
        #expect(summary.reviewers.map(\.name) == ["lead", "r1", "r3"])
        #expect(try fixture.claim(queue, one) == 2)
        #expect(try fixture.claim(queue, third) == 1)
        #expect(try fixture.store.check().problems == [])
    }

    @Test("Merged into one who is merged in turn, all of it counts for the last")
    func chain() throws {
        let small = try SmallStore()
        let store = small.store
        let (one, two) = (try store.reviewer(named: "one"), try store.reviewer(named: "two"))
        _ = try small.decide(.accept, 1, 1, by: one)
        _ = try store.merge(one, into: two, by: small.alice)
        _ = try store.merge(two, into: small.bob, by: small.alice)
        #expect(try small.decision(1, 1, of: small.bob)?.decision == .accept)
        #expect(throws: StoreError.formerReviewerName("one", now: "bob")) { try store.reviewer(named: "one") }
        #expect(throws: StoreError.lastLead(name: "alice")) {
            try store.merge(small.alice, into: small.bob, by: small.alice)
        }
        #expect(try store.check().problems == [])
    }
}
