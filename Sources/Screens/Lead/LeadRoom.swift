internal import Corpus
package import Figures
package import Settings
package import TerminalUI

/// What a lead sees: five pages of figures, the turns behind every number, and the turns that need a ruling.
///
/// Figures come page by page; new ones take the place of the old without moving the cursor from its row. A ruling is
/// recorded behind the screen's back: the room says saved only when every record has been answered.
package struct LeadRoom: FullScreen {
    var bench: Workbench<LeadRoom>
    /// The store's name, as the header shows it.
    let store: String
    /// What a ruling can give as its reason.
    let rulingReasons = ReasonTaxonomy(reasons: AdjudicationReason.allCases.map(\.reason))

    // The pages
    package internal(set) var page = LeadPage.progress
    /// What all pages but the ledger are of.
    package internal(set) var scope: Scope
    var sections: [LeadPage: LeadSection] = [:]
    var figures: [LeadPage: LeadFigures] = [:]
    var ledger = LedgerState()
    /// How many turns wait for a lead; nil where that is not known.
    var waiting: Int?
    var waitingList = WaitingState()
    var tables: [LeadSection: TableView] = [:]
    /// What is open in front of the page, the foremost last.
    var layers: [LeadLayer] = []

    var hidesNames = false

    // What is under way
    /// Queries that are not answered yet.
    var awaited: Set<LeadQuery> = []
    /// Those of them to be asked once more, since something changed meanwhile.
    var again: Set<LeadQuery> = []
    /// Pages whose figures are older than the newest change.
    var stale: Set<LeadPage> = []
    /// Why figures of a page could not be read.
    var problems: [LeadPage: String] = [:]
    /// Turns that were settled here and that figures may not know of yet.
    var settled: Set<TurnPlace> = []

    /// - Parameters:
    ///   - store: a name for the header, as the file's.
    ///   - scope: what the pages are of at first.
    package init(_ setup: ScreenSetup, store: String, scope: Scope = .all) {
        bench = Workbench(setup)
        self.store = store
        self.scope = scope
        waitingList = WaitingState(request: WaitingRequest(of: scope))
    }

    /// What to do before the first event: ask for the figures of a page.
    package mutating func start(at page: LeadPage = .progress) -> [ScreenEffect<LeadRequest>] {
        stale = Set(LeadPage.allCases)
        open(page)
        askForWaiting()
        return settle()
    }

    package mutating func update(_ event: ScreenEvent<LeadAnswer>) -> [ScreenEffect<LeadRequest>] { respond(to: event) }

    package func view(in canvas: inout Canvas) { draw(in: &canvas) }

    package var size: Size { bench.size }

    /// Where keys are looked up now.
    package var keyContext: KeyContext { currentContext }

    package var hasUnkeptDraft: Bool { bench.editor?.hasUnkeptChange == true }

    /// What is asked is answered beside the loop, and no key waits for it.
    package var isAwaiting: Bool { false }

    /// The table of the page that is open.
    var section: LeadSection { sections[page] ?? page.sections[0] }
}
