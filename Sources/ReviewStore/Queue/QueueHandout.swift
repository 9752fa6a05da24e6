internal import Corpus
internal import GRDB

/// What a reviewer gets of a queue, within one write transaction.
struct QueueHandout {
    let db: Database
    let queue: ReviewQueue
    let reviewer: Int
    /// UTC, milliseconds since 1970.
    let now: Int64

    /// A sample that the reviewer has in hand, or that they have begun and nobody else has taken since.
    func begun(besides: Set<Int>) throws -> Claim? {
        let found = try db.ints(
            """
            SELECT sample FROM assignment INDEXED BY assignment_begun
            WHERE queue = ? AND reviewer = ? AND state IN ('leased', 'expired', 'released')
            ORDER BY state <> 'leased', handed
            """, queue.number, reviewer
        )
        for sample in found where !besides.contains(sample) {
            if try hold(sample) { return try claim(sample) }
        }
        return nil
    }

    /// Keeps a sample in hand, or takes it again if its reviewer is not through with it; false when others have all
    /// reviews of it.
    func hold(_ sample: Int) throws -> Bool {
        guard var assignment = try db.assignment(queue: queue.number, sample: sample, reviewer: reviewer) else {
            guard try db.standing(queue: queue.number, sample: sample).isOpen else { return false }
            return try lease(sample, .review, db.nextHanded(queue: queue.number, reviewer: reviewer)) != nil
        }
        switch assignment.state {
        case .leased: break
        case .expired, .released:
            let isFree = try assignment.purpose != .review || db.standing(queue: queue.number, sample: sample).isOpen
            guard isFree else { return false }
            assignment.leased = now
        case .done, .skipped, .prior: return true
        }
        assignment.state = .leased
        assignment.until = now + queue.leaseMilliseconds
        try db.assign(assignment, queue: queue.number, sample: sample)
        return true
    }

    /// A sample that the reviewer has not had: the next one that needs reviews, or a known item in between.
    func next() throws -> Claim? {
        guard let sample = try nextOpen() else { return nil }
        let handed = try db.nextHanded(queue: queue.number, reviewer: reviewer)
        if isGold(handed), let known = try db.unseenGold(queue, reviewer: reviewer, draw: handed) {
            return try lease(known, .gold, handed)
        }
        let isSeeded =
            try SeededDraw(queueSeed: queue.seed).comesOut(queue.seeded, for: .seeded, reviewer, handed)
            && canSpareOne(of: sample)
            && db.plantError(
                sample: sample, reviewer: reviewer, seed: UInt64(bitPattern: Int64(queue.seed)),
                at: Timestamp(milliseconds: now))
        return try lease(sample, isSeeded ? .seeded : .review, handed)
    }

    /// Whether the sample of this number, counted as the reviewer gets them, shall be a known one.
    private func isGold(_ handed: Int) -> Bool {
        SeededDraw(queueSeed: queue.seed).comesOut(queue.gold, for: .gold, reviewer, handed)
    }

    /// Whether a sample can get all its reviews from others than one whose decisions will not count.
    ///
    /// A second one is not spared: the sample would take two people more than it needs.
    private func canSpareOne(of sample: Int) throws -> Bool {
        let found = try db.row(
            """
            SELECT needed, (SELECT count(*) FROM queue_reviewer WHERE queue = ?1) AS people,
                EXISTS (SELECT 1 FROM assignment WHERE queue = ?1 AND sample = ?2 AND purpose = ?3) AS is_planted
            FROM queue_item WHERE queue = ?1 AND sample = ?2
            """, queue.number, sample, AssignmentPurpose.seeded.rawValue
        ) { (needed: $0.int("needed"), people: $0.int("people"), isPlanted: $0.int("is_planted") > 0) }
        guard let found, !found.isPlanted else { return false }
        // Nobody named is everybody, and more may come.
        return found.people == 0 || found.people > found.needed
    }

    /// How many known items come among the next samples, until `open` others are handed out.
    func comingGold(open: Int, handed: Int) throws -> Int {
        guard queue.gold > 0, open > 0 else { return 0 }
        let available = try db.unseenGoldCount(queue, reviewer: reviewer)
        var (left, gold, number) = (open, 0, handed)
        while left > 0, gold < available {
            number += 1
            if isGold(number) { gold += 1 } else { left -= 1 }
        }
        return gold
    }

    private func lease(_ sample: Int, _ purpose: AssignmentPurpose, _ handed: Int) throws -> Claim? {
        try db.assign(
            Assignment(
                reviewer: reviewer, state: .leased, purpose: purpose, handed: handed, leased: now,
                until: now + queue.leaseMilliseconds), queue: queue.number, sample: sample)
        return try claim(sample)
    }

    private func claim(_ sample: Int) throws -> Claim? {
        try db.row(
            """
            SELECT sample.turns, assignment.until FROM assignment JOIN sample ON sample.number = assignment.sample
            WHERE queue = ? AND sample = ? AND reviewer = ?
            """, queue.number, sample, reviewer
        ) { Claim(sample: sample, turns: $0.int("turns"), until: $0.time("until")) }
    }

    /// The next sample that needs reviews and that the reviewer has not had: returned ones first, then by place.
    ///
    /// The tally remembers how far the reviewer has come, so that what they have had is not gone through again: behind
    /// both marks nothing is open for them, because what is open again gets a new number beyond the mark.
    private func nextOpen() throws -> Int? {
        let marks = try db.row(
            "SELECT returned, place FROM queue_tally WHERE queue = ? AND reviewer = ?", queue.number, reviewer
        ) { (returned: $0.int("returned"), place: $0.int("place")) }
        let returned = try db.row(
            Self.nextOpen(by: "returned", index: "queue_item_returned", and: "returned IS NOT NULL AND"), queue.number,
            marks?.returned ?? 0, reviewer
        ) { (sample: $0.int("sample"), mark: $0.int("mark")) }
        if let returned {
            try remember(returned: returned.mark, place: nil)
            return returned.sample
        }
        let placed = try db.row(
            Self.nextOpen(by: "place", index: "queue_item_open"), queue.number, marks?.place ?? 0, reviewer
        ) { (sample: $0.int("sample"), mark: $0.int("mark")) }
        try remember(returned: nil, place: placed?.mark)
        return placed?.sample
    }

    private static func nextOpen(by column: String, index: String, and condition: String = "") -> String {
        """
        SELECT sample, \(column) AS mark FROM queue_item INDEXED BY \(index)
        WHERE queue = ?1 AND \(column) > ?2 AND \(condition) taken < needed AND NOT EXISTS (
            SELECT 1 FROM assignment WHERE assignment.queue = queue_item.queue
                AND assignment.sample = queue_item.sample AND assignment.reviewer = ?3)
        ORDER BY \(column) LIMIT 1
        """
    }

    /// Notes how far the reviewer has come; nil for to the end.
    private func remember(returned: Int?, place: Int?) throws {
        // The sample that was found is only behind the mark once it is leased, and a known item may come before it.
        let isAtPlace = returned == nil
        try db.run(
            """
            INSERT INTO queue_tally (queue, reviewer, returned, place)
            SELECT number, ?2, ifnull(?3, last_returned), iif(?5, ifnull(?4, last_place), 0) FROM queue WHERE number = ?1
            ON CONFLICT (queue, reviewer) DO UPDATE SET returned = excluded.returned,
                place = iif(?5, excluded.place, place)
            """, queue.number, reviewer, returned.map { $0 - 1 }, place.map { $0 - 1 }, isAtPlace)
    }
}
