internal import GRDB

/// The one way in which assignments change, so that the counts stay in step.
extension Database {
    /// Runs `body`, which changes the assignments of a sample or what it needs, and brings the counts in step.
    ///
    /// A sample that is open again, or that somebody has given back, is handed out before those that were not yet.
    func change(queue: Int, sample: Int, _ body: () throws -> Void) throws {
        let old = try standing(queue: queue, sample: sample)
        try body()
        let new = try standing(queue: queue, sample: sample)
        guard old != new else { return }
        if new.needed != nil {
            let isReturned =
                new.isOpen
                && (!old.isOpen
                    || old.assignments.contains { one in !new.assignments.contains { $0.reviewer == one.reviewer } })
            if old.taken != new.taken || old.done != new.done {
                try run(
                    "UPDATE queue_item SET taken = ?, done = ? WHERE queue = ? AND sample = ?", new.taken, new.done,
                    queue, sample)
            }
            if isReturned {
                let returned = try int(
                    "UPDATE queue SET last_returned = last_returned + 1 WHERE number = ? RETURNING last_returned", queue
                )
                try run(
                    "UPDATE queue_item SET returned = ? WHERE queue = ? AND sample = ?", returned, queue, sample)
            }
            try add(new.counts - old.counts, toQueue: queue)
        }
        for reviewer in Set((old.assignments + new.assignments).map(\.reviewer)) {
            try add(new.tally(of: reviewer) - old.tally(of: reviewer), toQueue: queue, reviewer: reviewer)
        }
    }

    /// What a sample of a queue needs, and who has it.
    func standing(queue: Int, sample: Int) throws -> QueueItemStanding {
        QueueItemStanding(
            needed: try int("SELECT needed FROM queue_item WHERE queue = ? AND sample = ?", queue, sample),
            assignments: try rows(
                """
                SELECT reviewer, state, purpose, handed, leased, until FROM assignment WHERE queue = ? AND sample = ?
                """, queue, sample
            ) { try $0.assignment() })
    }

    /// A reviewer's assignment of a sample.
    func assignment(queue: Int, sample: Int, reviewer: Int) throws -> Assignment? {
        try row(
            """
            SELECT reviewer, state, purpose, handed, leased, until FROM assignment
            WHERE queue = ? AND sample = ? AND reviewer = ?
            """, queue, sample, reviewer
        ) { try $0.assignment() }
    }

    /// Gives a sample of a queue to a reviewer, or puts another assignment in the place of their earlier one.
    func assign(_ assignment: Assignment, queue: Int, sample: Int) throws {
        try change(queue: queue, sample: sample) { try insert(assignment, queue: queue, sample: sample) }
    }

    /// Puts an assignment in the place of the reviewer's earlier one; only within ``change(queue:sample:_:)``.
    func insert(_ assignment: Assignment, queue: Int, sample: Int) throws {
        try run(
            """
            INSERT OR REPLACE INTO assignment (queue, sample, reviewer, state, purpose, handed, leased, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, queue, sample, assignment.reviewer, assignment.state.rawValue, assignment.purpose.rawValue,
            assignment.handed, assignment.leased, assignment.until)
    }

    /// The number of the next assignment of a reviewer in a queue.
    func nextHanded(queue: Int, reviewer: Int) throws -> Int {
        try int(
            """
            INSERT INTO queue_tally (queue, reviewer, handed) VALUES (?, ?, 1)
            ON CONFLICT (queue, reviewer) DO UPDATE SET handed = handed + 1 RETURNING handed
            """, queue, reviewer) ?? 1
    }

    private func add(_ counts: QueueCounts, toQueue queue: Int) throws {
        guard counts != QueueCounts() else { return }
        try run(
            """
            UPDATE queue SET needed = needed + ?, open = open + ?, finished = finished + ?, done = done + ?,
                extra = extra + ? WHERE number = ?
            """, counts.needed, counts.open, counts.finished, counts.done, counts.extra, queue)
    }

    private func add(_ tally: QueueTally, toQueue queue: Int, reviewer: Int) throws {
        guard tally != QueueTally() else { return }
        try run(
            """
            INSERT INTO queue_tally (queue, reviewer, leased, done, skipped, held) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (queue, reviewer) DO UPDATE SET leased = leased + ?3, done = done + ?4,
                skipped = skipped + ?5, held = held + ?6
            """, queue, reviewer, tally.leased, tally.done, tally.skipped, tally.held)
    }
}

extension Columns {
    /// The columns reviewer, state, purpose, handed, leased and until.
    func assignment() throws -> Assignment {
        Assignment(
            reviewer: int("reviewer"), state: try value("state"), purpose: try value("purpose"), handed: int("handed"),
            leased: int64("leased"), until: int64("until"))
    }
}
