package import Agreement
package import Corpus

/// Who decided what about turns that at least two reviewers decided, and how many turns have each such list.
package struct DecisionSignatures: Hashable, Sendable {
    /// The reviewers' names, in the order of their codes.
    package let reviewers: [String]
    package private(set) var signatures: RatingSignatures

    private static let scale = RatingScale(Decision.allCases.map(\.rawValue))

    package init(reviewers: [String]) {
        self.reviewers = reviewers
        signatures = RatingSignatures(scale: Self.scale, raters: reviewers)
    }

    /// Adds a list of who decided what; a list with somebody twice is left out.
    package mutating func append(_ list: [(reviewer: Int, decision: Decision)], turns: Int) {
        let coded = list.compactMap { item in
            Decision.allCases.firstIndex(of: item.decision).map { CodedRating(rater: item.reviewer, category: $0) }
        }
        try? signatures.append(coded, units: turns)
    }

    /// How each two reviewers agree, in the order of their names.
    package var pairs: [PairAgreement] {
        signatures.pairs().map { pair in
            var result = PairAgreement(pair, raters: reviewers)
            (result.a, result.b) = (min(result.a, result.b), max(result.a, result.b))
            return result
        }
        .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// For each reviewer how many pairs of their decisions with others' on one turn there are, and how many agree.
    package var agreeingPairs: [(pairs: Int, agreeing: Int)] {
        var found = [(pairs: Int, agreeing: Int)](repeating: (0, 0), count: reviewers.count)
        for index in signatures.indices {
            let list = signatures[index]
            for one in list {
                let same = list.filter { $0.category == one.category }.count - 1
                found[Int(one.rater)].pairs += (list.count - 1) * signatures.counts[index]
                found[Int(one.rater)].agreeing += same * signatures.counts[index]
            }
        }
        return found
    }
}

extension PairAgreement {
    /// - Parameter raters: the names that the pair's codes stand for.
    package init(_ pair: RaterPair, raters: [String]) {
        self.init(a: raters[pair.a], b: raters[pair.b])
        units = pair.units
        percentAgreement = pair.percentAgreement
        cohenKappa = pair.cohenKappa
        cohenKappaStandardError = pair.cohenKappaStandardError
        scottPi = pair.scottPi
        gwetAC1 = pair.gwetAC
    }
}
