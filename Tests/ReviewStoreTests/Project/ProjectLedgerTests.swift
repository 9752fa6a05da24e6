import Corpus
import Figures
import Foundation
import TestSupport
import Testing

@testable import ReviewStore

/// Who people are to a project, and its queues, as events of the ledger.
@Suite struct ProjectLedgerTests {
    private func kinds(_ store: ReviewStore, _ lead: Reviewer) throws -> [String] {
        try store.projectHistory(of: Set(ProjectChange.Subject.allCases), for: lead)
            .map { $0.change?.kind.rawValue ?? "unknown" }
    }

    @Test(
        "Every change of people and of the roster is an event, and both programs verify it",
        .enabled(if: LedgerTests.hasPython))
    func people() throws {
        let small = try SmallStore()
        let store = small.store
        let carol = try store.addReviewer(named: "carol", role: .lead, by: small.alice)
        _ = try store.rename(small.bob, to: "robert", by: small.bob)
        _ = try store.setRole(of: carol, to: .reviewer, by: small.alice)
        _ = try store.setActive(false, carol, by: small.alice)
        _ = try store.setActive(true, carol, by: small.alice)
        try store.setRosterClosed(true, by: small.alice)
        try store.setRosterClosed(false, by: small.alice)
        _ = try store.rename(carol, to: nil, by: small.alice)
        // What changes nothing is no event.
        _ = try store.setRole(of: small.bob, to: .reviewer, by: small.alice)
        try store.setRosterClosed(false, by: small.alice)
        _ = try store.setActive(true, small.bob, by: small.alice)
        #expect(
            try kinds(store, small.alice) == [
                "joined", "joined", "joined", "renamed", "role", "deactivated", "reactivated", "closed", "opened",
                "unnamed",
            ])
        let sentences = try store.projectHistory(of: [.person], for: small.alice).map {
            "\($0.reviewer) \($0.sentence)"
        }
        #expect(sentences[0] == "alice entered alice as lead")
        #expect(sentences[3] == "robert gave robert this name")
        #expect(sentences[5].hasPrefix("alice reviewer ") && sentences[5].hasSuffix("does not work here any more"))
        let rows = try store.ledgerRows([Condition(.action, "roster")], for: small.alice)
        #expect(rows.map(\.excerpt) == ["opened the roster", "closed the roster"])
        #expect(try store.check().problems == [])
        try store.close()
        #expect(try LedgerTests.verify(small.path).status == 0)
    }

    @Test("No event about people has a name in it, so that a name that is taken away is nowhere")
    func noNames() throws {
        let small = try SmallStore()
        _ = try small.store.rename(small.bob, to: "Bartholomew", by: small.alice)
        let raw = try RawDatabase(small.path)
        let said = try raw.texts("SELECT reasons || coalesce(note, '') FROM event WHERE action = 'person'")
        #expect(said.count == 3)
        for text in said {
            for name in ["alice", "bob", "Bartholomew"] { #expect(!text.contains(name)) }
        }
    }

    @Test(
        "Who was made what by hand, and names that were changed by hand, are found",
        arguments: [
            "UPDATE reviewer SET role = 'lead' WHERE name = 'bob'",
            "UPDATE reviewer SET name = 'eve' WHERE name = 'bob'",
            "UPDATE reviewer SET name = iif(number = 1, 'x', 'alice'); UPDATE reviewer SET name = 'bob' WHERE number = 1",
            "UPDATE reviewer SET active = 0 WHERE name = 'bob'", "UPDATE reviewer SET name = NULL WHERE name = 'bob'",
            "UPDATE reviewer SET merged_into = 1 WHERE name = 'bob'", "INSERT INTO setting VALUES ('roster', 'closed')",
            "UPDATE reviewer SET name_salt = NULL",
        ])
    func tampered(sql: String) throws {
        let small = try SmallStore()
        try small.store.setRosterClosed(true, by: small.alice)
        try small.store.setRosterClosed(false, by: small.alice)
        try RawDatabase(small.path).tamper(sql)
        let report = try small.store.check()
        #expect(!report.derived && report.ledger, "\(report.problems)")
    }

    @Test("To a closed roster nobody comes but whom a lead adds; who is not active decides nothing and counts")
    func rosterAndActivity() throws {
        let small = try SmallStore()
        let store = small.store
        #expect(throws: StoreError.notLead(name: "bob", action: "close the roster")) {
            try store.setRosterClosed(true, by: small.bob)
        }
        try store.setRosterClosed(true, by: small.alice)
        #expect(throws: StoreError.rosterClosed(name: "carol")) { try store.reviewer(named: "carol") }
        let carol = try store.addReviewer(named: "carol", role: .reviewer, by: small.alice)
        _ = try small.decide(.accept, 1, 1, by: carol)
        let queue = try store.addQueue(QueueRequest(name: "q"), by: small.alice)
        _ = try store.claim(queue: queue.number, by: carol)
        _ = try store.setActive(false, carol, by: small.alice)
        #expect(throws: StoreError.inactiveReviewer(name: "carol")) { try small.decide(.accept, 1, 2, by: carol) }
        #expect(throws: StoreError.inactiveReviewer(name: "carol")) { try store.claim(queue: queue.number, by: carol) }
        #expect(throws: StoreError.inactiveReviewer(name: "carol")) {
            try store.assign(queue: "q", to: ["carol"], by: small.alice)
        }
        #expect(try small.resolution(1, 1) == .single)
        #expect(try store.queueSummaries(for: small.alice).first?.leased == 0)
        #expect(throws: StoreError.lastLead(name: "alice")) {
            try store.setActive(false, small.alice, by: small.alice)
        }
        #expect(try store.check().problems == [])
    }

    @Test("A queue's whole plan is in the ledger where it is made and where it is removed, and a take-down empties it")
    func queues() throws {
        let fixture = try QueueFixture(samples: 6)
        let store = fixture.store
        try fixture.queue { request in
            request.filter = try QueueFilter(Condition.conditions(in: ["sample=1-5"]))
            request.order = .random
            (request.seed, request.overlap, request.share, request.gold, request.seeded) = (7, 2, 0.5, 0.25, 0.125)
            request.reviewers = ["r1", "r2", "r3"]
        }
        var change = QueueChange()
        (change.overlap, change.name) = (3, "later")
        change.leaseMilliseconds = 120_000
        try store.update(queue: "q", by: fixture.lead, change)
        try store.pause(queue: "later", by: fixture.lead)
        try store.pause(queue: "later", by: fixture.lead)
        try store.resume(queue: "later", by: fixture.lead)
        try store.topUp(queue: "later", by: fixture.lead, with: QueueFilter(Condition.conditions(in: ["sample=6"])))
        try store.reorder(queue: "later", by: fixture.lead, order: .file)
        try store.assign(queue: "later", to: [], by: fixture.lead)
        try store.remove(queue: "later", by: fixture.lead)
        let history = try store.projectHistory(of: [.queue], for: fixture.lead)
        #expect(
            history.map(\.change?.kind) == [
                .added, .filled, .changed, .paused, .resumed, .toppedUp, .ordered, .assigned, .removed,
            ])
        let added = try #require(history.first?.change)
        #expect(added.value(.where) == "sample=1-5" && added.value(.seed) == "7" && added.value(.overlap) == "2")
        #expect(added.value(.share) == "0.5" && added.value(.gold) == "0.25" && added.value(.seeded) == "0.125")
        #expect(added.details.filter { $0.name == .reviewer }.count == 3)
        #expect(history[1].change?.value(.samples) == "5")
        #expect(history[2].change?.value(.overlap) == "3" && history[2].change?.value(.seed) == nil)
        let removed = try #require(history.last?.change)
        #expect(removed.value(.seed) == "7" && removed.value(.samples) == "6" && removed.value(.order) == "file")
        #expect(try store.projectHistory(of: [.queue], queue: "q", for: fixture.lead).count == 9)
        #expect(try store.projectHistory(of: [.queue], for: fixture.reviewers[0]).isEmpty)

        _ = try store.redact(try #require(history.first?.ledger.identity), by: fixture.lead, reason: "a name in it")
        #expect(try store.projectHistory(of: [.queue], for: fixture.lead).count == 8)
        let person = try #require(try store.projectHistory(of: [.person], for: fixture.lead).first?.ledger.identity)
        #expect(throws: StoreError.notRedactable(person, action: .person)) {
            try store.redact(person, by: fixture.lead, reason: nil)
        }
        #expect(try store.check().problems == [])
    }

    @Test("A lease lasts as long as its queue says")
    func lease() throws {
        let fixture = try QueueFixture(samples: 2)
        let queue = try fixture.queue { $0.leaseMilliseconds = 2 * 60_000 }
        let first = try fixture.claim(queue, fixture.reviewers[0])
        fixture.pass(minutes: 1.9)
        #expect(try fixture.claim(queue, fixture.reviewers[1]) != first)
        fixture.pass(minutes: 0.2)
        #expect(try fixture.claim(queue, fixture.reviewers[2]) == first)
        #expect(throws: StoreError.unfitQueue("a sample stays in hand for 1 to 1440 minutes, not 0")) {
            try fixture.queue("other") { $0.leaseMilliseconds = 0 }
        }
        #expect(try fixture.store.check().problems == [])
    }
}

