package import Corpus

/// A queue: which samples are handed out, in what order, to whom, and how many reviews each one needs.
package struct ReviewQueue: Hashable, Sendable {
    package let number: Int
    package var name: String
    package var state: State
    /// Which samples are taken in.
    package var filter: QueueFilter
    package var order: QueueOrder
    /// What the order, the share and the mixing in of known items are drawn by.
    package var seed: Int
    /// The reviews that each shared sample needs.
    package var overlap: Int
    /// The share of samples that need `overlap` reviews, of each domain and set of kinds; the others need one.
    package var share: Double
    /// The share of gold among what is handed out.
    package var gold: Double
    /// The share of samples that are handed out with a planted error.
    package var seeded: Double
    /// Whether reviewers do without the captions of the pictures.
    package var hidesCaptions: Bool
    /// How long a sample stays in hand without input, in milliseconds.
    package var leaseMilliseconds: Int64
    /// Of several queues with work for somebody, those of the highest priority come first.
    package var priority: Int
    /// The names of those who may take from it; empty for everybody.
    package var reviewers: [String]
    package var created: Timestamp

    /// How long a sample stays in hand without input where nobody has said: 15 minutes.
    package static let standardLease: Int64 = 15 * 60 * 1_000

    package enum State: String, CaseIterable, Sendable {
        /// Its samples are being taken in; if that was broken off, topping up completes it.
        case filling
        case open
        /// Nothing is handed out; what is in hand can be finished.
        case paused
    }
}

/// The order in which a queue hands its samples out.
package enum QueueOrder: String, CaseIterable, Sendable {
    /// As they stand in their datasets.
    case file
    /// Drawn by the queue's seed.
    case random
    /// Those first whose outcome is hardest to foretell; see ``SampleUncertainty``.
    case uncertain
    /// As they stand in their datasets, the samples of one picture together.
    case image
}

/// What a new queue shall be like.
package struct QueueRequest: Hashable, Sendable {
    package var name: String
    package var filter: QueueFilter
    package var order = QueueOrder.file
    package var seed = 0
    package var overlap = 1
    package var share = 1.0
    package var gold = 0.0
    package var seeded = 0.0
    package var hidesCaptions = false
    /// How long a sample stays in hand without input, in milliseconds.
    package var leaseMilliseconds = ReviewQueue.standardLease
    package var priority = 0
    /// The names of those who may take from it; empty for everybody.
    package var reviewers: [String] = []
    /// How many samples are taken in, the first in the queue's order; nil for all.
    package var limit: Int?
    /// Whether nothing is to be handed out yet.
    package var isPaused = false

    package init(name: String, filter: QueueFilter = .all) {
        self.name = name
        self.filter = filter
    }
}

/// What can be changed about a queue; nil leaves it as it is.
package struct QueueChange: Hashable, Sendable {
    package var name: String?
    /// The reviews that each shared sample needs; samples never need fewer than are done or in hand.
    package var overlap: Int?
    package var share: Double?
    package var gold: Double?
    package var seeded: Double?
    package var hidesCaptions: Bool?
    /// How long a sample stays in hand without input, in milliseconds; what is in hand stays so until its own end.
    package var leaseMilliseconds: Int64?
    package var priority: Int?

    package init() {}
}
