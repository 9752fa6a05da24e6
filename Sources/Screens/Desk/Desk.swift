internal import Corpus
internal import Figures
package import Settings
package import TerminalUI

/// What an annotator works at: one sample with its picture and its turns, and everything that keys do to them.
///
/// A decision shows at once and is recorded behind the screen's back: the desk says saved only when every record has
/// been answered.
package struct Desk: FullScreen {
    var bench: Workbench<Desk>

    // The sample
    var sample: ReviewSample?
    var turns: [DeskTurn] = []
    /// The index of the turn that keys act on.
    var current = 0
    var progress = DeskProgress(remaining: 0, total: 0)
    /// What was said when nothing was left.
    var nothingLeft: ScreenMessage?
    /// Why there is no sample.
    var emptySentence = "Fetching the first sample…"

    var layout: DeskLayout
    var conversation = Conversation()

    // What is under way
    var awaited: LoadRequest?
    /// Whether the awaited sample is the one on screen, fetched again to see what changed.
    var isRefreshing = false
    /// The actions that a sample read since it was asked for may have or not.
    var unsettled: [ReviewAction] = []
    /// The turn, counted from 1, to stand at when the awaited sample comes.
    var wantedTurn: Int?
    /// What to say when the awaited sample comes.
    var wantedMessage: ScreenMessage?
    /// What was asked for while a sample was awaited.
    var held: [Action] = []
    var results: SearchResults?
    /// Whether the first hits of a search are still to be listed.
    var awaitsHits = true
    var hit = 0

    /// How many turns were decided since the desk was opened.
    var decided = 0

    package init(_ setup: ScreenSetup) {
        bench = Workbench(setup)
        layout = DeskLayout(size: setup.size, hasPicture: false)
    }

    /// What to do before the first event: fetch a sample, this one or the first with an undecided turn.
    package mutating func start(at number: Int? = nil) -> [ScreenEffect<DeskRequest>] {
        load(number.map { .number($0) } ?? .nextOpen)
        return settle()
    }

    package mutating func update(_ event: ScreenEvent<DeskAnswer>) -> [ScreenEffect<DeskRequest>] { respond(to: event) }

    package func view(in canvas: inout Canvas) { draw(in: &canvas) }

    package var size: Size { bench.size }

    /// Where keys are looked up now.
    package var keyContext: KeyContext { currentContext }

    package var hasUnkeptDraft: Bool { bench.editor?.hasUnkeptChange == true }

    /// Whether another sample than the one on screen is on its way.
    ///
    /// The desk holds keys that move, but takes no decision about a sample that nobody has seen.
    package var isAwaiting: Bool { awaited != nil && !isRefreshing }

    var turn: DeskTurn? { turns.indices.contains(current) ? turns[current] : nil }

    /// The turn of this number of the sample on screen.
    func place(_ turn: Int) -> TurnPlace? { sample.map { TurnPlace(sample: $0.number, turn: turn) } }
}
