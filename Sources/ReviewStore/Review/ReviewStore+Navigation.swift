package import Corpus
internal import GRDB

/// Going through the samples in the order of their numbers.
///
/// A sample is open for a reviewer until they have decided all of its turns or skipped it.
extension ReviewStore {
    /// The first sample after `number` that `filter` lets through, and that is open for `reviewer` if `open` is true.
    package func nextSample(
        after number: Int, for reviewer: Reviewer, open: Bool = true, filter: SampleSelection = .all
    ) throws -> Int? {
        try neighbour(of: number, for: reviewer, open: open, filter: filter, comparison: ">", order: "ASC")
    }

    /// The last sample before `number` that `filter` lets through, and that is open for `reviewer` if `open` is true.
    package func previousSample(
        before number: Int, for reviewer: Reviewer, open: Bool = false, filter: SampleSelection = .all
    ) throws -> Int? {
        try neighbour(of: number, for: reviewer, open: open, filter: filter, comparison: "<", order: "DESC")
    }

    /// The first sample of all.
    package func firstSample(for reviewer: Reviewer, open: Bool = false, filter: SampleSelection = .all) throws -> Int?
    {
        try nextSample(after: 0, for: reviewer, open: open, filter: filter)
    }

    /// The last sample of all.
    package func lastSample(for reviewer: Reviewer, open: Bool = false, filter: SampleSelection = .all) throws -> Int? {
        try previousSample(before: .max, for: reviewer, open: open, filter: filter)
    }

    /// The sample that the reviewer's newest event is about: where they left off.
    package func newestSample(of reviewer: Reviewer) throws -> Int? {
        try read { db in
            let author = try db.author(reviewer).number
            return try db.int(
                """
                SELECT sample FROM (
                    SELECT * FROM (SELECT event, sample FROM fact WHERE reviewer = ?1 AND stands = 1
                        ORDER BY event DESC LIMIT 1)
                    UNION ALL
                    SELECT * FROM (SELECT event, sample FROM fact WHERE reviewer = ?1 AND stands = 0
                        ORDER BY event DESC LIMIT 1))
                ORDER BY event DESC LIMIT 1
                """, author)
        }
    }

    private func neighbour(
        of number: Int, for reviewer: Reviewer, open: Bool, filter: SampleSelection, comparison: String, order: String
    ) throws -> Int? {
        let isForward = order == "ASC"
        let condition = filter.statement
        return try read { db in
            let author = try db.author(reviewer).number
            if open, filter.isAll {
                // Who has closed everything would go through all of it each time.
                let (samples, closed) = try db.sampleCounts(reviewer: author, filter: .all)
                if closed >= samples { return nil }
            }
            if filter.numbers != nil {
                return try filter.numbers(beyond: number, isForward: isForward).first {
                    try !open || !db.isClosed(sample: $0, for: author)
                }
            }
            let found = try db.ints(
                """
                SELECT number FROM sample INDEXED BY sample_outline
                WHERE number \(comparison) ? AND \(condition.sql) \(open ? Self.isOpen : "")
                ORDER BY number \(order) LIMIT 1
                """, values: [number] + condition.values + (open ? [author] : [])
            ).first
            // In a damaged file somebody who goes from one to the next would go round in a circle.
            if let found {
                var key = GrowingKey(number, of: "sample", by: isForward ? { $0 < $1 } : { $0 > $1 })
                try key.advance(to: found)
            }
            return found
        }
    }

    private static var isOpen: String {
        """
        AND NOT EXISTS (SELECT 1 FROM progress
            WHERE progress.reviewer = ? AND progress.sample = sample.number AND progress.closed = 1)
        """
    }
}

extension Database {
    fileprivate func isClosed(sample: Int, for reviewer: Int) throws -> Bool {
        try int("SELECT closed FROM progress WHERE reviewer = ? AND sample = ?", reviewer, sample) == 1
    }
}
