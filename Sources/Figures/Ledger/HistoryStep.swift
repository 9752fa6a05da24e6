package import Corpus

/// One event of a turn's history: who did what, and what it made of the text.
package struct HistoryStep: Hashable, Sendable {
    /// The event's number in this store.
    package var number: Int64
    package var time: Timestamp
    package var reviewer: String
    package var action: Event.Action
    package var source: Event.Source
    /// False once it has been undone.
    package var stands: Bool
    /// The text as it stood for this person before and afterwards; nil where the event is about the sample as a whole,
    /// and afterwards where the turn was rejected.
    package var before: TurnText?
    package var after: TurnText?
    package var reasons: [String]
    package var note: String?
    package var activeMilliseconds: Int64?

    package init(
        number: Int64, time: Timestamp, reviewer: String, action: Event.Action, source: Event.Source, stands: Bool,
        before: TurnText?, after: TurnText?, reasons: [String] = [], note: String? = nil,
        activeMilliseconds: Int64? = nil
    ) {
        self.number = number
        self.time = time
        self.reviewer = reviewer
        self.action = action
        self.source = source
        self.stands = stands
        self.before = before
        self.after = after
        self.reasons = reasons
        self.note = note
        self.activeMilliseconds = activeMilliseconds
    }
}