/// A store that the program wrote before the ledger knew of people and queues.
@Suite struct EarlierPeopleTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("", to: "store.sqlite")
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/version-2-people.sql")
        let raw = try RawDatabase(path)
        try #require(raw.run(try String(contentsOf: fixture, encoding: .utf8)) == nil)
    }

    @Test(
        "It opens, nothing is made up about its past, and what is done from then on is in the ledger",
        .enabled(if: LedgerTests.hasPython))
    func opens() throws {
        let store = try ReviewStore(opening: path)
        #expect(try store.check().problems == [])
        let alice = try #require(try store.existingReviewer(named: "alice"))
        #expect(try store.projectHistory(of: [.person, .roster, .queue], for: alice).isEmpty)
        #expect(try store.queue(named: "old").leaseMilliseconds == 15 * 60_000)
        // Names that would not be let in by now are still those of their people.
        let comma = try #require(try store.existingReviewer(named: "a,b"))
        let bob = try #require(try store.existingReviewer(named: "Bob"))
        _ = try store.record(ReviewAction(action: .accept, sample: 3, turn: 1, source: .script), by: comma)
        _ = try store.rename(comma, to: "ab", by: alice)
        _ = try store.merge(bob, into: try #require(try store.existingReviewer(named: "robert")), by: alice)
        _ = try store.setRole(of: comma, to: .lead, by: alice)
        #expect(try store.projectHistory(of: [.person], for: alice).count == 3)
        #expect(try store.check().problems == [])
        try store.close()
        #expect(try LedgerTests.verify(path).status == 0)
    }
}
