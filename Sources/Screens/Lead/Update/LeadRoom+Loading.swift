internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    /// Asks the store; a query that is not answered yet is asked once more when it is.
    mutating func ask(_ query: LeadQuery) {
        if awaited.contains(query) {
            again.insert(query)
        } else {
            awaited.insert(query)
            bench.effects.append(.ask(.load(query)))
        }
    }

    /// Notes that a query was answered, and asks once more if something changed meanwhile.
    mutating func answered(_ query: LeadQuery) {
        awaited.remove(query)
        if again.remove(query) != nil { ask(query) }
    }

    /// Asks for what is on screen again, and for other pages when they are opened.
    mutating func refresh() {
        stale = Set(LeadPage.allCases)
        askForPage()
        askForWaiting()
        for layer in layers { ask(layer.query(of: scope)) }
    }

    /// Asks for the figures of the page that is open, if there are newer ones.
    mutating func askForPage() {
        let query = query(of: page)
        let isStale = stale.remove(page) != nil
        let isMissing = page == .ledger ? ledger.newest == nil : figures[page] == nil
        guard isStale || isMissing && !awaited.contains(query) else { return }
        ask(query)
        if page == .adjudication { askForWaitingTurns() }
    }

    /// Asks how many turns wait for a lead, which the name of their page shows on every page.
    mutating func askForWaiting() {
        // The page's own figures say it too.
        if page != .adjudication { ask(.waiting(scope)) }
    }

    /// What fetches a page.
    func query(of page: LeadPage) -> LeadQuery {
        page == .ledger ? .ledger(LedgerRequest(ledger.conditions)) : .figures(page, scope)
    }

    mutating func arrive(_ new: LeadFigures, of page: LeadPage, _ scope: Scope) {
        answered(.figures(page, scope))
        guard scope == self.scope else { return }
        figures[page] = new
        problems[page] = nil
        if page == .adjudication {
            waiting = new.adjudication.waiting
            if waitingList.isPlain {
                take(new.adjudication.items, total: new.adjudication.waiting, for: waitingList.request)
            }
        }
        for section in page.sections { rebuild(section) }
    }

    mutating func arrive(waiting count: Int, of scope: Scope) {
        answered(.waiting(scope))
        if scope == self.scope { waiting = count }
    }

    mutating func arrive(_ items: [FigureItem], of source: FigureSource, total: Int, _ scope: Scope) {
        answered(.items(source, scope))
        guard scope == self.scope else { return }
        for index in layers.indices {
            guard case .items(var layer) = layers[index], layer.source == source else { continue }
            layer.items = items
            layer.total = total
            layer.problem = nil
            layer.view.replace(with: ScreenTable(FigureTable.items.sheet(items), theme: theme))
            layers[index] = .items(layer)
        }
    }

    mutating func arrive(_ rows: [LedgerRow], for request: LedgerRequest, newest: Int64, time: Timestamp) {
        answered(.ledger(request))
        guard ledger.take(rows, for: request) else { return }
        ledger.newest = newest
        ledger.time = time
        problems[.ledger] = nil
        rebuild(.events)
    }

    mutating func arrive(_ steps: [HistoryStep], of place: TurnPlace) {
        answered(.history(place))
        for index in layers.indices {
            guard case .history(var layer) = layers[index], layer.place == place else { continue }
            layer.steps = steps
            layer.problem = nil
            layers[index] = .history(layer)
        }
    }

    mutating func arrive(_ content: AdjudicationCase, draft: TurnText?, at time: Int64) {
        let place = content.item.place
        answered(.adjudicationCase(place))
        if let draft, bench.drafts[place] == nil { bench.drafts[place] = draft }
        for index in layers.indices {
            guard case .settle(var layer) = layers[index], layer.place == place else { continue }
            let isNew = layer.content == nil
            bench.clock.arrive(at: time, isNew: isNew)
            layer.content = content
            layer.problem = nil
            layer.cursor = min(layer.cursor, content.versions.count)
            if isNew { layer.cursor = content.versions.isEmpty ? 0 : 1 }
            layers[index] = .settle(layer)
        }
        look()
    }

    mutating func notLoaded(_ query: LeadQuery, _ sentence: String) {
        answered(query)
        switch query {
        case .figures(_, let scope) where scope != self.scope: return
        case .figures(let page, _): problems[page] = sentence
        case .ledger: problems[.ledger] = sentence
        case .waiting: waiting = nil
        case .waitingTurns, .alike: break
        case .items, .adjudicationCase, .history:
            for index in layers.indices where layers[index].query(of: scope) == query {
                switch layers[index] {
                case .items(var layer):
                    layer.problem = sentence
                    layers[index] = .items(layer)
                case .settle(var layer):
                    layer.problem = sentence
                    layers[index] = .settle(layer)
                case .history(var layer):
                    layer.problem = sentence
                    layers[index] = .history(layer)
                }
            }
        }
        say(sentence, .warning)
    }
}
