package import Corpus
package import TerminalUI

/// Something that happened, told to the desk: keys, and the answers to its effects.
///
/// Times are monotonic milliseconds from any start, the same for all events of one desk.
package enum DeskEvent: Sendable {
    case terminal(TerminalEvent, at: Int64)
    /// The answer to `DeskEffect.load`; an answer to any but the newest request is not taken.
    case loaded(LoadRequest, LoadedSample, at: Int64)
    /// The answer to `DeskEffect.load` when there is no such sample, or it could not be read.
    case notLoaded(LoadRequest, sentence: String)
    /// The action is on disk: the answer to `record`, `undo` and `redo`.
    case recorded(request: Int, RecordedAction)
    /// The action is not on disk, and why, in a sentence fit for a person.
    case failed(request: Int, message: String)
    /// What became of a picture that `showPicture` asked for; may come several times, as waiting and then ready.
    case picture(DeskPicture.Request, DeskPicture.State)
    /// The answer to `search`.
    case found(SearchResults)
    /// The answer to `editExternally`.
    case editedExternally(ExternalEdit, at: Int64)
    /// This reviewer's decisions, or the counts, changed through another process.
    case changedElsewhere
    /// Counts alone changed.
    case progress(DeskProgress)
    /// A second or two have passed: what is being written is kept, so that a lost connection takes little with it.
    case timeToKeepDraft
    /// The program runs again after `suspend`.
    case resumed(at: Int64)
    /// Nothing can be recorded any more, and why, in a sentence fit for a person; may come again with more to say.
    case storeLost(String)
    /// Something the runtime wants people to read.
    case message(String, DeskMessage.Tone)
}

/// A sample with what stands around it, as the runtime hands it to the desk.
package struct LoadedSample: Hashable, Sendable {
    package var sample: ReviewSample
    package var progress: DeskProgress
    /// The texts that this reviewer left unsaved, by the numbers of their turns.
    package var drafts: [Int: TurnText]

    package init(sample: ReviewSample, progress: DeskProgress, drafts: [Int: TurnText] = [:]) {
        self.sample = sample
        self.progress = progress
        self.drafts = drafts
    }
}

/// How far the queue has come.
package struct DeskProgress: Hashable, Sendable {
    /// Samples that have an undecided turn.
    package var remaining: Int
    /// Samples in all.
    package var total: Int

    package init(remaining: Int, total: Int) {
        self.remaining = remaining
        self.total = total
    }
}

/// Where a text was found.
package struct SearchHit: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int
    /// Text around the hit, in one line.
    package var snippet: String

    package init(sample: Int, turn: Int, snippet: String) {
        self.sample = sample
        self.turn = turn
        self.snippet = snippet
    }
}

/// What a search found.
package struct SearchResults: Hashable, Sendable {
    package var text: String
    /// The first of the hits, in order of samples.
    package var hits: [SearchHit]
    /// How many there are in all.
    package var total: Int

    package init(text: String, hits: [SearchHit], total: Int) {
        self.text = text
        self.hits = hits
        self.total = total
    }
}

/// One line that the desk tells people.
package struct DeskMessage: Hashable, Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone = .information) {
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
    }
}
