package import Corpus
internal import Agreement

/// How reliable each reviewer's decisions are, estimated from the turns that several reviewers decided.
///
/// By A. P. Dawid and A. M. Skene, Applied Statistics 28 (1979) 20: nobody's decisions are taken for the truth, and
/// someone who accepts what all others reject is known by it where they meet the others. Two who accept everything and
/// meet nobody but each other cannot be told from two who are right.
package struct DecisionReliability: Sendable {
    private let signatures: RatingSignatures
    private let latent: LatentCategories
    /// For each reviewer, how many turns they and somebody else decided.
    private let overlaps: [Int]

    /// Of how many turns a reviewer must share the decision with others before anything is said about theirs.
    ///
    /// With fewer a row of the nine probabilities that describe a reviewer is an estimate from a handful of turns.
    package static let leastOverlap = 30

    package init(_ decided: DecisionSignatures) {
        signatures = decided.signatures
        latent = DawidSkene().estimate(signatures)
        var overlaps = [Int](repeating: 0, count: decided.reviewers.count)
        for index in signatures.indices where signatures[index].count > 1 {
            for rating in signatures[index] { overlaps[Int(rating.rater)] += signatures.counts[index] }
        }
        self.overlaps = overlaps
    }

    /// How probable each decision is for a turn that these reviewers, by their codes, decided so.
    ///
    /// Nil where it cannot be told: nobody decided the turn, or one of them shares too few turns with others.
    package func posterior(of list: [(reviewer: Int, decision: Decision)]) -> DecisionPosterior? {
        posterior(
            list.compactMap { item in
                Decision.allCases.firstIndex(of: item.decision).map { CodedRating(rater: item.reviewer, category: $0) }
            }[...])
    }

    private func posterior(_ list: ArraySlice<CodedRating>) -> DecisionPosterior? {
        let isKnown = list.allSatisfy {
            overlaps.indices.contains(Int($0.rater)) && overlaps[Int($0.rater)] >= Self.leastOverlap
        }
        guard !list.isEmpty, isKnown, let probabilities = latent.posterior(given: list) else { return nil }
        return DecisionPosterior(
            probabilities: Dictionary(
                zip(Decision.allCases, probabilities), uniquingKeysWith: { first, _ in first }),
            decided: list.map { Decision.allCases[Int($0.category)] })
    }

    /// The lists of reviewers, by their codes, who agree on a decision that is of low certainty all the same.
    ///
    /// The least certain first, and then in the order of the reviewers' codes.
    package var doubtfulAgreements: [(reviewers: [Int], decision: Decision, posterior: DecisionPosterior)] {
        var found: [(reviewers: [Int], decision: Decision, posterior: DecisionPosterior)] = []
        for index in signatures.indices {
            let list = signatures[index]
            guard list.count > 1, let first = list.first, list.allSatisfy({ $0.category == first.category }),
                let posterior = posterior(list), posterior.isLow
            else { continue }
            found.append((list.map { Int($0.rater) }, Decision.allCases[Int(first.category)], posterior))
        }
        return found.sorted { one, other in
            if one.posterior.certainty != other.posterior.certainty {
                return one.posterior.certainty < other.posterior.certainty
            }
            return one.reviewers.lexicographicallyPrecedes(other.reviewers)
        }
    }
}
