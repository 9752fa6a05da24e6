/// What a reviewer asks the store to record: an event before the store gives it its place in the ledger.
package struct ReviewAction: Hashable, Sendable {
    package var action: Event.Action
    /// The sample's number in this store; for an undo nil means whatever the newest effective event was about.
    package var sample: Int?
    /// The turn, counted from 1; nil for the sample as a whole.
    package var turn: Int?
    /// The corrected texts of an edit or resolution.
    package var after: TurnText?
    package var reasons: [String]
    package var note: String?
    package var activeMilliseconds: Int64?
    package var elapsedMilliseconds: Int64?
    /// The longest gap between inputs that the active time counts in full, in milliseconds.
    package var cutoffMilliseconds: Int64?
    package var seen: SeenPicture?
    package var source: Event.Source
    /// A script's own key, unique per reviewer.
    package var key: String?
    /// The ruling that a ruling takes the place of, which whoever rules has seen; nil where they have seen none.
    package var supersedes: EventIdentity?

    package init(
        action: Event.Action, sample: Int?, turn: Int? = nil, after: TurnText? = nil, reasons: [String] = [],
        note: String? = nil, activeMilliseconds: Int64? = nil, elapsedMilliseconds: Int64? = nil,
        cutoffMilliseconds: Int64? = nil, seen: SeenPicture? = nil, source: Event.Source, key: String? = nil,
        supersedes: EventIdentity? = nil
    ) {
        self.action = action
        self.sample = sample
        self.turn = turn
        self.after = after
        self.reasons = reasons
        self.note = note
        self.activeMilliseconds = activeMilliseconds
        self.elapsedMilliseconds = elapsedMilliseconds
        self.cutoffMilliseconds = cutoffMilliseconds
        self.seen = seen
        self.source = source
        self.key = key
        self.supersedes = supersedes
    }
}

/// An action that is in the ledger and on disk.
package struct RecordedAction: Hashable, Sendable {
    package var identity: EventIdentity
    package var hash: SHA256Digest
    /// The sample and turn it came to be about: for an undo those of the event that it reversed.
    package var sample: Int?
    package var turn: Int?
    /// What an undo reversed.
    package var reversed: Event.Action?
    /// Whether the same key had been recorded before: nothing new was written, and this is the earlier event.
    package var wasAlreadyRecorded: Bool

    package init(
        identity: EventIdentity, hash: SHA256Digest, sample: Int?, turn: Int?, reversed: Event.Action? = nil,
        wasAlreadyRecorded: Bool = false
    ) {
        self.identity = identity
        self.hash = hash
        self.sample = sample
        self.turn = turn
        self.reversed = reversed
        self.wasAlreadyRecorded = wasAlreadyRecorded
    }
}
