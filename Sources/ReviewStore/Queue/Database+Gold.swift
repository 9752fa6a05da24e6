internal import GRDB

/// The known items that a queue mixes in.
extension Database {
    /// A sample with known decisions that meets the lasting conditions of a queue and is new to the reviewer.
    ///
    /// - Parameter draw: Which of them; the same again gives the same.
    func unseenGold(_ queue: ReviewQueue, reviewer: Int, draw: Int) throws -> Int? {
        let bounds = try row("SELECT min(sample) AS first, max(sample) AS last FROM resolution WHERE state = 'gold'") {
            (first: $0.intOrNil("first"), last: $0.intOrNil("last"))
        }
        guard let first = bounds?.first, let last = bounds?.last else { return nil }
        let span = UInt64(last - first + 1)
        let start = first + Int(SeededDraw(queueSeed: queue.seed).bits(for: .goldSample, reviewer, draw) % span)
        let condition = try unseenGold(queue, reviewer: reviewer)
        for start in [start, first] {
            let found = try rows(
                "\(condition.sql) AND resolution.sample >= ? ORDER BY resolution.sample LIMIT 1",
                values: condition.values + [start]
            ) { $0.int("sample") }
            if let sample = found.first { return sample }
        }
        return nil
    }

    func unseenGoldCount(_ queue: ReviewQueue, reviewer: Int) throws -> Int {
        let condition = try unseenGold(queue, reviewer: reviewer)
        return try ints("SELECT count(*) FROM (\(condition.sql))", values: condition.values).first ?? 0
    }

    private func unseenGold(_ queue: ReviewQueue, reviewer: Int) throws -> SQLText {
        let condition = try likeness(queue.filter)
        return SQLText(
            sql: """
                SELECT DISTINCT resolution.sample FROM resolution
                CROSS JOIN sample ON sample.number = resolution.sample
                CROSS JOIN dataset ON dataset.number = sample.dataset
                WHERE resolution.state = 'gold' AND dataset.state = 'ready' AND (\(condition.sql))
                    AND NOT EXISTS (SELECT 1 FROM progress
                        WHERE progress.reviewer = ? AND progress.sample = resolution.sample)
                    AND NOT EXISTS (SELECT 1 FROM assignment
                        WHERE assignment.sample = resolution.sample AND assignment.reviewer = ?)
                """, values: condition.values + [reviewer, reviewer])
    }
}
