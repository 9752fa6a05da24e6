/// Why a turn needs a lead.
package enum Contention: String, CaseIterable, Hashable, Sendable {
    case decision
    case answer
    case text
    /// The reviewers' reliability leaves open what is right, though they may agree.
    case lowCertainty = "low certainty"
    /// Reviewers failed gold that no lead has confirmed since.
    case failedGold = "failed gold"
    case reopened
}
