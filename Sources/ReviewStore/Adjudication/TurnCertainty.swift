internal import Corpus
internal import Figures
internal import GRDB

/// How certain it is what is right of a turn, by its reviewers' numbers and decisions.
struct TurnCertainty {
    private let reliability: DecisionReliability
    /// The reviewers' numbers in the order of their codes.
    private let numbers: [Int]
    private let codes: [Int: Int]

    private init(signatures: DecisionSignatures, numbers: [Int]) {
        reliability = DecisionReliability(signatures)
        self.numbers = numbers
        codes = Dictionary(zip(numbers, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// By all turns that several reviewers have decided.
    init(_ view: FigureView, _ people: [ReviewerRow]) {
        self.init(
            signatures: view.sums.signatures(people.map { ($0.number, $0.shownName) }), numbers: people.map(\.number))
    }

    /// Nil where it cannot be told.
    func posterior(of ratings: [AdjudicationRating]) -> DecisionPosterior? {
        let list = ratings.compactMap { rating in codes[rating.reviewer].map { ($0, rating.decision) } }
        return list.count == ratings.count ? reliability.posterior(of: list) : nil
    }

    /// What reviewers, by their numbers, agreed on and is of low certainty all the same, the least certain first.
    var doubtfulAgreements: [(reviewers: [Int], decision: Decision, posterior: DecisionPosterior)] {
        reliability.doubtfulAgreements.map { found in
            (found.reviewers.map { numbers[$0] }, found.decision, found.posterior)
        }
    }
}
