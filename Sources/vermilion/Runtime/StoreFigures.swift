internal import Corpus
internal import Figures
internal import ReviewStore

/// The lead's figures of a store with the ends of its chains at the event that they count.
struct StoreFigures {
    let figures: LeadFigures
    let heads: [LedgerHead]

    /// Computes the figures of a store, for a lead.
    ///
    /// - Parameter listed: How many turns that need a lead are listed; their number is always of all.
    /// - Throws: ``StoreError/notLead(name:action:)`` for anybody else.
    init(of store: ReviewStore, _ scope: Scope, for lead: Reviewer, listed: Int) throws {
        figures = try store.leadFigures(scope, for: lead, listed: listed)
        heads = try store.heads(upTo: figures.event)
    }
}
