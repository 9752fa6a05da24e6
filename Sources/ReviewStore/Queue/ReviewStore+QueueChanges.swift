package import Corpus
internal import GRDB

/// What a lead can change about a queue while people work.
extension ReviewStore {
    /// Stops handing out; what is in hand can be finished.
    package func pause(queue name: String, by reviewer: Reviewer) throws {
        try setState(.paused, ofQueue: name, by: reviewer, to: "pause a queue", noting: .paused)
    }

    /// Hands out again.
    package func resume(queue name: String, by reviewer: Reviewer) throws {
        try setState(.open, ofQueue: name, by: reviewer, to: "resume a queue", noting: .resumed)
    }

    private func setState(
        _ state: ReviewQueue.State, ofQueue name: String, by reviewer: Reviewer, to action: String,
        noting kind: ProjectChange.Kind
    ) throws {
        try change(queue: name, by: reviewer, to: action) { recorder, queue in
            guard queue.state != .filling else { throw StoreError.queueNotOpen(name: name, state: .filling) }
            guard queue.state != state else { return }
            try recorder.db.setState(state, ofQueue: queue.number)
            try recorder.note(kind, queue)
        }
    }

    /// Gives a queue to others; nobody named means everybody.
    ///
    /// Those who may not take from it any more give back what they have not begun; what they have begun they may finish.
    ///
    /// - Parameter enteringNew: Whether those who are new here are entered as reviewers along with it.
    /// - Throws: ``StoreError/noSuchReviewerName(_:)``.
    package func assign(
        queue name: String, to reviewers: [String], by reviewer: Reviewer, enteringNew: Bool = false
    ) throws {
        let queue = try change(queue: name, by: reviewer, to: "give a queue to others") { recorder, queue in
            let db = recorder.db
            try ReviewQueue.check(
                name: name, overlap: queue.overlap, share: queue.share, gold: queue.gold, seeded: queue.seeded,
                lease: queue.leaseMilliseconds, reviewers: reviewers)
            let before = try db.reviewersAllowed(inQueue: queue.number)
            if enteringNew { try recorder.enterNew(named: reviewers) }
            try db.setReviewers(reviewers, ofQueue: queue.number)
            try recorder.note(.assigned, queue, try db.reviewerDetails(ofQueue: queue.number))
            for gone in Set(before).subtracting(try db.reviewersAllowed(inQueue: queue.number)) {
                try db.releaseLeases(queue: queue.number, reviewer: gone, withBegun: false)
            }
        }
        // What the new ones have decided before does not count, whoever may have had the queue then.
        let allowed = try read { db in try db.reviewersAllowed(inQueue: queue.number) }
        try eachBatch(ofQueue: queue.number) { db, samples in
            try db.notePriorReviews(queue: queue.number, reviewers: allowed, samples: samples)
        }
    }

    /// Puts what is still to be handed out into another order, while people work.
    ///
    /// - Parameter seed: The seed from now on; nil to keep the one that the queue has.
    package func reorder(
        queue name: String, by reviewer: Reviewer, order: QueueOrder, seed: Int? = nil
    ) throws {
        let queue = try change(queue: name, by: reviewer, to: "re-order a queue") { recorder, queue in
            try recorder.db.run(
                "UPDATE queue SET ordering = ?, seed = ? WHERE number = ?", order.rawValue, seed ?? queue.seed,
                queue.number)
            try recorder.note(
                .ordered, queue, [.init(.order, order.rawValue), .init(.seed, String(seed ?? queue.seed))])
        }
        let candidates = try queueCandidates(.all, order: order, openIn: queue.number)
        let sorted = order.sorted(candidates, seed: seed ?? queue.seed)
        // Every sample goes behind all that were placed before: nobody has come that far, so nobody's mark is touched.
        for start in stride(from: 0, to: sorted.count, by: Self.queueBatch) {
            try write { db in
                for candidate in sorted[start..<min(start + Self.queueBatch, sorted.count)] {
                    try db.place(candidate.sample, lastInQueue: queue.number)
                }
            }
        }
    }

    /// Changes a queue's name, or what its samples need.
    ///
    /// Samples never need fewer reviews than are done or in hand; with a larger overlap or share, finished ones are handed
    /// out again.
    package func update(queue name: String, by reviewer: Reviewer, _ change: QueueChange) throws {
        var newName = name
        let queue = try self.change(queue: name, by: reviewer, to: "change a queue") { recorder, queue in
            let db = recorder.db
            newName = change.name ?? name
            try ReviewQueue.check(
                name: newName, overlap: change.overlap ?? queue.overlap, share: change.share ?? queue.share,
                gold: change.gold ?? queue.gold, seeded: change.seeded ?? queue.seeded,
                lease: change.leaseMilliseconds ?? queue.leaseMilliseconds, reviewers: queue.reviewers)
            if newName != name, try db.int("SELECT 1 FROM queue WHERE name = ?", newName) != nil {
                throw StoreError.queueNameTaken(newName)
            }
            try db.run(
                """
                UPDATE queue SET name = ?, overlap = ?, share = ?, gold = ?, seeded = ?, hides_captions = ?,
                    lease_ms = ?, priority = ?
                WHERE number = ?
                """, newName, change.overlap ?? queue.overlap, change.share ?? queue.share,
                change.gold ?? queue.gold, change.seeded ?? queue.seeded,
                change.hidesCaptions ?? queue.hidesCaptions, change.leaseMilliseconds ?? queue.leaseMilliseconds,
                change.priority ?? queue.priority, queue.number)
            let before = try db.plan(of: queue)
            let changed = try db.queue(numbered: queue.number)
            let different = try db.plan(of: changed).filter { !before.contains($0) }
            if !different.isEmpty || newName != name { try recorder.note(.changed, changed, different) }
        }
        guard change.overlap != nil || change.share != nil else { return }
        try setNeeds(of: try self.queue(named: newName), overlapBefore: queue.overlap)
    }

