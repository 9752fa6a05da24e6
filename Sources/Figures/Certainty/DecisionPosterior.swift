internal import Glibc
package import Corpus

/// How probable it is of each decision that it is the right one for a turn, by how reliable its reviewers are.
///
/// A hint on what to look at, never a verdict: it knows nothing of the turn but who decided what, and so says the same
/// of all turns that the same people decided alike.
package struct DecisionPosterior: Hashable, Sendable {
    /// They sum to 1.
    package let probabilities: [Decision: Double]
    /// How probable it is that what the turn has come to is right.
    ///
    /// Of the decision that all its reviewers made; where they differ, of the most probable one.
    package let certainty: Double

    /// Below this certainty is called low: more than one in five of such turns would be decided wrongly.
    ///
    /// The threshold is a convention and no test; a higher one lists more turns that are right after all.
    package static let leastCertainty = 0.8

    package init(probabilities: [Decision: Double], decided: [Decision]) {
        self.probabilities = probabilities
        let all = Set(decided)
        certainty = all.count == 1 ? all.first.flatMap { probabilities[$0] } ?? 0 : probabilities.values.max() ?? 0
    }

    package var isLow: Bool { certainty < Self.leastCertainty }

    /// Entropy in bits: 0 when one decision is certain, log₂ 3 when all are as probable.
    package var entropy: Double {
        // In one order, so that the same turns have the same number to the last bit.
        Decision.allCases.reduce(0) { sum, decision in
            let probability = probabilities[decision] ?? 0
            return probability > 0 ? sum - probability * log2(probability) : sum
        }
    }
}
