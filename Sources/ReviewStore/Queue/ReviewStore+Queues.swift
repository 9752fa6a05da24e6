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
            seeded: request.seeded, lease: request.leaseMilliseconds, reviewers: request.reviewers)
        try read { db in
            _ = try db.lead(reviewer, to: "add a queue")
            for name in request.reviewers where try db.knownReviewer(named: name) == nil && !enteringNew {
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
        let queue = try changingProject(by: { try $0.lead(reviewer, to: "add a queue") }) { recorder in
            let db = recorder.db
            guard try db.int("SELECT 1 FROM queue WHERE name = ?", request.name) == nil else {
                throw StoreError.queueNameTaken(request.name)
            }
            try db.run(
                """
                INSERT INTO queue (name, state, filter, ordering, seed, overlap, share, gold, seeded, hides_captions,
                    created, lease_ms, priority) VALUES (?, 'filling', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, request.name, FlatJSON.text(of: request.filter.texts), request.order.rawValue, request.seed,
                request.overlap, request.share, request.gold, request.seeded, request.hidesCaptions,
                now.milliseconds, request.leaseMilliseconds, request.priority)
            let queue = try db.queue(named: request.name)
            if enteringNew { try recorder.enterNew(named: request.reviewers) }
            try db.setReviewers(request.reviewers, ofQueue: queue.number)
            try recorder.note(
                .added, queue,
                try db.plan(of: queue) + (request.limit.map { [.init(.limit, String($0))] } ?? [])
                    + (request.isPaused ? [.init(.state, ReviewQueue.State.paused.rawValue)] : []))
            return queue
        }
        let chosen = request.order.sorted(candidates, seed: request.seed).prefix(request.limit ?? .max)
        let added = try fill(queue, with: Array(chosen))
        return try changingProject(by: { try $0.lead(reviewer, to: "add a queue") }) { recorder in
            try recorder.db.setState(request.isPaused ? .paused : .open, ofQueue: queue.number)
            let queue = try recorder.db.queue(numbered: queue.number)
            try recorder.note(.filled, queue, [.init(.samples, String(added))])
            return queue
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
        if let filter { _ = try statement(filter, isNew: true) }
        let candidates = try queueCandidates(
            wanted, order: queue.order, besides: queue.number, withoutGold: queue.gold > 0)
        let conditions = wanted == queue.filter ? [] : wanted.texts
        if !conditions.isEmpty {
            try write { db in
                _ = try db.lead(reviewer, to: "top up a queue")
                try db.run(
                    "UPDATE queue SET filter = ? WHERE number = ?", FlatJSON.text(of: conditions), queue.number)
            }
        }
        let added = try fill(
            queue, with: Array(queue.order.sorted(candidates, seed: queue.seed).prefix(limit ?? .max)))
        try changingProject(by: { try $0.lead(reviewer, to: "top up a queue") }) { recorder in
            try recorder.db.run("UPDATE queue SET state = 'open' WHERE number = ? AND state = 'filling'", queue.number)
            if added > 0 || !conditions.isEmpty {
                try recorder.note(
                    .toppedUp, queue, [.init(.samples, String(added))] + conditions.map { .init(.where, $0) })
            }
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
