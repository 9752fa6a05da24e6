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
    ///
    /// - Parameter action: What a lead is about to do, as `list planted errors`.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    init(_ store: ReviewStore, for lead: Reviewer, to action: String) throws {
        let (signatures, numbers) = try store.read { db in
            try db.lead(lead, to: action)
            return (try db.decisionSignatures(), try db.people().map(\.number))
        }
        // The arithmetic takes longer than the reading, and holds nobody up.
        self.init(signatures: signatures, numbers: numbers)
    }

    /// Nil where it cannot be told.
    func posterior(of ratings: [AdjudicationRating]) -> DecisionPosterior? {
        let list = ratings.compactMap { rating in codes[rating.reviewer].map { ($0, rating.decision) } }
        return list.count == ratings.count ? reliability.posterior(of: list) : nil
    }

    /// What reviewers agreed on and is of low certainty all the same, the least certain first.
    var doubtfulAgreements: [(signature: DecisionSignature, posterior: DecisionPosterior)] {
        reliability.doubtfulAgreements.map { found in
            let ratings = found.reviewers.map {
                AdjudicationRating(reviewer: numbers[$0], decision: found.decision)
            }
            return (DecisionSignature(ratings), found.posterior)
        }
    }
}
