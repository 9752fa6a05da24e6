/// A sample in the hands of a reviewer, as the table has it.
struct Assignment: Equatable {
    var reviewer: Int
    var state: AssignmentState
    var purpose: AssignmentPurpose
    /// The how manieth of this reviewer in this queue.
    var handed: Int
    /// When, UTC, milliseconds since 1970.
    var leased: Int64
    /// When the lease ends unless it is renewed.
    var until: Int64

    /// Whether it is one of the reviews that its sample needs.
    var isTaken: Bool { purpose == .review && (state == .leased || state == .done) }

    /// Whether its reviewer is not to be handed the sample anew.
    var isHeld: Bool {
        switch state {
        case .leased, .done, .skipped, .prior: true
        case .expired, .released: false
        }
    }
}

/// What one sample adds to the counts of its queue, and of each reviewer in it.
///
/// The one place that says what is counted; `check` compares the sums.
struct QueueItemStanding: Equatable {
    /// Nil for a known item that is not one of the queue's samples.
    var needed: Int?
    var assignments: [Assignment]

    var taken: Int { assignments.count(where: \.isTaken) }
    var done: Int { assignments.count { $0.isTaken && $0.state == .done } }
    var isOpen: Bool { needed.map { taken < $0 } ?? false }

    var counts: QueueCounts {
        guard let needed else { return QueueCounts() }
        return QueueCounts(
            needed: needed, open: isOpen ? 1 : 0, finished: done >= needed ? 1 : 0, done: done,
            extra: max(0, done - needed))
    }

    func tally(of reviewer: Int) -> QueueTally {
        guard let assignment = assignments.first(where: { $0.reviewer == reviewer }) else { return QueueTally() }
        return QueueTally(
            leased: assignment.state == .leased ? 1 : 0, done: assignment.state == .done ? 1 : 0,
            skipped: assignment.state == .skipped ? 1 : 0, held: isOpen && assignment.isHeld ? 1 : 0)
    }
}

/// The counts of a queue.
struct QueueCounts: Equatable {
    var needed = 0
    var open = 0
    var finished = 0
    var done = 0
    var extra = 0

    static func - (one: QueueCounts, other: QueueCounts) -> QueueCounts {
        QueueCounts(
            needed: one.needed - other.needed, open: one.open - other.open, finished: one.finished - other.finished,
            done: one.done - other.done, extra: one.extra - other.extra)
    }
}

/// The counts of a reviewer in a queue.
struct QueueTally: Equatable {
    var leased = 0
    var done = 0
    var skipped = 0
    /// Open samples that are not to be handed to the reviewer anew.
    var held = 0

    static func - (one: QueueTally, other: QueueTally) -> QueueTally {
        QueueTally(
            leased: one.leased - other.leased, done: one.done - other.done, skipped: one.skipped - other.skipped,
            held: one.held - other.held)
    }
}
