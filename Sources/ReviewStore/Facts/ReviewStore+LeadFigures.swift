package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// Everything that the lead's pages show.
    ///
    /// Each page is of one moment; what is recorded while they are read may show on a later one only.
    ///
    /// - Parameters:
    ///   - agreement: What agreement is asked for.
    ///   - cost: What work costs; nil for what the project keeps.
    ///   - listed: How many turns that need a lead, and gaps of the guidelines, are listed.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func leadFigures(
        for lead: Reviewer, agreement: AgreementRequest = AgreementRequest(), cost: CostSettings? = nil,
        listed: Int = .max
    ) throws -> LeadFigures {
        var figures = LeadFigures()
        figures.event = try read { db in
            _ = try db.lead(lead, to: "see the lead's pages")
            return try db.newestEventNumber()
        }
        figures.time = options.now()
        figures.progress = try progressFigures(for: lead)
        figures.throughput = try throughputFigures(for: lead, of: nil, cost: try cost ?? costSettings())
        figures.reviewers = try reviewerFigures(for: lead, of: nil)
        figures.catches = try plantedErrorRows(for: lead)
        figures.gold = try goldRows(for: lead)
        figures.agreement = try agreementFigures(for: lead, agreement)
        figures.adjudication = try adjudicationFigures(for: lead, listed: listed)
        return figures
    }

    /// The turns that need a lead, the first of them listed, and the gaps of the guidelines.
    ///
    /// - Parameter conditions: Which turns are counted and listed; the gaps and those that are settled are always all.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func adjudicationFigures(
        _ conditions: [Condition] = [], for lead: Reviewer, listed: Int = 200
    ) throws -> AdjudicationFigures {
        let queue = try adjudicationQueue(AdjudicationQuery(conditions, limit: listed), for: lead)
        var figures = AdjudicationFigures()
        figures.waiting = queue.total
        figures.items = queue.items
        figures.gaps = try guidelineGaps(limit: listed, for: lead)
        figures.settled = try figureView().sums.settled
        return figures
    }
}
