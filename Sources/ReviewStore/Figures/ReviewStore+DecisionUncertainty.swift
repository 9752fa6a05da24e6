package import Corpus
internal import Agreement
internal import Figures
internal import GRDB

extension ReviewStore {
    /// How uncertain the decisions on a turn leave what is right: a measure for the order of adjudication.
    ///
    /// It is the entropy, in bits, of the posterior over accept, edit and reject when the reviewers' reliability is
    /// estimated from all turns that several of them decided (Dawid and Skene 1979); nil for a list of decisions that
    /// nobody has made.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func decisionUncertainty(for lead: Reviewer) throws -> ([AdjudicationRating]) -> Double? {
        let (signatures, numbers) = try read { db in
            _ = try db.lead(lead, to: "see how certain decisions are")
            let numbers = try db.rows("SELECT number FROM reviewer ORDER BY number") { $0.int(0) }
            return (try db.decisionSignatures().signatures, numbers)
        }
        let latent = DawidSkene().estimate(signatures)
        var entropies: [[AdjudicationRating]: Double] = [:]
        for index in signatures.indices {
            let list = signatures[index].map {
                AdjudicationRating(
                    reviewer: numbers[Int($0.rater)], decision: Decision.allCases[Int($0.category)])
            }
            entropies[list] = latent.entropy(of: index)
        }
        return { entropies[$0] }
    }
}
