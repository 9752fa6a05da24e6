internal import GRDB

extension ReviewStore {
    /// How many samples come into a queue, or are changed in it, in one transaction: some 20 ms.
    static var queueBatch: Int { 2_000 }

    /// Takes samples into a queue, in this order after those that are in it; returns how many came in.
    @discardableResult
    func fill(_ queue: ReviewQueue, with candidates: [QueueCandidate]) throws -> Int {
        guard !candidates.isEmpty else { return 0 }
        let present = try strataPresent(in: queue)
        let shared = OverlapShare(share: queue.share, seed: queue.seed).choose(
            candidates.map { ($0.sample, $0.stratum) }, present: present)
        let first = try write { db in
            try db.int(
                "UPDATE queue SET last_place = last_place + ? WHERE number = ? RETURNING last_place",
                candidates.count, queue.number) ?? 0
        }
        let places = candidates.enumerated().map { index, candidate in
            NewQueueItem(
                sample: candidate.sample, place: first - candidates.count + 1 + index,
                needed: shared.contains(candidate.sample) ? queue.overlap : 1)
        }
        // By numbers the rows are added at the end of their tree, and what was decided before is found in one go.
        let items = places.sorted { $0.sample < $1.sample }
        var added = 0
        for start in stride(from: 0, to: items.count, by: Self.queueBatch) {
            let batch = items[start..<min(start + Self.queueBatch, items.count)]
            added += try write { db in try db.add(Array(batch), toQueue: queue.number) }
        }
        return added
    }

    /// How many samples of each stratum are in a queue, and how many of them are shared.
    private func strataPresent(in queue: ReviewQueue) throws -> [OverlapShare.Stratum: OverlapShare.Present] {
        var present: [OverlapShare.Stratum: OverlapShare.Present] = [:]
        try eachItem(ofQueue: queue.number) { item in
            present[item.stratum, default: .init()].samples += 1
            if item.needed > 1 { present[item.stratum, default: .init()].shared += 1 }
        }
        return present
    }

    /// Goes through the samples of a queue by their numbers, in short reads.
    func eachItem(ofQueue number: Int, _ body: (QueueItemOutline) throws -> Void) throws {
        var last = GrowingKey(0, of: "queue_item")
        while true {
            let page = try read { db in
                try db.rows(
                    """
                    SELECT i.sample, i.needed, i.taken, coalesce(s.domain, d.domain, '') AS domain, s.kinds
                    FROM queue_item i CROSS JOIN sample s ON s.number = i.sample
                    CROSS JOIN dataset d ON d.number = s.dataset
                    WHERE i.queue = ? AND i.sample > ? ORDER BY i.sample LIMIT 5000
                    """, number, last.last
                ) {
                    QueueItemOutline(
                        sample: $0.int("sample"), needed: $0.int("needed"), taken: $0.int("taken"),
                        stratum: .init(domain: $0.text("domain"), kinds: $0.int("kinds")))
                }
            }
            if page.isEmpty { return }
            for item in page {
                try last.advance(to: item.sample)
                try body(item)
            }
        }
    }
}

/// A sample of a queue, as its share is counted by.
struct QueueItemOutline {
    var sample: Int
    var needed: Int
    var taken: Int
    var stratum: OverlapShare.Stratum
}

/// A sample that comes into a queue.
struct NewQueueItem {
    var sample: Int
    var place: Int
    var needed: Int
}

extension Database {
    /// Takes samples into a queue, sorted by their numbers; those that are in it already stay as they are.
    fileprivate func add(_ items: [NewQueueItem], toQueue queue: Int) throws -> Int {
        var added: [Int] = []
        var needed = 0
        for item in items {
            try run(
                "INSERT OR IGNORE INTO queue_item (queue, sample, place, needed) VALUES (?, ?, ?, ?)", queue,
                item.sample, item.place, item.needed)
            guard changesCount == 1 else { continue }
            added.append(item.sample)
            needed += item.needed
        }
        try run(
            "UPDATE queue SET samples = samples + ?1, open = open + ?1, needed = needed + ?2 WHERE number = ?3",
            added.count, needed, queue)
        if let first = added.first, let last = added.last {
            try notePriorReviews(
                queue: queue, reviewers: try reviewersAllowed(inQueue: queue), samples: first...last)
        }
        return added.count
    }

    /// Notes the samples of a queue that reviewers were through with before: they do not count, nor are those people
    /// handed them.
    func notePriorReviews(queue: Int, reviewers: [Int], samples: ClosedRange<Int>) throws {
        for reviewer in reviewers {
            let found = try ints(
                """
                SELECT progress.sample FROM progress
                WHERE progress.reviewer = ?1 AND progress.sample BETWEEN ?3 AND ?4 AND progress.closed = 1
                    AND EXISTS (SELECT 1 FROM queue_item WHERE queue = ?2 AND sample = progress.sample)
                    AND NOT EXISTS (SELECT 1 FROM assignment
                        WHERE queue = ?2 AND sample = progress.sample AND reviewer = ?1)
                """, reviewer, queue, samples.lowerBound, samples.upperBound
            )
            for sample in found {
                let isSkipped = try reviewerWork(sample: sample, reviewer: reviewer).isSkipped
                try assign(
                    Assignment(
                        reviewer: reviewer, state: isSkipped ? .skipped : .prior, purpose: .review, handed: 0,
                        leased: 0, until: 0), queue: queue, sample: sample)
            }
        }
    }
}
