package import Corpus
package import TerminalUI

/// What the desk alone asks of the runtime.
package enum DeskRequest: Hashable, Sendable {
    /// Fetch a sample: answered by `loaded` or `notLoaded`.
    case load(LoadRequest)
    /// Make the samples that follow ready, and their pictures for the same box.
    case prefetch(after: Int, box: Size?)
    /// Look for a text in all samples: answered by `found`.
    case search(String)
}

/// What the runtime answers to the desk's requests.
package enum DeskAnswer: Sendable {
    /// The answer to `load`; an answer to any but the newest request is not taken.
    case loaded(LoadRequest, LoadedSample, at: Int64)
    /// The answer to `load` when there is no such sample, or it could not be read.
    case notLoaded(LoadRequest, sentence: String)
    /// The answer to `search`.
    case found(SearchResults)
    /// How far the queue has come, whenever that changes.
    case progress(DeskProgress)
}

/// Which sample the desk wants next.
package struct LoadRequest: Hashable, Sendable {
    package let target: Target
    /// The number of the sample on screen; nil at the start.
    package let after: Int?

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

/// A sample with what stands around it, as the runtime hands it to the desk.
package struct LoadedSample: Hashable, Sendable {
    package let sample: ReviewSample
    package var progress: DeskProgress
    let turns: [DeskTurn]

    /// Looks for what is doubtful in the texts too, so that this is done wherever the sample is read, and not while
    /// somebody waits for its frame.
    ///
    /// - Parameter drafts: the texts that this reviewer left unsaved, by the numbers of their turns.
    package init(sample: ReviewSample, progress: DeskProgress, drafts: [Int: TurnText] = [:]) {
        self.sample = sample
        self.progress = progress
        turns = sample.turns.map { DeskTurn($0, captions: sample.captions, draft: drafts[$0.number]) }
    }
}

/// How far the queue has come.
package struct DeskProgress: Hashable, Sendable {
    /// Samples that have an undecided turn.
    let remaining: Int
    /// Samples in all.
    let total: Int

    package init(remaining: Int, total: Int) {
        self.remaining = remaining
        self.total = total
    }
}

/// Where a text was found.
package struct FoundTurn: Hashable, Sendable {
    let sample: Int
    /// Counted from 1.
    let turn: Int
    /// Text around the hit, in one line.
    let snippet: String

    package init(sample: Int, turn: Int, snippet: String) {
        self.sample = sample
        self.turn = turn
        self.snippet = snippet
    }
}

/// What a search has found.
package struct SearchResults: Hashable, Sendable {
    let text: String
    /// The first of the hits, in order of samples.
    let hits: [FoundTurn]
    /// How many there are in all, of which more may come until the search is over.
    let total: Int
    let isOver: Bool

    package init(text: String, hits: [FoundTurn], total: Int, isOver: Bool = true) {
        self.text = text
        self.hits = hits
        self.total = total
        self.isOver = isOver
    }
}
