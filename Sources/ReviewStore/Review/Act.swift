internal import Corpus
internal import GRDB

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
    /// Whether it is a note that takes the note away.
    var clears: Bool

    /// Whether an undo can take it back.
    var isUndoable: Bool {
        switch action {
        case .accept, .edit, .reject, .skip, .flag, .note, .resolve: true
        case .site, .open, .undo, .redact: false
        }
    }
}

extension Database {
    /// The acts on a sample up to an event, oldest first.
    func acts(sample: Int, upTo bound: Int64 = .max) throws -> [Act] {
        try rows(
            """
            SELECT event, reviewer, turn, action, reverses, text, clears FROM act
            WHERE sample = ? AND event <= ? ORDER BY event
            """, sample, bound
        ) { try $0.act() }
    }

    /// Adds an act; whether it stands is told by ``refresh(sample:acts:turns:)``.
    func insert(_ act: Act, sample: Int) throws {
        try run(
            """
            INSERT INTO act (event, reviewer, sample, turn, action, reverses, text, clears, stands)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, act.event, act.reviewer, sample, act.turn, act.action.rawValue, act.reverses, act.text, act.clears)
    }
}

extension Columns {
    /// The act whose columns are event, reviewer, turn, action, reverses, text and clears.
    func act() throws -> Act {
        Act(
            event: int64(0), reviewer: int(1), turn: int(2), action: try value(3), reverses: int64OrNil(4),
            text: digestOrNil(5), clears: bool(6))
    }
}
