package import Corpus
internal import GRDB

/// Handing samples to reviewers: each in one transaction that nobody else's comes between.
///
/// A sample is leased for as long as its queue says and handed to nobody else meanwhile, unless it needs several reviews. Recording
/// anything about it renews the lease, and so does ``renew(queue:sample:by:)``. A sample whose lease ran out is handed
/// to somebody else; what its first reviewer decides late is kept, counts as one more review, and overturns nothing.
///
/// A skip is no review: the sample goes to somebody else, and never back to the one who skipped it, unless they take the
/// skip back. A review counts from the moment when its sample is in the queue, also when it was made without a claim.
extension ReviewStore {
    /// Hands the reviewer a sample of a queue, leased: one that they have in hand before a new one.
    ///
    /// - Parameter besides: samples in hand that are not meant.
    /// - Returns: Nil when there is nothing left for this reviewer.
    /// - Throws: ``StoreError/notForReviewer(queue:name:)``, ``StoreError/queueNotOpen(name:state:)``.
    package func claim(
        queue number: Int, by reviewer: Reviewer, besides: Set<Int> = []
    ) throws -> Claim? {
        let now = options.now().milliseconds
        return try write { db in
            let author = try db.worker(reviewer)
            let queue = try db.queue(numbered: number)
            guard try db.mayTake(from: queue.number, reviewer: author.number) else {
                throw StoreError.notForReviewer(queue: queue.name, name: author.shownName)
            }
            guard queue.state == .open else { throw StoreError.queueNotOpen(name: queue.name, state: queue.state) }
            try db.expireLeases(now: now)
            let handout = QueueHandout(db: db, queue: queue, reviewer: author.number, now: now)
            return try handout.begun(besides: besides) ?? handout.next()
        }
    }

    /// Renews the reviewer's leases in a queue: there was input.
    ///
    /// - Parameter sample: The sample on screen if it came from the queue: when its lease ran out and it still needs
    ///   reviews, it is leased anew.
    /// - Returns: False when the sample has gone to others; what the reviewer decides counts all the same.
    @discardableResult
    package func renew(queue number: Int, sample: Int?, by reviewer: Reviewer) throws -> Bool {
        let now = options.now().milliseconds
        return try write { db in
            let author = try db.author(reviewer).number
            let queue = try db.queue(numbered: number)
            try db.run(
                """
                UPDATE assignment INDEXED BY assignment_begun SET until = ? WHERE queue = ? AND reviewer = ?
                    AND state IN ('leased', 'expired', 'released') AND state = 'leased'
                """, now + queue.leaseMilliseconds, queue.number, author)
            guard let sample, try db.mayTake(from: queue.number, reviewer: author) else { return true }
            return try QueueHandout(db: db, queue: queue, reviewer: author, now: now).hold(sample)
        }
    }

    /// Gives back what the reviewer has in hand and has not begun, so that others need not wait for the leases to end.
    ///
    /// - Parameter withBegun: Whether samples that are begun are given back too; their drafts stay with their author.
    package func release(queue number: Int, by reviewer: Reviewer, withBegun: Bool = false) throws {
        try write { db in
            let author = try db.author(reviewer).number
            let queue = try db.queue(numbered: number)
            try db.releaseLeases(queue: queue.number, reviewer: author, withBegun: withBegun)
        }
    }
}

extension Database {
    /// Ends the leases that have run out, in all queues.
    func expireLeases(now: Int64) throws {
        let over = try rows("SELECT queue, sample, reviewer FROM assignment WHERE state = 'leased' AND until < ?", now)
        {
            (queue: $0.int("queue"), sample: $0.int("sample"), reviewer: $0.int("reviewer"))
        }
        for (queue, sample, reviewer) in over {
            try giveBack(queue: queue, sample: sample, reviewer: reviewer, as: .expired)
        }
    }

    func releaseLeases(queue: Int, reviewer: Int, withBegun: Bool) throws {
        let leased = try ints(
            """
            SELECT sample FROM assignment INDEXED BY assignment_begun WHERE queue = ? AND reviewer = ?
                AND state IN ('leased', 'expired', 'released') AND state = 'leased'
            """, queue, reviewer
        )
        for sample in leased where try withBegun || !isBegun(sample: sample, reviewer: reviewer) {
            try giveBack(queue: queue, sample: sample, reviewer: reviewer, as: .released)
        }
    }

    /// Takes a leased sample out of the reviewer's hands.
    ///
    /// One that was not begun leaves nothing behind, but a known item stays theirs: they have seen it.
    private func giveBack(queue: Int, sample: Int, reviewer: Int, as state: AssignmentState) throws {
        try change(queue: queue, sample: sample) {
            let purpose = try assignment(queue: queue, sample: sample, reviewer: reviewer)?.purpose
            if purpose == .review, try !isBegun(sample: sample, reviewer: reviewer) {
                try run(
                    "DELETE FROM assignment WHERE queue = ? AND sample = ? AND reviewer = ?", queue, sample, reviewer)
            } else {
                try run(
                    "UPDATE assignment SET state = ? WHERE queue = ? AND sample = ? AND reviewer = ?", state.rawValue,
                    queue, sample, reviewer)
            }
        }
    }

    /// Whether a reviewer has decided some of a sample's turns, or has an edit under way.
    private func isBegun(sample: Int, reviewer: Int) throws -> Bool {
        try int(
            """
            SELECT EXISTS (SELECT 1 FROM progress WHERE reviewer = ?1 AND sample = ?2 AND decided > 0)
                OR EXISTS (SELECT 1 FROM draft WHERE sample = ?2 AND reviewer = ?1)
            """, reviewer, sample) == 1
    }
}
