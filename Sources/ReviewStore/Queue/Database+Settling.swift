internal import GRDB

extension Database {
    /// Brings a reviewer's assignments of a sample in line with what they have decided, in every queue that it is in.
    ///
    /// To be called in the transaction that records an event of the reviewer, once ``refresh(sample:)`` is done.
    ///
    /// - A sample is done with its last decision, and in hand again when one is taken back.
    /// - A skipped sample goes to others; when the skip is taken back it is in hand again, if it is not yet with them.
    /// - A decision on a sample that is not in hand takes it in hand, if it needs reviews; its last decision counts even
    ///   if others have made all of them.
    /// - Whatever is recorded about a sample in hand renews its lease.
    ///
    /// - Parameter now: UTC, milliseconds since 1970.
    func settleAssignments(sample: Int, reviewer: Int, now: Int64) throws {
        let queues = try ints(
            """
            SELECT queue FROM queue_item WHERE sample = ?1
            UNION SELECT queue FROM assignment WHERE sample = ?1 AND reviewer = ?2
            """, sample, reviewer
        )
        guard !queues.isEmpty else { return }
        let work = try reviewerWork(sample: sample, reviewer: reviewer)
        for queue in queues {
            let old = try assignment(queue: queue, sample: sample, reviewer: reviewer)
            let standing = try standing(queue: queue, sample: sample)
            if try old == nil && (standing.needed == nil || !mayTake(from: queue, reviewer: reviewer)) { continue }
            guard let state = work.state(after: old, isOpen: standing.isOpen) else { continue }
            var new =
                old
                ?? Assignment(reviewer: reviewer, state: state, purpose: .review, handed: 0, leased: now, until: now)
            if new.handed == 0 { new.handed = try nextHanded(queue: queue, reviewer: reviewer) }
            new.state = state
            if state == .leased {
                let lease = try int("SELECT lease_ms FROM queue WHERE number = ?", queue).map(Int64.init)
                new.until = now + (lease ?? ReviewQueue.standardLease)
            }
            try assign(new, queue: queue, sample: sample)
        }
    }

    /// How far a reviewer has come with a sample.
    func reviewerWork(sample: Int, reviewer: Int) throws -> ReviewerWork {
        let work = try row(
            """
            SELECT progress.decided > 0 AS is_begun, progress.closed,
                progress.skipped IS NOT NULL AND progress.decided < sample.turns AS is_skipped
            FROM progress JOIN sample ON sample.number = progress.sample
            WHERE progress.reviewer = ? AND progress.sample = ?
            """, reviewer, sample
        ) { ReviewerWork(isBegun: $0.bool("is_begun"), isSkipped: $0.bool("is_skipped"), isClosed: $0.bool("closed")) }
        return work ?? ReviewerWork()
    }
}

/// How far a reviewer has come with a sample.
struct ReviewerWork: Equatable {
    /// Whether they have decided one of its turns.
    var isBegun = false
    /// Whether they have left it to others; a skip after the last decision leaves nothing to them.
    var isSkipped = false
    /// Whether they are through with it, one way or the other.
    var isClosed = false

    /// The state of the reviewer's assignment that follows; nil for none, or to leave it as it is.
    func state(after old: Assignment?, isOpen: Bool) -> AssignmentState? {
        if old?.state == .prior { return nil }
        if isSkipped { return .skipped }
        if isClosed { return .done }
        let isFree = isOpen || (old.map { $0.purpose != .review } ?? false)
        switch old?.state {
        case .leased, .done: return .leased
        case .skipped: return isFree ? .leased : .expired
        case .expired, .released: return isFree && isBegun ? .leased : nil
        case nil: return isFree && isBegun ? .leased : nil
        case .prior: return nil
        }
    }
}
