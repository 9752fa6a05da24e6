package import Corpus
internal import GRDB

/// What the desk's status line tells a reviewer.
package struct DeskCounts: Hashable, Sendable {
    /// All samples that the filter lets through.
    package var samples: Int
    /// Those that are still open for the reviewer.
    package var left: Int
    /// The reviewer's decisions at the desk within the last hour that stand.
    package var decisionsThisHour: Int

    package init(samples: Int, left: Int, decisionsThisHour: Int) {
        self.samples = samples
        self.left = left
        self.decisionsThisHour = decisionsThisHour
    }
}

extension ReviewStore {
    /// The figures of the status line, in one snapshot.
    package func deskCounts(for reviewer: Reviewer, filter: SampleSelection = .all) throws -> DeskCounts {
        let since = options.now().milliseconds - 3_600_000
        return try read { db in
            let author = try db.author(reviewer).number
            let (samples, closed) = try db.sampleCounts(reviewer: author, filter: filter)
            return DeskCounts(
                samples: samples, left: samples - closed,
                decisionsThisHour: try db.decisions(of: author, since: since))
        }
    }

    /// A number that changes whenever another process, or another handle of this one, has committed something.
    ///
    /// To be compared with what this method of the same handle returned before.
    ///
    /// - Throws: ``StoreError/displaced(path:_:)`` as soon as the store's files are not those that were opened.
    package func dataVersion() throws -> Int {
        try checkPresence()
        // Of one connection only: those of different connections cannot be compared.
        return try translatingErrors {
            try pool.writeWithoutTransaction { db in try db.int("PRAGMA data_version") ?? 0 }
        }
    }
}

extension Database {
    /// The samples that a filter lets through, and those of them that the reviewer has closed.
    func sampleCounts(reviewer: Int, filter: SampleSelection) throws -> (samples: Int, closed: Int) {
        if filter.isAll {
            return (
                try int("SELECT sum(samples) FROM dataset WHERE state = 'ready'") ?? 0,
                try int("SELECT closed FROM tally WHERE reviewer = ?", reviewer) ?? 0
            )
        }
        if let numbers = filter.numbers {
            let closed = Set(
                try ints("SELECT sample FROM progress WHERE reviewer = ? AND closed = 1", reviewer))
            return (numbers.count, numbers.count(where: closed.contains))
        }
        let condition = filter.statement
        let counts = try rows(
            """
            SELECT count(*) AS samples, count(progress.sample) AS closed FROM sample INDEXED BY sample_outline
            LEFT JOIN progress ON progress.reviewer = ? AND progress.sample = sample.number AND progress.closed = 1
            WHERE sample.number > 0 AND \(condition.sql)
            """, values: [reviewer] + condition.values
        ) { (samples: $0.int("samples"), closed: $0.int("closed")) }
        return counts.first ?? (0, 0)
    }

    /// The decisions at the desk since `time` that stand.
    fileprivate func decisions(of reviewer: Int, since time: Int64) throws -> Int {
        try int(
            """
            SELECT count(*) FROM fact INDEXED BY fact_at_desk
            WHERE at_desk = 1 AND reviewer = ? AND time >= ? AND stands = 1 AND action IN ('accept', 'edit', 'reject')
            """, reviewer, time) ?? 0
    }
}
