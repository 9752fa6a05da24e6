import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// Drives a lead's room as a runtime would, with a store that is kept in memory.
struct LeadDriver {
    var room: LeadRoom
    let keymap: Keymap
    var figures = LeadExamples.figures
    var ledger = LeadExamples.ledger
    var cases: [TurnPlace: AdjudicationCase] = [LeadExamples.contested.item.place: LeadExamples.contested]
    var history: [TurnPlace: [HistoryStep]] = [LeadExamples.contested.item.place: LeadExamples.history]
    var items: [FigureSource: [FigureItem]] = [:]
    /// All turns that need a lead, of which the figures list the first.
    var waiting: [AdjudicationItem] = []
    /// The turns whose versions are alike.
    var proposals: [SettlingProposal] = []
    /// Whether queries are answered at once.
    var answersLoads = true
    /// Whether rulings are answered at once.
    var answersRecords = true
    /// Everything that the room asked for, in order.
    private(set) var effects: [ScreenEffect<LeadRequest>] = []
    var now: Int64 = 1_000

    init(
        columns: Int = 120, rows: Int = 36, page: LeadPage = .progress, keymap name: String = "plain",
        theme: String = "dark", depth: ColourDepth = .truecolour, asciiGlyphs: Bool = false,
        figures: LeadFigures = LeadExamples.figures, answersLoads: Bool = true, scope: Scope = .all
    ) {
        keymap = Keymap.preset(name)
        self.figures = figures
        self.answersLoads = answersLoads
        room = LeadRoom(
            ScreenSetup(
                person: "carol", keymap: keymap, theme: Theme.preset(theme, depth: depth, asciiGlyphs: asciiGlyphs),
                size: Size(columns: columns, rows: rows), pictureMode: "cells truecolour"), store: "rooftops.sqlite",
            scope: scope)
        carryOut(room.start(at: page))
    }

    // Input

    /// Presses the keys that are bound to an action where keys are looked up now.
    mutating func press(_ actions: Action..., after milliseconds: Int64 = 2_000) {
        for action in actions { press(keys(for: action), after: milliseconds) }
    }

    mutating func press(_ keys: [Key], after milliseconds: Int64 = 2_000) {
        for key in keys {
            now += milliseconds
            send(.terminal(.key(key), at: now))
        }
    }

    mutating func type(_ text: String) {
        for character in text { press([Key(character)], after: 100) }
    }

    mutating func send(_ event: ScreenEvent<LeadAnswer>) { carryOut(room.update(event)) }

    mutating func send(_ answer: LeadAnswer) { send(.answer(answer)) }

    /// Puts the cursor on a column by its title.
    mutating func moveTo(column title: String) {
        let isThere: (String) -> Bool = { $0.contains("· \(title):") }
        for action in [Action.tableLeft, .tableRight] {
            var before = ""
            var now = remark
            while !isThere(now), now != before {
                press(action)
                before = now
                now = remark
            }
        }
        #expect(isThere(remark))
    }

    func keys(for action: Action) -> [Key] {
        if let keys = keymap.keys(for: action, in: room.keyContext).first { return keys }
        Issue.record("nothing is bound to \(action.name) in [\(room.keyContext.rawValue)]")
        return []
    }

    // Output

    var canvas: Canvas {
        var canvas = Canvas(size: room.size)
        room.view(in: &canvas)
        return canvas
    }

    var screen: String { canvas.text }
    var lines: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    var header: String { lines.first ?? "" }
    /// Where one stands.
    var way: String { lines.count > 1 ? lines[1] : "" }
    /// What is said of the figure under the cursor.
    var remark: String { lines.dropLast().last ?? "" }
    var footer: String { lines.last ?? "" }

    /// The row of a table that the cursor is on.
    var selected: String {
        lines.first { $0.contains("›") && !$0.contains(" › ") }?.trimmingPrefix { $0 != "›" }.description ?? ""
    }

    mutating func forgetEffects() { effects = [] }

    /// What was asked of the store, in order, but for how many turns wait.
    var queries: [LeadQuery] {
        effects.compactMap { if case .ask(.load(let query)) = $0, query != .waiting(room.scope) { query } else { nil } }
    }

    /// The rulings that were asked to be recorded, with their requests.
    var rulings: [(request: Int, action: ReviewAction)] {
        effects.compactMap { if case .record(let request, let action) = $0 { (request, action) } else { nil } }
    }

