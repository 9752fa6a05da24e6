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
        case .ledgerFilter:
            ask(page == .adjudication ? "show turns with" : "show events with", text: conditions.text) { room, text in
                room.filter(reading: text)
            }
        case .ledgerFilterValue where page == .adjudication: filterWaitingByValue()
        case .ledgerFilterValue: filterByValue()
        case .ledgerUnfilter: filter([])
        default: break
        }
    }

    private mutating func filter(reading text: String) {
        do throws(ConditionError) {
            filter(try Condition.conditions(in: text, loneWords: loneWords))
        } catch {
            refuse(error.problem)
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
        switch table.currentColumn?.heading {
        case "reviewer": filter(conditions.replacing(Condition(.reviewer, event.reviewer)))
        case "action": filter(conditions.replacing(Condition(.action, event.action.rawValue)))
        case "turn":
            guard let sample = event.sample else { return refuse("the event is about no sample") }
            let place = [Condition(.sample, sample)] + (event.turn.map { [Condition(.turn, $0)] } ?? [])
            filter(place.reduce(conditions.filter { $0.field != .turn }) { $0.replacing($1) })
        default: refuse("events are filtered by reviewer, action and turn: put the cursor there")
        }
    }

    /// The conditions that the open page's events or turns meet.
    var conditions: [Condition] { page == .adjudication ? waitingList.request.conditions : ledger.conditions }

    /// What words without a field are on the open page.
    var loneWords: [ConditionField] {
        page == .adjudication
            ? [.sample, .contention, .kind, .language, .state, .domain] : [.sample, .action, .reviewer]
    }

    /// Shows the events, or the turns that need a lead, that meet conditions.
    mutating func filter(_ conditions: [Condition]) {
        guard conditions != self.conditions else { return }
        guard page != .adjudication else { return filterWaiting(conditions) }
        ledger = LedgerState(conditions: conditions)
        tables[.events] = nil
        ask(.ledger(LedgerRequest(conditions)))
    }
}

extension [Condition] {
    /// These conditions with another in the place of those on its field.
    func replacing(_ condition: Condition) -> [Condition] {
        guard let place = firstIndex(where: { $0.field == condition.field }) else { return self + [condition] }
        var conditions = self
        conditions[place] = condition
        return conditions.enumerated().filter { $0.offset <= place || $0.element.field != condition.field }.map(
            \.element)
    }
}
