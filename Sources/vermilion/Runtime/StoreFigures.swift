internal import Corpus
internal import Figures
internal import ReviewStore

/// The lead's figures of a store with the ends of its chains at the event that they count.
struct StoreFigures {
    let figures: LeadFigures
    let heads: [LedgerHead]

    /// Computes the figures of a store, for a lead.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)`` for anybody else, also somebody the store does not know.
    init(of store: ReviewStore, for access: StoreAccess, toDo action: String) throws {
        guard let reviewer = try store.existingReviewer(named: access.reviewerName), reviewer.role == .lead else {
            throw StoreError.notLead(name: access.reviewerName, action: action)
        }
        figures = try Self.figures(of: store)
        heads = try store.heads(upTo: figures.event)
    }

    private static func figures(of store: ReviewStore) throws -> LeadFigures {
        let status = try store.status()
        var figures = LeadFigures()
        figures.event = Int64(status.events)
        figures.time = .now
        figures.progress = ProgressFigures(status)
        return figures
    }
}