    // The runtime

    private mutating func carryOut(_ new: [ScreenEffect<LeadRequest>]) {
        effects += new
        for effect in new {
            switch effect {
            case .ask(.load(let query)): if answersLoads { answer(query) }
            case .record(let request, let action): if answersRecords { confirm(request, action) }
            case .undo(let request): if answersRecords { takeBack(request) }
            case .showPicture(let request): show(request)
            default: break
            }
        }
    }

    mutating func answer(_ query: LeadQuery) {
        switch query {
        case .figures(let page, let scope):
            var figures = figures
            figures.scope = scope.words
            send(.figures(page, figures, of: scope))
        case .waiting(let scope): send(.waiting(figures.adjudication.waiting, of: scope))
        case .items(let source, let scope):
            let items = items[source] ?? []
            send(.items(source, items, total: items.count, of: scope))
        case .adjudicationCase(let place):
            if let content = cases[place] {
                send(.adjudicationCase(content, draft: nil, at: now))
            } else {
                send(.notLoaded(query, sentence: "There is no turn \(place.sample).\(place.turn)."))
            }
        case .ledger(let request):
            let rows = ledger.filter { row in
                row.number < request.before ?? .max
                    && request.conditions.allSatisfy { condition in
                        switch condition.field {
                        case .reviewer: condition.holds(for: [row.reviewer])
                        case .action: condition.holds(for: [row.action.rawValue])
                        case .sample: condition.holds(for: row.sample ?? 0)
                        case .turn: condition.holds(for: row.turn ?? 0)
                        default: false
                        }
                    }
            }
            send(
                .ledger(
                    request, Array(rows.prefix(request.limit)), newest: ledger.first?.number ?? 0,
                    time: LeadExamples.time))
        case .waitingTurns(let request):
            let found = waiting.filter { item in
                request.conditions.allSatisfy { condition in
                    switch condition.field {
                    case .kind: condition.holds(for: [item.kind.rawValue])
                    case .contention: condition.holds(for: item.contentions.map(\.rawValue))
                    default: false
                    }
                }
            }
            send(.waitingTurns(request, Array(found.prefix(request.limit)), total: found.count))
        case .alike(let query):
            send(.alike(query, proposals.filter { $0.similarity >= query.similarity }))
        case .history(let place): send(.history(place, history[place] ?? []))
        }
    }

    mutating func confirm(_ request: Int, _ action: ReviewAction) {
        guard let sample = action.sample, let turn = action.turn else { return }
        let place = TurnPlace(sample: sample, turn: turn)
        let isSettled = action.action == .resolve
        cases[place]?.isSettled = isSettled
        cases[place]?.rulings.append(
            Ruling(
                kind: isSettled ? .resolve : .reopen, lead: "carol", text: action.after, reasons: action.reasons,
                note: action.note, time: LeadExamples.time))
        if isSettled {
            figures.adjudication.items.removeAll { $0.place == place }
            figures.adjudication.waiting = figures.adjudication.items.count
        }
        send(.recorded(request: request, DeskDriver.recorded(request, sample: sample, turn: turn)))
    }

    private mutating func takeBack(_ request: Int) {
        guard let last = rulings.last?.action, let sample = last.sample, let turn = last.turn else {
            send(.failed(request: request, message: "There is nothing to undo."))
            return
        }
        cases[TurnPlace(sample: sample, turn: turn)]?.isSettled = false
        send(
            .recorded(
                request: request,
                DeskDriver.recorded(request, sample: sample, turn: turn, reversed: last.action)))
    }

    private mutating func show(_ request: ScreenPicture.Request) {
        let cells = Size(columns: min(request.box.columns, request.box.rows * 2), rows: request.box.rows)
        send(.picture(request, .ready(ScreenPicture.Ready(identity: 1, cells: cells, width: 640, height: 640))))
    }
}

/// Compares what a room shows with the text of a screen, line by line.
func expect(_ driver: LeadDriver, _ screen: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = driver.screen
    guard shown != screen else { return }
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let differing = (0..<max(lines.count, wanted.count)).filter {
        ($0 < lines.count ? lines[$0] : nil) != ($0 < wanted.count ? wanted[$0] : nil)
    }
    Issue.record("lines \(differing.map { $0 + 1 }) differ; the screen is\n\(shown)", sourceLocation: sourceLocation)
}
