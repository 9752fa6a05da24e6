internal import Corpus
internal import Figures
internal import Settings

/// The list of turns that need a lead: which of them, and how many.
extension LeadRoom {
    /// Asks for the turns that are wanted, where the page's figures do not have them.
    mutating func askForWaitingTurns() {
        if !waitingList.isPlain { ask(.waitingTurns(waitingList.request)) }
    }

    /// Takes in turns; false when they are not those that are wanted.
    @discardableResult
    mutating func take(_ items: [AdjudicationItem], total: Int, for request: WaitingRequest) -> Bool {
        guard waitingList.take(items, total: total, for: request) else { return false }
        // What is still listed was settled after it was read, or is open again.
        settled = settled.intersection(items.map(\.place))
        return true
    }

    mutating func arrive(_ items: [AdjudicationItem], total: Int, for request: WaitingRequest) {
        guard take(items, total: total, for: request) else { return }
        rebuild(.waiting)
        if waitingList.goesToLast {
            waitingList.goesToLast = false
            if let last = tables[.waiting]?.lastIdentity { tables[.waiting]?.select(last) }
        }
    }

    /// Shows the turns that meet conditions.
    mutating func filterWaiting(_ conditions: [Condition]) {
        waitingList = WaitingState(request: WaitingRequest(conditions, of: scope))
        sections[.adjudication] = .waiting
        if waitingList.isPlain, let known = figures[.adjudication]?.adjudication {
            arrive(known.items, total: known.waiting, for: waitingList.request)
        }
        ask(waitingList.isPlain ? query(of: .adjudication) : .waitingTurns(waitingList.request))
    }

    /// Shows the turns with the value under the cursor, among those shown.
    mutating func filterWaitingByValue() {
        guard let table, let row = table.current,
            let item = waitingList.items.first(where: { $0.place.name == row.identity })
        else { return refuse("there is no turn under the cursor") }
        switch table.currentColumn?.heading {
        case "why": filter(conditions.replacing(Condition(.contention, item.contentions.first?.rawValue ?? "")))
        case "domain": filter(conditions.replacing(Condition(.domain, item.domain.isEmpty ? "none" : item.domain)))
        case "kind": filter(conditions.replacing(Condition(.kind, item.kind.rawValue)))
        case "language": filter(conditions.replacing(Condition(.language, item.language.rawValue)))
        default: refuse("turns are filtered by why, domain, kind and language: put the cursor there")
        }
    }

    /// Fetches more turns when the cursor comes near the end of those that are here.
    mutating func fetchMoreWaiting() {
        guard page == .adjudication, section == .waiting, layers.isEmpty, waitingList.hasMore, let table,
            table.row + 40 >= table.order.count
        else { return }
        fetchWaiting(upTo: waitingList.request.limit + WaitingRequest.pageSize)
    }

    /// Fetches all turns, as far as they are listed at all.
    mutating func fetchAllWaiting() {
        guard page == .adjudication, section == .waiting, layers.isEmpty, waitingList.hasMore else { return }
        fetchWaiting(upTo: WaitingRequest.most)
    }

    private mutating func fetchWaiting(upTo limit: Int) {
        waitingList.request.limit = min(limit, WaitingRequest.most)
        ask(.waitingTurns(waitingList.request))
    }

    /// What is not in the list though it waits, as a remark on its order; empty when all is.
    var waitingBeyond: String {
        guard let total = waitingList.total, total > WaitingRequest.most else { return "" }
        return
            ", among the \(NumberText.count(WaitingRequest.most)) most contested; a filter finds the others"
    }
}
