package import Corpus
package import Figures

/// Work that the lead's room asks for; the runtime carries effects out in their order and answers with events.
///
/// `record`, `undo` and `redo` must be carried out one after the other, and a `load` that follows one of them must see
/// it. Loads need not be answered in order, and an answer to a query that the room no longer waits for is dropped by
/// the room; none may keep the room from taking keys, so the runtime does them beside its loop.
package enum LeadEffect: Hashable, Sendable {
    /// Ask the store: answered by the event of the query, or by `LeadEvent.notLoaded`.
    case load(LeadQuery)
    /// Write a lead's ruling to the ledger: answered by `recorded` or `failed`.
    ///
    /// Actions are `resolve`, with the texts as they shall be (the generated ones accept, others edit, none reject),
    /// `reopen`, and of gold turns `confirm`, `alternative` and `gold`, the last two with texts likewise.
    case record(request: Int, ReviewAction)
    /// Settle turns as was proposed, each by an event of its own: answered by `settledAtOnce` or `failed`.
    case settle(
        request: Int, [SettlingProposal], asAskedBy: SettlingQuery, reasons: [String], note: String?)
    /// Take back this lead's newest action: answered by `recorded` or `failed`.
    case undo(request: Int)
    /// Take back the newest undo: answered by `recorded` or `failed`.
    case redo(request: Int)
    /// Make a picture ready for its box: answered by `picture`.
    case showPicture(DeskPicture.Request)
    /// Keep a text that a lead has begun and not saved; it comes back with `LeadEvent.adjudicationCase`.
    case saveDraft(TurnDraft)
    /// Forget the unsaved text of a turn.
    case clearDraft(sample: Int, turn: Int)
    /// Open a text in the person's own editor: answered by `editedExternally`.
    case editExternally(String)
    /// Write every table of a page as a CSV file: answered by `message`, which says where they are or what went wrong.
    case export(LeadPage, ledger: LedgerFilter, waiting: AdjudicationFilter = AdjudicationFilter())
    /// Stop the process as a job: answered by `resumed`.
    case suspend
    /// Draw everything anew, on a cleared terminal.
    case redraw
    case bell
    case quit
}
