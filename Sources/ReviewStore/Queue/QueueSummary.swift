package import Corpus

/// A queue and how far it has come.
package struct QueueSummary: Hashable, Sendable {
    package var queue: ReviewQueue
    package var samples: Int
    /// Samples in somebody's hands now.
    package var leased: Int
    /// How far everybody together has come; nil for those who are not leads, because a sample that they finish and that
    /// does not count there would be known for a gold one.
    package var totals: QueueTotals?
    /// Those who have taken from it, and those who may.
    package var reviewers: [QueueReviewer]
}

/// How far everybody together has come with a queue.
package struct QueueTotals: Hashable, Sendable {
    /// The reviews that all samples together need.
    package var needed: Int
    /// Reviews that are done, extra ones too; known items and planted errors do not count.
    package var done: Int
    /// Reviews beyond those that their samples need, as those that came late.
    package var extra: Int
    /// Reviews that are done of those that are needed.
    package var doneOfNeeded: Int { done - extra }
    /// Samples that can still be handed out: fewer reviews than needed are done or in hand.
    package var open: Int
    /// Samples of which all reviews are done.
    package var finished: Int
}

/// How far a reviewer has come with a queue.
package struct QueueReviewer: Hashable, Sendable {
    package var name: String
    /// Whether the reviewer may take from it.
    package var isAllowed: Bool
    /// Samples that the reviewer has in hand.
    package var leased: Int
    /// Samples that the reviewer has finished, known items among them.
    package var done: Int
    /// Samples that the reviewer has left to others.
    package var skipped: Int
    /// Samples that are still to be had, and those in hand; for those who are not leads with the known items that will come.
    package var left: Int
}

/// What the desk's status line tells a reviewer about a queue.
package struct QueueProgress: Hashable, Sendable {
    /// Samples that the reviewer may still take, and those in hand.
    package var left: Int
    /// Those, and the ones that the reviewer is through with.
    package var total: Int

    package init(left: Int, total: Int) {
        self.left = left
        self.total = total
    }
}

/// A sample that is in a reviewer's hands.
package struct Claim: Hashable, Sendable {
    package var sample: Int
    package var turns: Int
    /// When the lease ends unless it is renewed.
    package var until: Timestamp
}

/// A sample in a reviewer's hands, now or before, as a lead sees it.
package struct QueueAssignment: Hashable, Sendable {
    package var sample: Int
    package var reviewer: String
    package var state: AssignmentState
    package var purpose: AssignmentPurpose
    package var leased: Timestamp
    package var until: Timestamp
}

/// What became of a sample in a reviewer's hands.
package enum AssignmentState: String, CaseIterable, Sendable {
    /// In hand, until a time.
    case leased
    /// Every turn is decided.
    case done
    /// Left to somebody else.
    case skipped
    /// Begun, but the lease ran out.
    case expired
    /// Begun, but given back.
    case released
    /// Was decided before it came into the queue, and does not count in it.
    case prior
}

/// What a sample was handed to a reviewer for; reviewers do not learn it.
package enum AssignmentPurpose: String, CaseIterable, Sendable {
    case review
    /// Its decisions are known; it does not count as one of the reviews that the sample needs.
    case gold
    /// It has a planted error, and does not count as one of the reviews that the sample needs.
    case seeded
}
