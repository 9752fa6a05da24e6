package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// Everything that the lead's pages show.
    ///
    /// Each page is of one moment; what is recorded while they are read may show on a later one only.
    ///
    /// - Parameters:
    ///   - scope: What they are of.
    ///   - agreement: What agreement is asked for.
    ///   - cost: What work costs; nil for what the project keeps.
    ///   - listed: How many turns that need a lead, and gaps of the guidelines, are listed.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func leadFigures(
        _ scope: Scope = .all, for lead: Reviewer, agreement: AgreementRequest = AgreementRequest(),
        cost: CostSettings? = nil, listed: Int = .max
    ) throws -> LeadFigures {
        _ = try read { db in try db.lead(lead, to: "see the lead's pages") }
        var figures = try emptyFigures(scope)
        figures.progress = try progressFigures(scope, for: lead)
        figures.throughput = try throughputFigures(scope, for: lead, of: nil, cost: try cost ?? costSettings())
        figures.reviewers = try reviewerFigures(scope, for: lead, of: nil)
        figures.catches = try plantedErrorRows(scope, for: lead)
        figures.gold = try goldRows(scope, for: lead)
        figures.agreement = try agreementFigures(scope, for: lead, agreement)
        figures.adjudication = try adjudicationFigures(scope, for: lead, listed: listed)
        return figures
    }

    /// Pages without any figures yet: what they will be of, and as of when.
    ///
    /// It is asked for before the figures: what comes in between is counted as news once more rather than not at all.
    package func emptyFigures(_ scope: Scope = .all) throws -> LeadFigures {
        var figures = LeadFigures()
        figures.event = try read { db in min(try db.newestEventNumber(), scope.event ?? .max) }
        figures.time = options.now()
        figures.scope = scope.words
        return figures
    }

    /// The turns that need a lead, the first of them listed, and the gaps of the guidelines.
    ///
    /// - Parameter scope: Which turns are counted and listed; the gaps, which are of now, without a scope only.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func adjudicationFigures(
        _ scope: Scope = .all, for lead: Reviewer, listed: Int = 200
    ) throws -> AdjudicationFigures {
        var figures = AdjudicationFigures()
        let queue = try adjudicationQueue(AdjudicationQuery(scope, limit: listed), for: lead)
        figures.settled = try figureView(scope.leaving(.contention)).sums.settled
        figures.waiting = queue.total
        figures.items = queue.items
        if scope == .all { figures.gaps = try guidelineGaps(limit: listed, for: lead) }
        return figures
    }
}
