package import Corpus
package import Settings
package import TerminalUI

/// What an annotator works at: one sample with its picture and its turns, and everything that keys do to them.
///
/// A desk is a value. It answers events with effects that the runtime carries out, and draws itself on a canvas; it
/// does no input or output and reads no clock. A decision shows at once and is recorded behind the screen's back: the
/// desk says saved only when every record has been answered.
package struct Desk: Sendable {
    package let reviewer: String
    package var keymap: Keymap
    package var theme: Theme { didSet { conversation.forget() } }
    package let taxonomy: ReasonTaxonomy
    /// How pictures are drawn, as the ledger keeps it: `cells truecolour`.
    package let pictureMode: String
    /// The height of a cell in widths of a cell.
    package let cellHeight: Double
    package internal(set) var size: Size

    // The sample
    var sample: ReviewSample?
    var turns: [DeskTurn] = []
    /// The index of the turn that keys act on.
    var current = 0
    var progress = DeskProgress(remaining: 0, total: 0)
    /// Whether the person was just told that nothing is left.
    var hasSaidNothingLeft = false
    /// Why there is no sample.
    var emptySentence = "Fetching the first sample…"

    // What is on screen
    var layout: DeskLayout
    var conversation = Conversation()
    /// The text being corrected.
    var editor: EditSession?
    var overlay: Overlay?
    var message: DeskMessage?
    var failures: [Failure] = []
    /// Why nothing can be recorded any more; nil while the store is there.
    var lostStore: String?
    var showsCaptions = false
    /// The keys of a sequence that has begun.
    var keys: [Key] = []

    /// The picture; full-screen it stands in front of turns and editor.
    var viewer = PictureViewer()

    // What is under way
    var outstanding: [Outstanding] = []
    var lastRequest = 0
    var awaited: LoadRequest?
    /// Whether the awaited sample is the one on screen, fetched again to see what changed.
    var isRefreshing = false
    /// The actions that a sample read since it was asked for may have or not.
    var unsettled: [ReviewAction] = []
    /// The unsaved texts that were kept or let go since the desk was opened, by sample and turn.
    var drafts: [ReviewClock.Key: TurnText?] = [:]
    /// The turn, counted from 1, to stand at when the awaited sample comes.
    var wantedTurn: Int?
    /// What to say when the awaited sample comes.
    var wantedMessage: DeskMessage?
    /// What was asked for while a sample was awaited.
    var held: [Action] = []
    var effects: [DeskEffect] = []
    var results: SearchResults?
    var hit = 0

    // Work done
    var clock: ReviewClock
    var decided = 0
    var hasRecorded = false

    /// - Parameters:
    ///   - pictureMode: how pictures are drawn, for the ledger.
    ///   - cellHeight: how many times as high as wide a cell is.
    ///   - longestGap: the longest gap between inputs that counts as active time in full, in milliseconds.
    package init(
        reviewer: String, keymap: Keymap, theme: Theme, taxonomy: ReasonTaxonomy = .standard, size: Size,
        pictureMode: String = "cells", cellHeight: Double = 2, longestGap: Int64 = 60_000
    ) {
        self.reviewer = reviewer
        self.keymap = keymap
        self.theme = theme
        self.taxonomy = taxonomy
        self.size = size
        self.pictureMode = pictureMode
        self.cellHeight = cellHeight
        clock = ReviewClock(longestGap: longestGap)
        layout = DeskLayout(size: size, hasPicture: false)
    }

    /// What to do before the first event: fetch a sample, this one or the first with an undecided turn.
    package mutating func start(at number: Int? = nil) -> [DeskEffect] {
        load(number.map { .number($0) } ?? .nextOpen)
        return settle()
    }

    /// What stands in front and takes the keys.
    enum Overlay: Sendable {
        case reasons(ReasonPicker)
        case commands(CommandPicker)
        case hits(HitPicker)
        case page(TextPage)
        case prompt(Prompt)
    }

    /// Something that was asked of the store and is not answered yet.
    struct Outstanding: Hashable, Sendable {
        var request: Int
        var work: Work

        enum Work: Hashable, Sendable {
            case action(ReviewAction)
            case undo
            case redo
        }
    }

    /// A record that failed, told until it is dismissed.
    struct Failure: Hashable, Sendable {
        var text: String
    }

    /// Whether another sample than the one on screen is on its way.
    ///
    /// Keys that come meanwhile had better wait for it: the desk holds those that move, but takes no decision about a
    /// sample that nobody has seen.
    package var isAwaitingSample: Bool { awaited != nil && !isRefreshing }

    var turn: DeskTurn? { turns.indices.contains(current) ? turns[current] : nil }
}