    /// Takes a queue away; what was decided in it stays, and the ledger keeps its plan and how far it had come.
    package func remove(queue name: String, by reviewer: Reviewer) throws {
        let queue = try change(queue: name, by: reviewer, to: "remove a queue") { recorder, queue in
            let counts = try recorder.db.row(
                "SELECT samples, needed, done, extra FROM queue WHERE number = ?", queue.number
            ) {
                [
                    ProjectChange.Detail(.samples, $0.text("samples")), .init(.needed, $0.text("needed")),
                    .init(.done, $0.text("done")), .init(.extra, $0.text("extra")),
                ]
            }
            try recorder.note(.removed, queue, try recorder.db.plan(of: queue) + (counts ?? []))
            try recorder.db.setState(.filling, ofQueue: queue.number)
        }
        // Those that go do not come again.
        var last = GrowingKey(0, of: "queue_item")
        while true {
            let samples = try write { db in
                let samples = try db.ints(
                    "SELECT sample FROM queue_item WHERE queue = ? ORDER BY sample LIMIT ?", queue.number,
                    Self.queueBatch
                )
                for sample in samples {
                    try db.run("DELETE FROM assignment WHERE queue = ? AND sample = ?", queue.number, sample)
                    try db.run("DELETE FROM queue_item WHERE queue = ? AND sample = ?", queue.number, sample)
                }
                return samples
            }
            if samples.isEmpty { break }
            for sample in samples { try last.advance(to: sample) }
        }
        try write { db in
            for table in ["assignment", "queue_tally", "queue_reviewer"] {
                try db.run("DELETE FROM \(table) WHERE queue = ?", queue.number)
            }
            try db.run("DELETE FROM queue WHERE number = ?", queue.number)
        }
    }

    /// Changes a queue's own row, by a lead; returns the queue as it was.
    @discardableResult
    private func change(
        queue name: String, by reviewer: Reviewer, to action: String, _ body: (Recorder, ReviewQueue) throws -> Void
    ) throws -> ReviewQueue {
        try changingProject(by: { try $0.lead(reviewer, to: action) }) { recorder in
            let queue = try recorder.db.queue(named: name)
            try body(recorder, queue)
            return queue
        }
    }

    /// Gives every sample the number of reviews that the queue's overlap and share now ask for.
    private func setNeeds(of queue: ReviewQueue, overlapBefore: Int) throws {
        var items: [(sample: Int, stratum: OverlapShare.Stratum)] = []
        try eachItem(ofQueue: queue.number) { items.append(($0.sample, $0.stratum)) }
        let shared = OverlapShare(share: queue.share, seed: queue.seed).choose(items)
        for start in stride(from: 0, to: items.count, by: Self.queueBatch) {
            try write { db in
                for (sample, _) in items[start..<min(start + Self.queueBatch, items.count)] {
                    try db.need(shared.contains(sample) ? queue.overlap : 1, sample: sample, queue: queue.number)
                }
            }
        }
    }

    /// Goes through a queue by its sample numbers, in short transactions.
    private func eachBatch(ofQueue number: Int, _ body: (Database, ClosedRange<Int>) throws -> Void) throws {
        var samples: [Int] = []
        try eachItem(ofQueue: number) { samples.append($0.sample) }
        for start in stride(from: 0, to: samples.count, by: Self.queueBatch) {
            let batch = samples[start..<min(start + Self.queueBatch, samples.count)]
            guard let first = batch.first, let last = batch.last else { continue }
            try write { db in try body(db, first...last) }
        }
    }
}

extension Database {
    /// Puts a sample behind all others of its queue, as one that nobody was handed yet.
    fileprivate func place(_ sample: Int, lastInQueue queue: Int) throws {
        let place = try int(
            "UPDATE queue SET last_place = last_place + 1 WHERE number = ? RETURNING last_place", queue)
        try run(
            "UPDATE queue_item SET place = ?, returned = NULL WHERE queue = ? AND sample = ?", place, queue, sample)
    }

    /// Has a sample need so many reviews, but not fewer than are done or in hand.
    fileprivate func need(_ reviews: Int, sample: Int, queue: Int) throws {
        let standing = try standing(queue: queue, sample: sample)
        let needed = max(reviews, min(standing.taken, standing.needed ?? 0))
        guard needed != standing.needed else { return }
        try change(queue: queue, sample: sample) {
            try run("UPDATE queue_item SET needed = ? WHERE queue = ? AND sample = ?", needed, queue, sample)
        }
    }
}
