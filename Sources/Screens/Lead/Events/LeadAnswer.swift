package import Corpus
package import Figures

/// What the lead's room alone asks of the runtime.
///
/// Loads need not be answered in order, and an answer to a query that the room no longer waits for is dropped by the
/// room; none may keep the room from taking keys, so the runtime does them beside its loop.
package enum LeadRequest: Hashable, Sendable {
    /// Ask the store: answered by the answer of the query, or by `LeadAnswer.notLoaded`.
    case load(LeadQuery)
    /// Settle turns as was proposed, each by an event of its own: answered by `settledAtOnce` or `failed`.
    case settle(
        request: Int, [SettlingProposal], asAskedBy: SettlingQuery, reasons: [String], note: String?)
    /// Write every table of a page as a CSV file: answered by `message`, which says where they are or what went wrong.
    case export(LeadPage, of: Scope = .all, ledger: [Condition] = [], waiting: WaitingRequest = WaitingRequest())
}

/// What the runtime answers to the requests of the lead's room.
package enum LeadAnswer: Sendable {
    /// The answer to `LeadQuery.figures`.
    ///
    /// Of the figures only those of the page are taken: `progress` for progress; `reviewers`, `throughput`, `catches`
    /// and `gold` for reviewers; `agreement` for agreement; `adjudication` for adjudication; and `event` and `time`. They
    /// may come a second time, with what took longer.
    case figures(LeadPage, LeadFigures, of: Scope = .all)
    /// The answer to `LeadQuery.waiting`.
    case waiting(Int, of: Scope = .all)
    /// The answer to `LeadQuery.items`: the first of the turns, and how many there are in all.
    case items(FigureSource, [FigureItem], total: Int, of: Scope = .all)
    /// The answer to `LeadQuery.adjudicationCase`, with the text that this lead left unsaved, if any.
    case adjudicationCase(AdjudicationCase, draft: TurnText?, at: Int64)
    /// The answer to `LeadQuery.waitingTurns`: the first of the turns, and how many there are in all.
    case waitingTurns(WaitingRequest, [AdjudicationItem], total: Int)
    /// The answer to `LeadQuery.alike`, most alike first.
    case alike(SettlingQuery, [SettlingProposal])
    /// The turns are settled: the answer to `settle`, with how many of them; others had changed.
    case settledAtOnce(request: Int, turns: Int)
    /// The answer to `LeadQuery.ledger`, newest first; fewer rows than the limit say that there are no more.
    case ledger(LedgerRequest, [LedgerRow], newest: Int64, time: Timestamp)
    /// The answer to `LeadQuery.history`, oldest first.
    case history(TurnPlace, [HistoryStep])
    /// The answer to any query when there is no such thing, or it could not be read; in a sentence fit for a person.
    case notLoaded(LeadQuery, sentence: String)
}
