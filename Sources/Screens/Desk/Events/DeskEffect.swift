package import Corpus
package import TerminalUI

/// Work that the desk asks for; the runtime carries effects out in their order and answers with events.
///
/// `record`, `undo`, `redo` and `load` must be carried out one after the other: a sample that is loaded after a
/// record has it, or its answer is still to come, and an undo takes back what was recorded before it.
package enum DeskEffect: Hashable, Sendable {
    /// Fetch a sample: answered by `loaded` or `notLoaded`.
    case load(LoadRequest)
    /// Write an action to the ledger: answered by `recorded` or `failed`.
    case record(request: Int, ReviewAction)
    /// Take back this reviewer's newest action: answered by `recorded` or `failed`.
    case undo(request: Int)
    /// Take back the newest undo: answered by `recorded` or `failed`.
    case redo(request: Int)
    /// Make a picture ready for its box: answered by `picture`.
    case showPicture(DeskPicture.Request)
    /// Make the pictures of the samples that follow ready for the same box.
    case prefetch(after: Int, box: Size)
    /// Keep an unsaved text.
    case saveDraft(TurnDraft)
    /// Forget the unsaved text of a turn.
    case clearDraft(sample: Int, turn: Int)
    /// Look for a text in all samples: answered by `found`.
    case search(String)
    /// Open a text in the person's own editor: answered by `editedExternally`.
    case editExternally(String)
    /// Stop the process as a job: answered by `resumed`.
    case suspend
    /// Draw everything anew, on a cleared terminal.
    case redraw
    case bell
    case quit
}

/// Which sample the desk wants next.
package struct LoadRequest: Hashable, Sendable {
    package var target: Target
    /// The number of the sample on screen; nil at the start.
    package var after: Int?

    package init(_ target: Target, after: Int?) {
        self.target = target
        self.after = after
    }

    package enum Target: Hashable, Sendable {
        case next
        case previous
        /// The next sample with an undecided turn, from the first again after the last; never `after` itself.
        case nextOpen
        case first
        case last
        /// The sample of this number.
        case number(Int)
    }
}

/// A text that a reviewer has begun to correct and not saved.
package struct TurnDraft: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int
    package var text: TurnText

    package init(sample: Int, turn: Int, text: TurnText) {
        self.sample = sample
        self.turn = turn
        self.text = text
    }
}
