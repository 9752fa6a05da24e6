internal import Corpus
internal import Figures
internal import ReviewStore
internal import Screens

/// Gets the figures of the lead's pages from the store.
struct LeadPageFigures {
    let store: ReviewStore
    let lead: Reviewer

    /// The figures of one page; the others' are left empty.
    func figures(of page: LeadPage, _ scope: Scope) throws -> LeadFigures {
        var figures = try store.emptyFigures(scope)
        switch page {
        case .progress: figures.progress = try store.progressFigures(scope, for: lead)
        case .reviewers:
            figures.reviewers = try store.reviewerFigures(scope, for: lead, of: nil)
            figures.throughput = try store.throughputFigures(
                scope, for: lead, of: nil, cost: try store.costSettings())
            figures.catches = try store.plantedErrorRows(scope, for: lead)
            figures.gold = try store.goldRows(scope, for: lead)
        case .agreement: figures.agreement = try store.agreementFigures(scope, for: lead)
        case .adjudication:
            figures.adjudication = try store.adjudicationFigures(
                scope, for: lead, listed: WaitingRequest.pageSize)
        case .ledger: break
        }
        return figures
    }

    /// The turns that need a lead, as many as are wanted.
    func waitingTurns(_ request: WaitingRequest) throws -> LeadAnswer {
        let queue = try store.adjudicationQueue(
            AdjudicationQuery(request.scope, limit: request.limit), for: lead)
        return .waitingTurns(request, queue.items, total: queue.total)
    }

    /// The first turns behind a number, and how many there are.
    func items(_ source: FigureSource, _ scope: Scope) throws -> LeadAnswer {
        let items = try store.figureItems(source, scope, limit: Self.listed, for: lead)
        let total = items.count < Self.listed ? items.count : try store.figureItemCount(source, scope, for: lead)
        return .items(source, items, total: total, of: scope)
    }

    /// What there is to say about a scope that tells nothing: what of it occurs nowhere, or why it is empty.
    func remark(on scope: Scope) throws -> String? {
        let unmet = try store.unmetValues(of: scope.conditions)
        return unmet.isEmpty ? try store.emptiness(of: scope, for: lead) : unmet.joined(separator: "; ")
    }

    /// How many turns are listed at most.
    private static let listed = 500
}
