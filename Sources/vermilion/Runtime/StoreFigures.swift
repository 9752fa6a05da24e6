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
        guard let lead = try store.existingReviewer(named: access.reviewerName), lead.role == .lead else {
            throw StoreError.notLead(name: access.reviewerName, action: action)
        }
        figures = try store.leadFigures(for: lead)
        heads = try store.heads(upTo: figures.event)
    }
}
