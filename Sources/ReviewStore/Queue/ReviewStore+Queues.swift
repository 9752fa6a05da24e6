package import Corpus
internal import GRDB

extension ReviewStore {
    /// Makes a queue and takes its samples in.
    ///
    /// The samples come in by short transactions, during which others can work; nothing is handed out before the last
    /// one is in. When that is broken off, ``topUp(queue:by:with:limit:)`` completes it.
    ///
    /// - Parameter enteringNew: Whether those whom the request names, and who are new here, are entered as reviewers
    ///   together with the queue.
    /// - Throws: ``StoreError/notLead(name:action:)``, or what is wrong with the request.
    @discardableResult
    package func addQueue(
        _ request: QueueRequest, by reviewer: Reviewer, enteringNew: Bool = false
    ) throws -> ReviewQueue {
        try ReviewQueue.check(
            name: request.name, overlap: request.overlap, share: request.share, gold: request.gold,
            seeded: request.seeded, reviewers: request.reviewers)
        try read { db in
            _ = try db.lead(reviewer, to: "add a queue")
            for name in request.reviewers where try !enteringNew && db.reviewer(named: name) == nil {
                throw StoreError.noSuchReviewerName(name)
            }
        }
        let candidates = try queueCandidates(
            request.filter, order: request.order, withoutGold: request.gold > 0, isNew: true)
        guard !candidates.isEmpty else {
            throw StoreError.unfitQueue(
                request.filter.isAll
                    ? "the store has no samples to hand out" : "no sample meets the conditions \(request.filter.text)")
        }
        let now = options.now()
        let queue = try write { db in
            _ = try db.lead(reviewer, to: "add a queue")
            guard try db.int("SELECT 1 FROM queue WHERE name = ?", request.name) == nil else {
                throw StoreError.queueNameTaken(request.name)
            }
            try db.run(
                """
                INSERT INTO queue (name, state, filter, ordering, seed, overlap, share, gold, seeded, hides_captions,
                    created) VALUES (?, 'filling', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, request.name, FlatJSON.text(of: request.filter.texts), request.order.rawValue, request.seed,
                request.overlap, request.share, request.gold, request.seeded, request.hidesCaptions,
                now.milliseconds)
            let queue = try db.queue(named: request.name)
            if enteringNew { try db.insertNewReviewers(named: request.reviewers) }
            try db.setReviewers(request.reviewers, ofQueue: queue.number)
            return queue
        }
        let chosen = request.order.sorted(candidates, seed: request.seed).prefix(request.limit ?? .max)
        try fill(queue, with: Array(chosen))
        return try write { db in
            try db.setState(request.isPaused ? .paused : .open, ofQueue: queue.number)
            return try db.queue(named: request.name)
        }
    }

    /// Takes in the samples that meet a queue's conditions now and are not in it yet, while people work.
    ///
    /// They come after those that are in it, in the queue's order among themselves; ``reorder(queue:by:order:seed:)``
    /// mixes them in.
    ///
    /// - Parameters:
    ///   - filter: Further samples; from then on they belong to what the queue takes in.
    ///   - limit: How many samples are taken in, the first in the queue's order; nil for all.
    /// - Returns: How many came in.
    @discardableResult
    package func topUp(
        queue name: String, by reviewer: Reviewer, with filter: QueueFilter? = nil, limit: Int? = nil
    ) throws -> Int {
        let queue = try read { db in
            _ = try db.lead(reviewer, to: "top up a queue")
            return try db.queue(named: name)
        }
        let wanted = filter.map { queue.filter.union($0) } ?? queue.filter
        if let filter { _ = try read { db in try db.condition(filter, isNew: true) } }
        let candidates = try queueCandidates(
            wanted, order: queue.order, besides: queue.number, withoutGold: queue.gold > 0)
        if wanted != queue.filter {
            try write { db in
                _ = try db.lead(reviewer, to: "top up a queue")
                try db.run(
                    "UPDATE queue SET filter = ? WHERE number = ?", FlatJSON.text(of: wanted.texts), queue.number)
            }
        }
        let added = try fill(
            queue, with: Array(queue.order.sorted(candidates, seed: queue.seed).prefix(limit ?? .max)))
        try write { db in
            try db.run("UPDATE queue SET state = 'open' WHERE number = ? AND state = 'filling'", queue.number)
        }
        return added
    }

    /// All queues, in the order in which they were made.
    package func queues() throws -> [ReviewQueue] { try read { db in try db.queues() } }

    /// The queue of this name.
    ///
    /// - Throws: ``StoreError/noQueue(name:known:)``.
    package func queue(named name: String) throws -> ReviewQueue { try read { db in try db.queue(named: name) } }

    /// The queues that a reviewer may take from.
    package func queues(for reviewer: Reviewer) throws -> [ReviewQueue] {
        try read { db in
            let author = try db.author(reviewer).number
            return try db.queues().filter { try db.mayTake(from: $0.number, reviewer: author) }
        }
    }
}

extension Database {
    func setState(_ state: ReviewQueue.State, ofQueue number: Int) throws {
        try run("UPDATE queue SET state = ? WHERE number = ?", state.rawValue, number)
    }
}
