package import Corpus

/// One event on the ledger page.
package struct LedgerRow: Hashable, Sendable {
    /// The event's number in this store.
    package var number: Int64
    package var time: Timestamp
    package var reviewer: String
    package var action: Event.Action
    package var sample: Int?
    package var turn: Int?
    package var source: Event.Source
    /// False once it has been undone.
    package var stands: Bool
    /// What it says in one line, as the answer after it, the reasons or the note.
    package var excerpt: String
    package var activeMilliseconds: Int64?

    package init(
        number: Int64, time: Timestamp, reviewer: String, action: Event.Action, sample: Int?, turn: Int?,
        source: Event.Source, stands: Bool, excerpt: String, activeMilliseconds: Int64?
    ) {
        self.number = number
        self.time = time
        self.reviewer = reviewer
        self.action = action
        self.sample = sample
        self.turn = turn
        self.source = source
        self.stands = stands
        self.excerpt = excerpt
        self.activeMilliseconds = activeMilliseconds
    }
}
