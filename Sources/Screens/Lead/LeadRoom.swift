package import Corpus
internal import Figures
package import Settings
package import TerminalUI

/// What a lead sees: five pages of figures, the turns behind every number, and the turns that need a ruling.
///
/// A room is a value. It answers events with effects that the runtime carries out, and draws itself on a canvas; it
/// does no input or output and reads no clock. Figures come page by page; new ones take the place of the old without
/// moving the cursor from its row. A ruling is recorded behind the screen's back: the room says saved only when every
/// record has been answered.
package struct LeadRoom: Sendable {
    /// The lead's name.
    package let lead: String
    /// The store's name, as the header shows it.
    package let store: String
    package var keymap: Keymap
    package var theme: Theme { didSet { rebuildAll() } }
    /// What a ruling can give as its reason.
    package let rulingReasons: ReasonTaxonomy
    /// The names of the reasons that reviewers gave.
    package let taxonomy: ReasonTaxonomy
    /// How pictures are drawn, as the ledger keeps it: `cells truecolour`.
    package let pictureMode: String
    /// The height of a cell in widths of a cell.
    package let cellHeight: Double
    package internal(set) var size: Size

    // The pages
    package internal(set) var page = LeadPage.progress
    var sections: [LeadPage: LeadSection] = [:]
    var figures: [LeadPage: LeadFigures] = [:]
    var ledger = LedgerState()
    /// How many turns wait for a lead; nil where that is not known.
    var waiting: Int?
    var waitingList = WaitingState()
    var tables: [LeadSection: TableView<LeadTarget>] = [:]
    /// What is open in front of the page, the foremost last.
    var layers: [LeadLayer] = []

    // What stands in front of that
    var viewer = PictureViewer()
    /// The text that a lead writes instead of the reviewers'.
    var editor: EditSession?
    var overlay: Overlay?
    var message: DeskMessage?
    var failures: [Failure] = []
    /// Why nothing can be recorded any more; nil while the store is there.
    var lostStore: String?
    var showsCaptions = false
    var hidesNames = false
    /// The keys of a sequence that has begun.
    var keys: [Key] = []

    // What is under way
    /// Queries that are not answered yet.
    var awaited: Set<LeadQuery> = []
    /// Those of them to be asked once more, since something changed meanwhile.
    var again: Set<LeadQuery> = []
    /// Pages whose figures are older than the newest change.
    var stale: Set<LeadPage> = []
    /// Why figures of a page could not be read.
    var problems: [LeadPage: String] = [:]
    var outstanding: [Outstanding] = []
    var lastRequest = 0
    var effects: [LeadEffect] = []
    /// The texts that were begun and not saved, by turn; nil for one that was let go.
    var drafts: [TurnPlace: TurnText?] = [:]
    /// Turns that were settled here and that figures may not know of yet.
    var settled: Set<TurnPlace> = []
    var hasRecorded = false
    var clock: ReviewClock

    /// - Parameters:
    ///   - store: a name for the header, as the file's.
    ///   - rulingReasons: the slugs and words that a ruling can give.
    ///   - pictureMode: how pictures are drawn, for the ledger.
    ///   - cellHeight: how many times as high as wide a cell is.
    ///   - longestGap: the longest gap between inputs that counts as active time in full, in milliseconds.
    package init(
        lead: String, store: String, keymap: Keymap, theme: Theme, rulingReasons: ReasonTaxonomy = .rulings,
        taxonomy: ReasonTaxonomy = .standard, size: Size, pictureMode: String = "cells", cellHeight: Double = 2,
        longestGap: Int64 = 60_000
    ) {
        self.lead = lead
        self.store = store
        self.keymap = keymap
        self.theme = theme
        self.rulingReasons = rulingReasons
        self.taxonomy = taxonomy
        self.size = size
        self.pictureMode = pictureMode
        self.cellHeight = cellHeight
        clock = ReviewClock(longestGap: longestGap)
    }

    /// What to do before the first event: ask for the figures of a page.
    package mutating func start(at page: LeadPage = .progress) -> [LeadEffect] {
        stale = Set(LeadPage.allCases)
        open(page)
        askForWaiting()
        return settle()
    }

    /// What stands in front and takes the keys.
    enum Overlay: Sendable {
        case reasons(ReasonPicker, PendingReason)
        case bulk(BulkSettlement)
        case commands(CommandPicker)
        case page(TextPage)
        case prompt(Prompt)
    }

    /// Something that was asked of the store and is not answered yet.
    struct Outstanding: Hashable, Sendable {
        var request: Int
        var work: Work

        enum Work: Hashable, Sendable {
            case action(ReviewAction)
            case bulk([TurnPlace])
            case undo
            case redo
        }
    }

    /// Something that failed, told until it is dismissed.
    struct Failure: Hashable, Sendable {
        var text: String
        /// Whether a ruling is not on disk.
        var isUnsaved: Bool
    }

    /// The table of the page that is open.
    var section: LeadSection { sections[page] ?? page.sections[0] }
}

extension ReasonTaxonomy {
    /// Why a lead's ruling was needed.
    package static let rulings = ReasonTaxonomy(reasons: AdjudicationReason.allCases.map(\.reason))
}
