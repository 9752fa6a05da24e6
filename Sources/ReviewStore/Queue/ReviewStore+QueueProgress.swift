package import Corpus
internal import GRDB

extension ReviewStore {
    /// All queues and how far they have come, as a lead sees them.
    ///
    /// A reviewer sees those that are for them, of the people themselves only, and nothing of the known items and planted
    /// errors: neither their shares, nor the seed that they follow from, nor the totals in which they do not count.
    package func queueSummaries(for reviewer: Reviewer) throws -> [QueueSummary] {
        let now = options.now().milliseconds
        return try read { db in
            let author = try db.author(reviewer)
            return try db.queues().compactMap { queue in
                let isLead = author.role == .lead
                guard try isLead || db.mayTake(from: queue.number, reviewer: author.number) else { return nil }
                var summary = try db.summary(of: queue, now: now, hidesGold: !isLead)
                if !isLead {
                    summary.reviewers.removeAll { $0.name != author.shownName }
                    summary.queue.reviewers.removeAll { $0 != author.shownName }
                    summary.totals = nil
                    (summary.queue.gold, summary.queue.seeded, summary.queue.seed) = (0, 0, 0)
                }
                return summary
            }
        }
    }

    /// How far a reviewer has come with a queue.
    ///
    /// Known items that will come count as samples that are left, so that none stands out by its count.
    package func progress(queue number: Int, of reviewer: Reviewer) throws -> QueueProgress {
        try read { db in
            let author = try db.author(reviewer).number
            let queue = try db.queue(numbered: number)
            let (left, tally) = try db.left(queue, reviewer: author, hidesGold: true)
            return QueueProgress(left: left, total: left + tally.done + tally.skipped)
        }
    }

    /// Who has which samples of a queue in hand or had them, by samples; for leads.
    ///
    /// - Parameter limit: How many are told of.
    package func assignments(
        queue name: String, for reviewer: Reviewer, after sample: Int = 0, limit: Int = 1_000
    ) throws -> [QueueAssignment] {
        try read { db in
            _ = try db.lead(reviewer, to: "see who has which samples of a queue")
            let queue = try db.queue(named: name)
            return try db.rows(
                """
                SELECT a.reviewer, a.state, a.purpose, a.handed, a.leased, a.until, a.sample, r.name, r.identifier
                FROM assignment a JOIN reviewer r ON r.number = a.reviewer
                WHERE a.queue = ? AND a.sample > ? ORDER BY a.sample, a.reviewer LIMIT ?
                """, queue.number, sample, limit
            ) {
                let assignment = try $0.assignment()
                return QueueAssignment(
                    sample: $0.int("sample"), reviewer: try $0.shownName(),
                    state: assignment.state, purpose: assignment.purpose,
                    leased: Timestamp(milliseconds: assignment.leased),
                    until: Timestamp(milliseconds: assignment.until))
            }
        }
    }
}

extension Database {
    fileprivate func summary(of queue: ReviewQueue, now: Int64, hidesGold: Bool) throws -> QueueSummary {
        let counts = try row(
            "SELECT samples, needed, done, extra, open, finished FROM queue WHERE number = ?", queue.number
        ) {
            QueueSummary(
                queue: queue, samples: $0.int("samples"), leased: 0,
                totals: QueueTotals(
                    needed: $0.int("needed"), done: $0.int("done"), extra: $0.int("extra"), open: $0.int("open"),
                    finished: $0.int("finished")),
                reviewers: [])
        }
        guard var summary = counts else { throw StoreError.damaged("the queue \(queue.name) is gone") }
        summary.leased =
            try int(
                """
                SELECT count(*) FROM assignment INDEXED BY assignment_leased
                WHERE state = 'leased' AND until >= ? AND queue = ?
                """, now, queue.number) ?? 0
        let allowed = Set(try reviewersAllowed(inQueue: queue.number))
        let people = try people()
        for person in people {
            let (left, tally) = try left(queue, reviewer: person.number, hidesGold: hidesGold)
            let isAllowed = allowed.contains(person.number)
            guard isAllowed || tally != QueueTally() else { continue }
            summary.reviewers.append(
                QueueReviewer(
                    name: person.shownName, isAllowed: isAllowed, leased: tally.leased, done: tally.done,
                    skipped: tally.skipped, left: isAllowed ? left : tally.leased))
        }
        return summary
    }

    /// The samples that a reviewer may still take and has in hand, and their counts.
    ///
    /// - Parameter hidesGold: Whether known items that will come count as samples that are left, so that none stands out.
    fileprivate func left(
        _ queue: ReviewQueue, reviewer: Int, hidesGold: Bool
    ) throws -> (left: Int, tally: QueueTally) {
        let open = try int("SELECT open FROM queue WHERE number = ?", queue.number) ?? 0
        let found = try row(
            "SELECT leased, done, skipped, held, handed FROM queue_tally WHERE queue = ? AND reviewer = ?",
            queue.number, reviewer
        ) {
            (
                tally: QueueTally(
                    leased: $0.int("leased"), done: $0.int("done"), skipped: $0.int("skipped"), held: $0.int("held")),
                handed: $0.int("handed")
            )
        }
        let tally = found?.tally ?? QueueTally()
        let free = max(0, open - tally.held)
        guard hidesGold else { return (free + tally.leased, tally) }
        let handout = QueueHandout(db: self, queue: queue, reviewer: reviewer, now: 0)
        return (free + tally.leased + (try handout.comingGold(open: free, handed: found?.handed ?? 0)), tally)
    }
}
