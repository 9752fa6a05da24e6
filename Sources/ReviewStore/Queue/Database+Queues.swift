internal import Corpus
internal import GRDB

/// Queues as the tables have them.
extension Database {
    private static var queueColumns: String {
        """
        number, name, state, filter, ordering, seed, overlap, share, gold, seeded, hides_captions, created,
        lease_ms, priority
        """
    }

    /// All queues: those of the highest priority first, among equals in the order in which they were made.
    func queues() throws -> [ReviewQueue] {
        var queues = try rows("SELECT \(Self.queueColumns) FROM queue ORDER BY priority DESC, number") {
            try $0.queue()
        }
        for index in queues.indices { queues[index].reviewers = try reviewerNames(ofQueue: queues[index].number) }
        return queues
    }

    /// The queue of this name.
    func queue(named name: String) throws -> ReviewQueue {
        let found = try row("SELECT \(Self.queueColumns) FROM queue WHERE name = ?", name) { try $0.queue() }
        guard var queue = found else {
            throw StoreError.noQueue(
                name: name, known: try texts("SELECT name FROM queue ORDER BY number"))
        }
        queue.reviewers = try reviewerNames(ofQueue: queue.number)
        return queue
    }

    /// The queue of this number, whatever it is named by now.
    func queue(numbered number: Int) throws -> ReviewQueue {
        let found = try row("SELECT \(Self.queueColumns) FROM queue WHERE number = ?", number) { try $0.queue() }
        guard var queue = found else {
            throw StoreError.unfitQueue("the queue was removed: ask a lead for another one")
        }
        queue.reviewers = try reviewerNames(ofQueue: number)
        return queue
    }

    private func reviewerNames(ofQueue number: Int) throws -> [String] {
        try rows(
            """
            SELECT reviewer.name, reviewer.identifier FROM queue_reviewer
            JOIN reviewer ON reviewer.number = queue_reviewer.reviewer WHERE queue = ? ORDER BY reviewer.number
            """, number
        ) { try $0.shownName() }
    }

    /// Whether a reviewer may take from a queue.
    func mayTake(from queue: Int, reviewer: Int) throws -> Bool {
        try int(
            """
            SELECT EXISTS (SELECT 1 FROM reviewer WHERE number = ?2 AND active = 1)
                AND (EXISTS (SELECT 1 FROM queue_reviewer WHERE queue = ?1 AND reviewer = ?2)
                    OR NOT EXISTS (SELECT 1 FROM queue_reviewer WHERE queue = ?1))
            """, queue, reviewer) == 1
    }

    /// The numbers of the reviewers who may take from a queue now.
    func reviewersAllowed(inQueue number: Int) throws -> [Int] {
        try ints(
            """
            SELECT number FROM reviewer WHERE active = 1 AND merged_into IS NULL
                AND (number IN (SELECT reviewer FROM queue_reviewer WHERE queue = ?1)
                    OR NOT EXISTS (SELECT 1 FROM queue_reviewer WHERE queue = ?1))
            ORDER BY number
            """, number
        )
    }

    /// Makes those of these names the ones who may take from a queue; none for everybody.
    func setReviewers(_ names: [String], ofQueue number: Int) throws {
        let numbers = try names.map { name in
            guard let row = try knownReviewer(named: name) else { throw StoreError.noSuchReviewerName(name) }
            guard row.isActive else { throw StoreError.inactiveReviewer(name: row.shownName) }
            return row.number
        }
        try run("DELETE FROM queue_reviewer WHERE queue = ?", number)
        for reviewer in Set(numbers) {
            try run("INSERT INTO queue_reviewer (queue, reviewer) VALUES (?, ?)", number, reviewer)
        }
    }
}

extension ReviewQueue {
    /// Checks what people can get wrong about a queue.
    static func check(
        name: String, overlap: Int, share: Double, gold: Double, seeded: Double, lease: Int64, reviewers: [String]
    ) throws {
        let isFit = name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
            default: true
            }
        }
        guard isFit, !name.isEmpty, name.count <= 100, !name.hasPrefix("-"),
            name.first?.isWhitespace == false, name.last?.isWhitespace == false
        else {
            throw StoreError.unfitQueue(
                "\"\(name)\" cannot be a queue's name: it must have 1 to 100 characters, none of them a control "
                    + "character, no space at either end and no - at the beginning")
        }
        guard (1...1_000).contains(overlap) else {
            throw StoreError.unfitQueue("the overlap is \(overlap); it must be from 1 to 1000 reviews a sample")
        }
        for (what, value) in [("share", share), ("gold", gold), ("seeded", seeded)] where !(0...1).contains(value) {
            throw StoreError.unfitQueue("\(what) is \(value); it must be from 0 to 1")
        }
        guard (60_000...86_400_000).contains(lease) else {
            throw StoreError.unfitQueue("a sample stays in hand for 1 to 1440 minutes, not \(lease / 60_000)")
        }
        let people = Set(reviewers).count
        if people > 0, overlap > people, share > 0 {
            throw StoreError.unfitQueue(
                "an overlap of \(overlap) needs as many reviewers, and \(people) \(people == 1 ? "is" : "are") named")
        }
        // With a share, the samples that need one review only can have planted errors.
        let leastNeeded = share < 1 ? 1 : overlap
        if seeded > 0, people > 0, people <= leastNeeded {
            throw StoreError.unfitQueue(
                "a sample with a planted error goes to one more reviewer than it needs: name at least \(leastNeeded + 1)"
            )
        }
    }
}

extension Columns {
    fileprivate func queue() throws -> ReviewQueue {
        ReviewQueue(
            number: int("number"), name: text("name"), state: try value("state"), filter: try queueFilter(),
            order: try value("ordering"), seed: int("seed"), overlap: int("overlap"), share: double("share"),
            gold: double("gold"), seeded: double("seeded"), hidesCaptions: bool("hides_captions"),
            leaseMilliseconds: int64("lease_ms"), priority: int("priority"), reviewers: [], created: time("created"))
    }

    private func queueFilter() throws -> QueueFilter {
        let texts = try texts("filter")
        return try orDamaged(try? QueueFilter(texts: texts), "filter", "the conditions of a queue")
    }
}
