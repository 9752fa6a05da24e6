package import Corpus
package import TerminalUI

/// Something that happened, told to a full-screen program: what is the same for all of them, and the answers to what
/// it alone asks.
///
/// Times are monotonic milliseconds from any start, the same for all events of one screen.
package enum ScreenEvent<Answer: Sendable>: Sendable {
    case terminal(TerminalEvent, at: Int64)
    /// The answer to an `ask` of this screen.
    case answer(Answer)
    /// The action is on disk: the answer to `record`, `undo` and `redo`.
    case recorded(request: Int, RecordedAction)
    /// The action is not on disk, and why, in a sentence fit for a person.
    case failed(request: Int, message: String)
    /// What became of a picture that `showPicture` asked for; may come several times, as waiting and then ready.
    case picture(ScreenPicture.Request, ScreenPicture.State)
    /// The answer to `editExternally`.
    case editedExternally(ExternalEdit, at: Int64)
    /// The store was changed by somebody else; told as often as the runtime likes.
    case changedElsewhere
    /// A second or two have passed: what is being written is kept, so that a lost connection takes little with it.
    case timeToKeepDraft
    /// The program runs again after `suspend`.
    case resumed(at: Int64)
    /// Nothing can be recorded any more, and why, in a sentence fit for a person; may come again with more to say.
    case storeLost(String)
    /// Something the runtime wants people to read.
    case message(String, ScreenMessage.Tone)
}

/// Work that a full-screen program asks for; the runtime carries effects out in their order and answers with events.
///
/// `record`, `undo` and `redo` must be carried out one after the other, and what an `ask` reads after one of them has
/// it, or its answer is still to come.
package enum ScreenEffect<Request: Hashable & Sendable>: Hashable, Sendable {
    /// What this screen alone asks for: answered by `answer`.
    case ask(Request)
    /// Write an action to the ledger: answered by `recorded` or `failed`.
    case record(request: Int, ReviewAction)
    /// Take back this person's newest action: answered by `recorded` or `failed`.
    case undo(request: Int)
    /// Take back the newest undo: answered by `recorded` or `failed`.
    case redo(request: Int)
    /// Make a picture ready for its box: answered by `picture`.
    case showPicture(ScreenPicture.Request)
    /// Keep an unsaved text.
    case saveDraft(TurnDraft)
    /// Forget the unsaved text of a turn.
    case clearDraft(TurnPlace)
    /// Open a text in the person's own editor: answered by `editedExternally`.
    case editExternally(String)
    /// Stop the process as a job: answered by `resumed`.
    case suspend
    /// Draw everything anew, on a cleared terminal.
    case redraw
    case bell
    case quit
}

/// One line that a screen tells people.
package struct ScreenMessage: Hashable, Sendable {
    var text: String
    var tone: Tone

    init(_ text: String, _ tone: Tone = .information) {
        self.text = text
        self.tone = tone
    }

    package enum Tone: Sendable {
        /// Gone with the next key.
        case information
        /// Gone with the next key, and shown as a warning.
        case warning
        /// Stays until it is dismissed.
        case failure
        /// Stays until it is dismissed: something that was typed is not on disk.
        case unsaved
    }
}

/// A text that somebody has begun to write about a turn and not saved.
package struct TurnDraft: Hashable, Sendable {
    package let place: TurnPlace
    package let text: TurnText

    package init(place: TurnPlace, text: TurnText) {
        self.place = place
        self.text = text
    }
}

/// What became of a text in the person's own editor.
package enum ExternalEdit: Hashable, Sendable {
    /// It was left as it was.
    case unchanged
    case changed(String)
    /// The editor failed; the text is as it was. Why, in a sentence fit for a person.
    case failed(String)
}
