internal import Corpus
internal import Figures

/// Something that is open in front of a page.
enum LeadLayer: Sendable {
    case items(ItemsLayer)
    case settle(SettleLayer)
    case history(HistoryLayer)

    /// The query that fetches what the layer shows.
    ///
    /// - Parameter scope: What the room is about.
    func query(of scope: Scope) -> LeadQuery {
        switch self {
        case .items(let layer): .items(layer.source, scope)
        case .settle(let layer): .adjudicationCase(layer.place)
        case .history(let layer): .history(layer.place)
        }
    }
}

/// The turns behind a number.
struct ItemsLayer: Sendable {
    let source: FigureSource
    let title: String
    var items: [FigureItem] = []
    /// How many there are in all; nil until they came.
    var total: Int?
    var view = TableView()
    var problem: String?
}

/// Every event about a turn.
struct HistoryLayer: Sendable {
    let place: TurnPlace
    var steps: [HistoryStep]?
    /// The first line in view.
    var top = 0
    var problem: String?
}

/// Events of the ledger that have been fetched.
struct LedgerState: Sendable {
    var conditions: [Condition] = []
    /// Newest first.
    var rows: [LedgerRow] = []
    var hasMore = false
    /// The newest event when they were fetched, and when that was; nil until they came.
    var newest: Int64?
    var time = Timestamp(milliseconds: 0)

    /// Takes in the answer to a request; false when it is about another filter.
    mutating func take(_ new: [LedgerRow], for request: LedgerRequest) -> Bool {
        guard request.conditions == conditions else { return false }
        let isFull = new.count >= request.limit
        if let before = request.before {
            // Others took the place of the events that these were to follow.
            guard before == rows.last?.number else { return false }
            rows += new
            hasMore = isFull
        } else if let oldest = new.last?.number, isFull, rows.contains(where: { $0.number >= oldest }) {
            // The newest events stand in front of those that were fetched before.
            rows = new + rows.filter { $0.number < oldest }
        } else {
            rows = new
            hasMore = isFull
        }
        return true
    }
}
