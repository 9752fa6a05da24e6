package import Corpus
package import Figures
package import TerminalUI

/// Something that happened, told to the lead's room: keys, and the answers to its effects.
///
/// Times are monotonic milliseconds from any start, the same for all events of one room.
package enum LeadEvent: Sendable {
    case terminal(TerminalEvent, at: Int64)
    /// The answer to `LeadQuery.figures`.
    ///
    /// Of the figures only those of the page are taken: `progress` for progress; `reviewers`, `throughput`, `catches`
    /// and `gold` for reviewers; `agreement` for agreement; `adjudication` for adjudication; and `event` and `time`. They
    /// may come a second time, with what took longer.
    case figures(LeadPage, LeadFigures)
    /// The answer to `LeadQuery.waiting`.
    case waiting(Int)
    /// The answer to `LeadQuery.items`: the first of the turns, and how many there are in all.
    case items(FigureSource, [FigureItem], total: Int)
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
    /// The ruling is on disk: the answer to `record`, `undo` and `redo`.
    case recorded(request: Int, RecordedAction)
    /// The ruling is not on disk, and why, in a sentence fit for a person.
    case failed(request: Int, message: String)
    /// What became of a picture that `showPicture` asked for; may come several times, as waiting and then ready.
    case picture(DeskPicture.Request, DeskPicture.State)
    /// The answer to `editExternally`.
    case editedExternally(ExternalEdit, at: Int64)
    /// Somebody else's work changed the store: the room asks for what is on screen again.
    ///
    /// Told as often as the runtime likes; while an answer is awaited the room asks once more afterwards at most.
    case changedElsewhere
    /// A second or two have passed: what is being written is kept, so that a lost connection takes little with it.
    case timeToKeepDraft
    /// The program runs again after `suspend`.
    case resumed(at: Int64)
    /// Nothing can be recorded any more, and why, in a sentence fit for a person; may come again with more to say.
    case storeLost(String)
    /// Something the runtime wants people to read.
    case message(String, DeskMessage.Tone)
}
