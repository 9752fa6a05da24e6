package import Corpus
internal import Figures
package import Settings
package import TerminalUI

/// A program that fills the terminal, as a value: it answers events with effects that the runtime carries out, and draws
/// itself on a canvas; it does no input or output and reads no clock.
package protocol FullScreen: Sendable {
    /// What it asks of the runtime beside what all screens ask.
    associatedtype Request: Hashable, Sendable
    /// What the runtime answers to that.
    associatedtype Answer: Sendable

    /// Takes in what happened, and returns what to do about it, in order.
    mutating func update(_ event: ScreenEvent<Answer>) -> [ScreenEffect<Request>]

    /// The terminal's size.
    var size: Size { get }

    /// Draws the screen as it is now on a canvas of its size.
    func view(in canvas: inout Canvas)

    /// Whether something is on its way that keys had better wait for, since nobody can have meant them for what is on
    /// screen until then.
    var isAwaiting: Bool { get }

    /// Whether something is written that `ScreenEvent.timeToKeepDraft` would keep.
    var hasUnkeptDraft: Bool { get }
}

/// What a screen is opened with: who works at it, their settings and their terminal.
package struct ScreenSetup: Sendable {
    let person: String
    let keymap: Keymap
    let theme: Theme
    let taxonomy: ReasonTaxonomy
    let size: Size
    let pictureMode: String
    let cellHeight: Double
    let longestGap: Int64

    /// - Parameters:
    ///   - taxonomy: the reasons that reviewers give.
    ///   - pictureMode: how pictures are drawn, as the ledger keeps it: `cells truecolour`.
    ///   - cellHeight: how many times as high as wide a cell is.
    ///   - longestGap: the longest gap between inputs that counts as active time in full, in milliseconds.
    package init(
        person: String, keymap: Keymap, theme: Theme, taxonomy: ReasonTaxonomy = .standard, size: Size,
        pictureMode: String = "cells", cellHeight: Double = 2, longestGap: Int64 = 60_000
    ) {
        self.person = person
        self.keymap = keymap
        self.theme = theme
        self.taxonomy = taxonomy
        self.size = size
        self.pictureMode = pictureMode
        self.cellHeight = cellHeight
        self.longestGap = longestGap
    }
}

/// What every screen works with: keys, what stands in front, an editor, a picture, and what is on its way to disk.
struct Workbench<Screen: Workplace>: Sendable {
    let setup: ScreenSetup
    var size: Size

    /// The keys of a sequence that has begun.
    var keys: [Key] = []
    /// What stands in front and takes the keys.
    var overlay: Overlay?
    /// The text that is being written.
    var editor: EditSession?
    /// The picture; full-screen it stands in front of everything but an overlay.
    var viewer = PictureViewer()
    var showsCaptions = false
    var message: ScreenMessage?
    var failures: [Failure] = []
    /// Why nothing can be recorded any more; nil while the store is there.
    var lostStore: String?

    var outstanding: [Outstanding] = []
    private var lastRequest = 0
    var hasRecorded = false
    /// The unsaved texts that were kept, or let go as nil, since the screen was opened.
    var drafts: [TurnPlace: TurnText?] = [:]
    var effects: [ScreenEffect<Screen.Request>] = []
    var clock: ReviewClock

    init(_ setup: ScreenSetup) {
        self.setup = setup
        size = setup.size
        clock = ReviewClock(longestGap: setup.longestGap)
    }

    /// What stands in front, with what is done once it is answered.
    enum Overlay: Sendable {
        typealias Handler<Value> = @Sendable (inout Screen, Value) -> Void

        case reasons(ReasonPicker, then: Handler<(reasons: [String], note: String?)>)
        case commands(CommandPicker)
        case list(ListPicker, then: Handler<Int>)
        /// A text to be read; confirming it does something where there is anything to do.
        case page(TextPage, then: Handler<Void>?)
        case prompt(Prompt, then: Handler<String>)
    }

    /// Something that was asked of the store and is not answered yet.
    struct Outstanding: Hashable, Sendable {
        var request: Int
        var work: Work
    }

    /// Something that failed, told until it is dismissed.
    struct Failure: Hashable, Sendable {
        var text: String
        var isUnsaved: Bool
    }

    /// Notes that something is asked of the store, and returns the number by which it will be answered.
    mutating func begin(_ work: Work) -> Int {
        lastRequest += 1
        outstanding.append(Outstanding(request: lastRequest, work: work))
        return lastRequest
    }

    /// Takes what was asked off the list of what is outstanding; nil when it is not on it.
    mutating func finish(_ request: Int) -> Work? {
        guard let index = outstanding.firstIndex(where: { $0.request == request }) else { return nil }
        return outstanding.remove(at: index).work
    }
}

/// What can be asked of the store to be recorded.
enum Work: Hashable, Sendable {
    case action(ReviewAction)
    /// An event for each of these turns.
    case several([TurnPlace])
    case undo
    case redo
}

/// A screen with a workbench: what it adds to what all screens do alike.
protocol Workplace: FullScreen {
    var bench: Workbench<Self> { get set }

    // Keys

    /// The least size at which it can be worked at.
    static var smallest: Size { get }
    /// The contexts in which its keys are looked up, those of its own first.
    static var contexts: [KeyContext] { get }
    /// Where keys are looked up while nothing stands in front.
    var restingContext: KeyContext { get }
    /// Does what a key is bound to while nothing stands in front.
    mutating func performAtRest(_ action: Action)

    // Editing

    /// Where the texts of the turn stand that are written.
    var writingArea: Rectangle { get }
    /// The key that resumes a draft.
    var resumingKey: String { get }
    /// Takes the text that was written.
    mutating func save(_ session: EditSession)
    /// The unsaved texts on screen that came from the store.
    var loadedDrafts: [TurnDraft] { get }
    /// Takes in that the unsaved text of a turn is another one; nil for none.
    mutating func showDraft(_ text: TurnText?, of place: TurnPlace)

    // Answers

    mutating func take(_ answer: Answer)
    mutating func take(_ recorded: RecordedAction, of work: Work)
    /// Takes in that something is not on disk: the screen goes back to what is.
    mutating func takeBack(_ work: Work)
    /// What is not on disk, as `turn 12.2 is not settled`.
    func name(of work: Work) -> String
    /// Fetches what is on screen again, to see what changed.
    mutating func refresh()

    // Looks

    /// The pictures beside what keys act on; nil where nothing is there yet.
    var pictured: Pictured? { get }
    /// Takes in that captions are shown, or are not any more.
    mutating func captionsToggled()
    /// Brings what is derived up to date.
    mutating func arrange()
    /// What the keys do that matter while nothing stands in front, in the order in which they are shown.
    var restingHints: [Hint] { get }
    /// What saving a written text is called.
    var savingLabel: String { get }
    /// What stands beside whether all is saved; empty for nothing.
    var footerAside: String { get }
    /// Where reasons are picked from, at its lower edge.
    func reasonsArea(entries: Int) -> Rectangle
    func drawHeader(in canvas: inout Canvas)
    /// Draws everything between header and footer, but for a picture full-screen.
    func drawBody(in canvas: inout Canvas)
}

/// The pictures that stand beside what keys act on.
struct Pictured: Sendable {
    var sample: Int
    /// The paths as the record names them.
    var paths: [String]
    /// The folders under which they are looked for, in order.
    var folders: [String]
    var captions: [String]
    /// The cells that a picture must fit in; nil where there is no room for it.
    var box: Size?
}
