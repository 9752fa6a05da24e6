package import Corpus

/// How many turns, or decisions, came to what.
package struct OutcomeCounts: Hashable, Sendable {
    package var accepted = 0
    package var edited = 0
    package var rejected = 0
    /// Turns that reviewers differ about; no decision comes to that.
    package var contested = 0

    package init() {}

    package var decided: Int { accepted + edited + rejected + contested }

    /// Adds other counts, so many times.
    package mutating func add(_ other: OutcomeCounts, times: Int = 1) {
        accepted += other.accepted * times
        edited += other.edited * times
        rejected += other.rejected * times
        contested += other.contested * times
    }

    package mutating func count(_ decision: Decision, times: Int = 1) {
        switch decision {
        case .accept: accepted += times
        case .edit: edited += times
        case .reject: rejected += times
        }
    }

    mutating func count(_ outcome: SampleStanding.TurnOutcome, times: Int = 1) {
        switch outcome {
        case .accepted: accepted += times
        case .edited: edited += times
        case .rejected: rejected += times
        case .contested: contested += times
        }
    }
}
