internal import Corpus
internal import Figures
internal import ReviewStore

/// The lead's figures of a store with the ends of its chains at the event that they count.
struct StoreFigures {
    let figures: LeadFigures
    let heads: [LedgerHead]

    /// Computes the figures of a store, for a lead.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)`` for anybody else.
    init(of store: ReviewStore, for lead: Reviewer) throws {
        figures = try store.leadFigures(for: lead)
        heads = try store.heads(upTo: figures.event)
    }
}
