internal import Corpus
internal import GRDB
internal import TextAnalysis

/// An event about a sample, with what its consequences depend on.
struct Act: Equatable {
    /// The event's local number.
    var event: Int64
    /// The reviewer's local number.
    var reviewer: Int
    /// Counted from 1; 0 for the sample as a whole.
    var turn: Int
    var action: Event.Action
    /// The event that an undo reverses.
    var reverses: Int64?
    /// SHA-256 over the texts after an edit or a resolution; nil where there are none.
    var text: SHA256Digest?
    /// The hash of the wording after an edit, which texts share that say the same (``TextAnalysis/FoldedWording``).
    var wording: SHA256Digest?
    /// Whether it is a note that takes the note away.
    var clears: Bool
    /// The hash of the texts with a planted error that it is about; nil when it is about the turn's own.
    var planted: SHA256Digest?

    /// When it was done, if at the desk: what the rate of the last hour is counted by.
    var deskTime: Int64?

    /// The act that an event about a sample is.
    ///
    /// - Parameter generated: The hash of what the turn says as generated; nil for the sample as a whole.
    init(_ ledger: LedgerEvent, _ event: Event, reviewer: Int, reverses: Int64?, generated: SHA256Digest?) {
        self.event = ledger.number
        self.reviewer = reviewer
        turn = event.target?.turn ?? 0
        action = event.action
        self.reverses = reverses
        text = event.after?.shown
        wording = event.action == .edit ? event.after?.wording : nil
        clears = event.action == .note && (event.note ?? "").isEmpty
        deskTime = event.source == .desk ? event.time.milliseconds : nil
        planted = generated == nil || event.target?.shown == generated ? nil : event.target?.shown
    }

    /// Reads the columns event, reviewer, turn, action, reverses, text, clears, desk_time, planted and wording.
    init(_ columns: Columns) throws {
        event = columns.int64(0)
        reviewer = columns.int(1)
        turn = columns.int(2)
        action = try columns.value(3)
        reverses = columns.int64OrNil(4)
        text = columns.digestOrNil(5)
        clears = columns.bool(6)
        deskTime = columns.int64OrNil(7)
        planted = columns.digestOrNil(8)
        wording = columns.digestOrNil(9)
    }

    /// The columns that ``init(_:)`` reads.
    static let columns = "event, reviewer, turn, action, reverses, text, clears, desk_time, planted, wording"

    /// How many they are: what is selected after them stands from there on.
    static let columnCount = Int32(columns.split(separator: ",").count)
}

extension Database {
    /// The acts on a sample up to an event, oldest first.
    func acts(sample: Int, upTo bound: Int64 = .max) throws -> [Act] {
        var acts = try rows(
            "SELECT \(Act.columns) FROM act WHERE sample = ? AND event <= ? ORDER BY event", sample, bound
        ) { try Act($0) }
        if bound < .max { try separate(&acts, asOf: bound) }
        return acts
    }

    /// Adds an act; whether it stands is told by ``refresh(sample:)``.
    func insert(_ act: Act, sample: Int) throws {
        try run(
            "INSERT INTO act (\(Act.columns), sample, stands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)", act.event,
            act.reviewer, act.turn, act.action.rawValue, act.reverses, act.text, act.clears, act.deskTime, act.planted,
            act.wording, sample)
    }
}
