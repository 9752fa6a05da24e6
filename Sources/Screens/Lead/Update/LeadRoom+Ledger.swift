internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    /// Does what a key is bound to about which events, or which turns that need a lead, are shown.
    mutating func performFiltering(_ action: Action) {
        guard page == .ledger || page == .adjudication, layers.isEmpty else {
            refuse(
                "only turns that need a lead and events are filtered; \(key(.pageAdjudication)) and \(key(.pageLedger)) "
                    + "open them")
            return
        }
        switch action {
        case .ledgerFilter where page == .adjudication:
            ask("show turns with", text: waitingList.request.filter.text) { room, text in
                room.filter(parsing: text, AdjudicationFilter.init) { $0.filter($1) }
            }
        case .ledgerFilterValue where page == .adjudication: filterWaitingByValue()
        case .ledgerUnfilter where page == .adjudication: filter(AdjudicationFilter())
        case .ledgerFilter:
            ask("show events with", text: ledger.filter.text) { room, text in
                room.filter(parsing: text, LedgerFilter.init) { $0.filter($1) }
            }
        case .ledgerFilterValue: filterByValue()
        case .ledgerUnfilter: filter(LedgerFilter())
        default: break
        }
    }

    private mutating func filter<Filter>(
        parsing text: String, _ parse: (String) throws(FilterError) -> Filter, then: (inout LeadRoom, Filter) -> Void
    ) {
        do throws(FilterError) {
            then(&self, try parse(text))
        } catch {
            refuse(error.description)
        }
    }

    /// Shows the events with the value under the cursor, among those shown.
    private mutating func filterByValue() {
        guard let table, let row = table.current,
            let event = ledger.rows.first(where: { "\($0.number)" == row.identity })
        else {
            refuse("there is no event under the cursor")
            return
        }
        var filter = ledger.filter
        switch table.currentColumn?.title {
        case "reviewer": filter.reviewer = event.reviewer
        case "action": filter.action = event.action
        case "turn" where event.sample != nil:
            filter.sample = event.sample
            filter.turn = event.turn
        default:
            refuse("events are filtered by reviewer, action and turn: put the cursor there")
            return
        }
        self.filter(filter)
    }

    mutating func filter(_ filter: LedgerFilter) {
        guard filter != ledger.filter else { return }
        ledger = LedgerState(filter: filter)
        tables[.events] = nil
        ask(.ledger(LedgerRequest(filter: filter)))
    }
}
