internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    /// The table that keys act on: that of the foremost layer, or the page's.
    var table: TableView? {
        switch layers.last {
        case .items(let layer): layer.view
        case .settle, .history: nil
        case nil: tables[section]
        }
    }

    private mutating func changeTable(_ change: (inout TableView) -> Void) {
        switch layers.last {
        case .items(var layer):
            change(&layer.view)
            layers[layers.count - 1] = .items(layer)
        case .settle, .history: break
        case nil:
            guard var view = tables[section] else { return }
            change(&view)
            tables[section] = view
        }
    }

    /// Does what a key is bound to among pages and tables.
    mutating func performAtTables(_ action: Action) {
        if case .history = layers.last, performInHistory(action) { return }
        switch action {
        case .pageProgress: open(.progress)
        case .pageReviewers: open(.reviewers)
        case .pageAgreement: open(.agreement)
        case .pageAdjudication: open(.adjudication)
        case .pageLedger: open(.ledger)
        case .nextPage: turnPage(by: 1)
        case .previousPage: turnPage(by: -1)
        case .nextSection, .previousSection:
            guard layers.isEmpty else { return say("\(key(.cancel)) goes back to the page first") }
            turnSection(by: action == .nextSection ? 1 : -1)
        case .tableDown: moveRow(by: 1)
        case .tableUp: moveRow(by: -1)
        case .scrollDown: moveRow(by: max(1, (table?.visibleRows ?? 1) - 1))
        case .scrollUp: moveRow(by: -max(1, (table?.visibleRows ?? 1) - 1))
        case .tableFirst: moveRow(by: -(table?.order.count ?? 0))
        case .tableLast:
            moveRow(by: table?.order.count ?? 0)
            waitingList.goesToLast = page == .adjudication && waitingList.hasMore
            fetchAllWaiting()
        case .tableRight: moveColumn(by: 1)
        case .tableLeft: moveColumn(by: -1)
        case .tableSort: sortTable { $0.sortByColumn() }
        case .tableFlip: sortTable { $0.flip() }
        case .tableOpen: openBehindCell()
        case .openCase: askForCase()
        case .history: openHistory()
        case .ledgerFilter, .ledgerFilterValue, .ledgerUnfilter: performFiltering(action)
        case .settleAlike: beginBulk()
        case .refresh:
            refresh()
            say("reading the figures again…")
        case .export:
            bench.effects.append(
                .ask(.export(page, of: scope, ledger: ledger.conditions, waiting: waitingList.request)))
            say("writing the tables of \(page.name)…")
        case .undo: goBack(redo: false)
        case .redo: goBack(redo: true)
        case .cancel: goUp()
        default: refuse(action, hint: "\(key(.help)) shows the keys")
        }
    }

    /// Leaves what is foremost: a failure that is told, or a layer.
    mutating func goUp() {
        if !bench.failures.isEmpty {
            bench.failures.removeFirst()
        } else if layers.isEmpty {
            say("\(key(.quit)) leaves the lead's room")
        } else {
            closeLayer()
        }
    }

    /// Leaves the foremost layer.
    mutating func closeLayer() {
        layers.removeLast()
        bench.viewer.forget()
        look()
        // What is seen again may have changed under the layer.
        if layers.isEmpty { askForPage() }
    }

    private mutating func moveRow(by step: Int) {
        changeTable { view in _ = view.moveRow(by: step) }
        fetchMoreWaiting()
        guard page == .ledger, layers.isEmpty, ledger.hasMore, let table = tables[.events],
            table.row + 40 >= table.order.count, let oldest = ledger.rows.last?.number
        else { return }
        let request = LedgerRequest(ledger.conditions, before: oldest)
        if !awaited.contains(.ledger(request)) { ask(.ledger(request)) }
    }

    private mutating func moveColumn(by step: Int) {
        changeTable { view in _ = view.moveColumn(by: step) }
    }

    private mutating func sortTable(_ change: (inout TableView) -> Void) {
        changeTable(change)
        // Rows that are not here yet have their places in the order too.
        fetchAllWaiting()
        guard let table else { return }
        let order = table.isLargestFirst ? "largest first" : "smallest first"
        let what = table.sortColumn.map { $0.isEmpty ? "its bars" : $0 }
        var text = what.map { "sorted by \($0), \(order)" } ?? "the order of the rows is turned over"
        if page == .ledger, layers.isEmpty, ledger.hasMore {
            text += ", among the \(NumberText.count(ledger.rows.count)) newest events, which are here"
        }
        if page == .adjudication, section == .waiting, layers.isEmpty { text += waitingBeyond }
        say(text)
    }

    /// Opens what is behind the figure under the cursor.
    private mutating func openBehindCell() {
        guard let table, table.current != nil else { return refuse("there is nothing to open") }
        guard let target = table.currentTarget else { return refuse("nothing is behind this row") }
        switch target {
        case .items(let source, let title): openItems(source, title: title)
        case .settle(let place): openCase(place, list: casesInTable)
        case .history(let place): openHistory(of: place)
        }
    }

    /// The turns of the table under the cursor, in the order in which they are shown.
    private var casesInTable: [TurnPlace] {
        (table?.targets ?? []).compactMap { if case .settle(let place) = $0 { place } else { nil } }
    }

    /// Asks for a turn by its number, and opens it.
    private mutating func askForCase() {
        ask("sample.turn") { room, text in
            let name = text.filter { !$0.isWhitespace }
            guard !name.isEmpty else { return }
            guard let place = TurnPlace(parsing: name) ?? TurnPlace(parsing: name + ".1") else {
                room.refuse("“\(text)” is no turn; write 12.2 for the second turn of sample 12")
                return
            }
            room.openCase(place, list: [place])
        }
    }

    private mutating func openItems(_ source: FigureSource, title: String) {
        layers.append(.items(ItemsLayer(source: source, title: title)))
        ask(.items(source, scope))
    }

    /// The turn that the row under the cursor is about.
    private var placeUnderCursor: TurnPlace? {
        switch layers.last {
        case .settle(let layer): return layer.place
        case .history(let layer): return layer.place
        case .items, nil: break
        }
        switch table?.currentTarget {
        case .settle(let place), .history(let place): return place
        case .items, nil: return nil
        }
    }

    mutating func openHistory() {
        guard let place = placeUnderCursor else {
            return refuse("this row is about no single turn; \(key(.tableOpen)) opens those behind it")
        }
        openHistory(of: place)
    }

    private mutating func openHistory(of place: TurnPlace) {
        if case .history = layers.last { return }
        layers.append(.history(HistoryLayer(place: place)))
        look()
        ask(.history(place))
    }
}
