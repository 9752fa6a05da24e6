package import Corpus
internal import GRDB

/// Walking over the samples of a queue that a reviewer has or had in hand, in the order in which they were handed out.
extension ReviewStore {
    /// The sample that was handed to the reviewer after this one; nil for the first of all.
    package func nextAssigned(queue number: Int, after sample: Int?, for reviewer: Reviewer) throws -> Int? {
        try assigned(number, reviewer, from: sample, comparison: ">", order: "ASC")
    }

    /// The sample that was handed to the reviewer before this one; nil for the last of all.
    package func previousAssigned(queue number: Int, before sample: Int?, for reviewer: Reviewer) throws -> Int? {
        try assigned(number, reviewer, from: sample, comparison: "<", order: "DESC")
    }

    /// The samples that the reviewer has in hand, in the order in which they were handed out.
    ///
    /// - Parameter sample: The one after which they begin, those before it coming last; it is left out itself.
    package func samplesInHand(
        queue number: Int, of reviewer: Reviewer, after sample: Int? = nil
    ) throws -> [Int] {
        try read { db in
            try db.ints(
                """
                SELECT sample FROM assignment INDEXED BY assignment_begun
                WHERE queue = ?1 AND reviewer = ?2 AND state IN ('leased', 'expired', 'released')
                    AND state = 'leased' AND sample IS NOT ?3
                ORDER BY handed <= coalesce((SELECT handed FROM assignment
                    WHERE queue = ?1 AND reviewer = ?2 AND sample = ?3), 0), handed
                """, try db.queue(numbered: number).number, try db.author(reviewer).number, sample
            )
        }
    }

    private func assigned(
        _ number: Int, _ reviewer: Reviewer, from sample: Int?, comparison: String, order: String
    ) throws -> Int? {
        try read { db in
            let author = try db.author(reviewer).number
            let queue = try db.queue(numbered: number).number
            let place = try sample.flatMap { sample in
                try db.assignment(queue: queue, sample: sample, reviewer: author)?.handed
            }
            // From a sample that is not of the queue, the search begins at its newest end.
            let isForward = comparison == ">"
            if isForward, sample != nil, place == nil { return nil }
            return try db.int(
                """
                SELECT sample FROM assignment INDEXED BY assignment_by_reviewer
                WHERE queue = ? AND reviewer = ? AND handed > 0 AND handed \(comparison) ?
                ORDER BY handed \(order) LIMIT 1
                """, queue, author, place ?? (isForward ? 0 : Int.max))
        }
    }
}
