internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Does what a key is bound to about what the page is of: which turns are counted, or which rows are shown.
    mutating func performFiltering(_ action: Action) {
        guard layers.isEmpty else {
            refuse("\(key(.cancel)) goes back to the page first, where \(key(.ledgerFilter)) says what it is of")
            return
        }
        switch action {
        case .ledgerFilter:
            let question =
                switch page {
                case .ledger: "show events with"
                case .adjudication: "show turns with"
                case .progress, .reviewers, .agreement: "count only turns with"
                }
            ask(question, text: conditions.text, takesConditions: true) { room, text in room.filter(reading: text) }
        case .ledgerFilterValue:
            switch page {
            case .adjudication: filterWaitingByValue()
            case .ledger: filterByValue()
            case .progress, .reviewers, .agreement: narrowByRow()
            }
        case .ledgerUnfilter where page != .ledger && conditions.isEmpty: setScope(.all)
        case .ledgerUnfilter: isScoped ? setScope(.all) : filter([])
        default: break
        }
    }

    /// Whether the page's conditions are those of the room.
    private var isScoped: Bool { page != .ledger && page != .adjudication }

    /// How the whole is shown again, as `U counts everything`.
    var wholeHint: String { "\(key(.ledgerUnfilter)) counts everything" }

    /// What the pages are of, as `only domain=ocr`; empty for everything.
    var scopeSentence: String {
        scope == .all ? "" : "only " + SafeText.string(scope.words.joined(separator: ", "))
    }

    /// Shows the figures of a scope, on all pages but the ledger.
    mutating func setScope(_ new: Scope) {
        guard new != scope else { return }
        scope = new
        // Figures of another scope are not shown under the name of this one.
        figures = [:]
        problems = [:]
        waiting = nil
        waitingList = WaitingState(request: WaitingRequest(waitingList.request.conditions, of: new))
        refresh()
    }

    /// Counts only the turns of the row under the cursor.
    private mutating func narrowByRow() {
        guard let name = table?.current?.identity, let field = section.dimension?.field else {
            refuse("put the cursor on a domain, kind, language or queue to count only its turns")
            return
        }
        let group =
            section.isOfAgreement
            ? String(name.split(separator: "\n", omittingEmptySubsequences: false).last ?? "") : name
        var new = Scope(scope.conditions.replacing(Condition(field, group.isEmpty ? "none" : group)))
        (new.since, new.until, new.event, new.without) = (scope.since, scope.until, scope.event, scope.without)
        setScope(new)
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
        else { return refuse("there is no event under the cursor") }
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
    var conditions: [Condition] {
        switch page {
        case .ledger: ledger.conditions
        case .adjudication: waitingList.request.conditions
        case .progress, .reviewers, .agreement: scope.allConditions
        }
    }

    /// What words without a field are on the open page.
    var loneWords: [ConditionField] {
        switch page {
        case .ledger: [.sample, .action, .reviewer]
        case .adjudication: [.sample, .contention, .kind, .language, .state, .domain]
        case .progress, .reviewers, .agreement: [.sample, .kind, .language, .state, .domain]
        }
    }

    /// Shows the events, the turns that need a lead, or the figures of the turns, that meet conditions.
    mutating func filter(_ conditions: [Condition]) {
        guard conditions != self.conditions else { return }
        guard page != .adjudication else { return filterWaiting(conditions) }
        if isScoped {
            var new = Scope(conditions)
            (new.event, new.without) = (scope.event, scope.without)
            return setScope(new)
        }
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

extension LeadSection {
    /// What the rows are groups by.
    fileprivate var dimension: Dimension? {
        switch self {
        case .progress(let dimension), .pace(let dimension), .agreement(let dimension): dimension
        case .queues: .queue
        default: nil
        }
    }

    fileprivate var isOfAgreement: Bool { if case .agreement = self { true } else { false } }
}

extension Dimension {
    /// What asks for one of its groups.
    fileprivate var field: ConditionField? {
        switch self {
        case .domain: .domain
        case .kind: .kind
        case .language: .language
        case .queue: .queue
        case .reviewer, .day, .week: nil
        }
    }
}
