package import Agreement
package import Corpus

/// How somebody did with the planted errors of one kind.
package struct PlantedErrorCount: Hashable, Sendable {
    /// The reviewer's number in the store; 0 for everybody.
    package var reviewer: Int
    /// The reviewer's; empty for everybody.
    package var name: String
    /// The kind of error, as `choice-swapped`; empty for all.
    package var corruption: String
    /// All that were planted: those that are caught, missed, mended and open.
    package var shown = 0
    /// Rejected, or edited so that the error is gone; with those that were restored.
    package var caught = 0
    /// Of the caught, those that were edited back to what was generated.
    package var restored = 0
    /// Accepted, or edited with the error left in.
    package var missed = 0
    /// Those that were no errors, because the turn itself was corrected to the same: they say nothing about a reviewer.
    package var mended = 0

    package init(reviewer: Int = 0, name: String, corruption: String) {
        self.reviewer = reviewer
        self.name = name
        self.corruption = corruption
    }

    /// Those that are not decided yet.
    package var open: Int { shown - caught - missed - mended }
    /// The number that a catch rate is of.
    package var judged: Int { caught + missed }
    /// Caught of judged, with Wilson's interval.
    package var rate: Estimate { Estimate(caught, of: judged) }

    package static func += (count: inout PlantedErrorCount, other: PlantedErrorCount) {
        count.shown += other.shown
        count.caught += other.caught
        count.restored += other.restored
        count.missed += other.missed
        count.mended += other.mended
    }
}

/// How somebody did with the gold turns of one kind.
///
/// The lead who declared a turn gold is not measured by it.
package struct GoldCount: Hashable, Sendable {
    /// The reviewer's number in the store; 0 for everybody.
    package var reviewer: Int
    /// The reviewer's; empty for everybody.
    package var name: String
    /// Of turn; nil for all.
    package var kind: TurnKind?
    /// Those decided after the turn had become gold.
    package var later = 0
    package var laterCorrect = 0
    /// Those decided before: with promoted turns, what is right may have been taken from the reviewer's own decision.
    package var earlier = 0
    package var earlierCorrect = 0

    package init(reviewer: Int = 0, name: String, kind: TurnKind?) {
        self.reviewer = reviewer
        self.name = name
        self.kind = kind
    }

    /// The gold turns that were decided.
    package var items: Int { later + earlier }
    package var correct: Int { laterCorrect + earlierCorrect }
    package var failed: Int { items - correct }
    /// Right of those decided after the turn had become gold, with Wilson's interval.
    package var rate: Estimate { Estimate(laterCorrect, of: later) }

    package static func += (count: inout GoldCount, other: GoldCount) {
        count.later += other.later
        count.laterCorrect += other.laterCorrect
        count.earlier += other.earlier
        count.earlierCorrect += other.earlierCorrect
    }
}

/// What a reviewer made of a planted error.
package enum PlantedErrorResult: String, CaseIterable, Sendable {
    /// Rejected, or edited so that the error is gone.
    case caught
    /// Caught, and edited back to what was generated.
    case restored
    /// Accepted, or edited with the error left in.
    case missed
    /// No error after all: what was planted is what the turn itself was corrected to.
    case mended
}
