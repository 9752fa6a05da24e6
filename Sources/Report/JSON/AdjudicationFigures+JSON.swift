package import Formats
package import Figures

extension AdjudicationFigures {
    /// The counts, the first of the turns that wait, and the gaps of the guidelines.
    var json: OrderedJSON {
        [
            "waiting": OrderedJSON(waiting), "settled": OrderedJSON(settled), "items": OrderedJSON(items),
            "guidelineGaps": OrderedJSON(gaps),
        ]
    }
}

extension OrderedJSON {
    /// The ledger page: one object an event.
    package init(ledger rows: [LedgerRow]) { self = ["events": OrderedJSON(rows)] }
}
