internal import Corpus
internal import Figures
internal import ReviewStore
internal import Screens

/// Gets the figures of the lead's pages from the store.
struct LeadPageFigures {
    let store: ReviewStore
    let lead: Reviewer

    /// The figures of one page; the others' are left empty.
    func figures(of page: LeadPage) throws -> LeadFigures {
        var figures = LeadFigures()
        // Before the figures: what comes in between is counted as news once more rather than not at all.
        figures.event = try store.newestEventNumber()
        figures.time = .now
        switch page {
        case .progress: figures.progress = try store.progressFigures(for: lead)
        case .reviewers:
            figures.reviewers = try store.reviewerFigures(for: lead, of: nil)
            figures.throughput = try store.throughputFigures(for: lead, of: nil, cost: try store.costSettings())
            figures.catches = try store.plantedErrorRows(for: lead)
            figures.gold = try store.goldRows(for: lead)
        case .agreement: figures.agreement = try store.agreementFigures(for: lead)
        case .adjudication:
            figures.adjudication = try store.adjudicationFigures(
                for: lead, listed: WaitingRequest.pageSize)
        case .ledger: break
        }
        return figures
    }

    /// The turns that need a lead, as many as are wanted.
    func waitingTurns(_ request: WaitingRequest) throws -> LeadAnswer {
        let queue = try store.adjudicationQueue(
            AdjudicationQuery(request.conditions, limit: request.limit), for: lead)
        return .waitingTurns(request, queue.items, total: queue.total)
    }

    /// The first turns behind a number, and how many there are.
    func items(_ source: FigureSource) throws -> LeadAnswer {
        let items = try store.figureItems(source, limit: Self.listed, for: lead)
        let total = items.count < Self.listed ? items.count : try store.figureItemCount(source, for: lead)
        return .items(source, items, total: total)
    }

    /// How many turns are listed at most.
    private static let listed = 500
}
