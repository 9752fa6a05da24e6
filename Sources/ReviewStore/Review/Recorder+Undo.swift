internal import Corpus
internal import GRDB

/// Walking back over a reviewer's own acts, and forward again.
///
/// An undo reverses the newest act that stands and is no undo, so one after the other walks back. A redo is an undo that
/// reverses the newest undo that stands; it brings back what that undo had taken, and is open until the reviewer does
/// something new.
extension Recorder {
    private struct Found {
        var event: Int64
        var sample: Int
        var turn: Int
        var action: Event.Action
    }

    func undo(_ action: ReviewAction) throws -> RecordedAction {
        let scope = try action.sample.map { try db.place(sample: $0, turn: action.turn) }
        if let earlier = try earlier(action, target: scope?.target) { return earlier }
        if action.after != nil { throw StoreError.unexpectedText(action: .undo) }
        guard let found = try newestStanding(sample: action.sample, turn: action.turn) else {
            throw StoreError.nothingToUndo(sample: action.sample, turn: action.turn)
        }
        try refuseAdjudicated(found)
        return try reverse(found, action)
    }

    func redo(_ action: ReviewAction) throws -> RecordedAction {
        let scope = try action.sample.map { try db.place(sample: $0, turn: action.turn) }
        if let earlier = try earlier(action, target: scope?.target, isRedo: true) { return earlier }
        if action.after != nil { throw StoreError.unexpectedText(action: .undo) }
        let (newestAct, newestUndo) =
            try action.sample.map { try redoable(sample: $0, turn: action.turn) } ?? redoable()
        guard let newestUndo, newestUndo.event > newestAct ?? 0 else { throw StoreError.nothingToRedo }
        return try reverse(newestUndo, action)
    }

    /// The reviewer's newest act, and the newest undo that stands, of the whole store.
    private func redoable() throws -> (act: Int?, undo: Found?) {
        let newestAct = try db.int(
            """
            SELECT max(event) FROM (
                SELECT * FROM (SELECT event FROM fact INDEXED BY fact_by_reviewer WHERE reviewer = ?1 AND stands = 1
                    AND action NOT IN ('undo', 'open') ORDER BY event DESC LIMIT 1)
                UNION ALL
                SELECT * FROM (SELECT event FROM fact INDEXED BY fact_by_reviewer WHERE reviewer = ?1 AND stands = 0
                    AND action NOT IN ('undo', 'open') ORDER BY event DESC LIMIT 1))
            """, author.number)
        let newestUndo = try db.row(
            """
            SELECT fact.event, fact.sample, fact.turn, fact.action FROM fact INDEXED BY fact_by_reviewer
            JOIN event AS reversed ON reversed.number = fact.reverses
            WHERE fact.reviewer = ? AND fact.stands = 1 AND fact.action = 'undo' AND reversed.action <> 'undo'
            ORDER BY fact.event DESC LIMIT 1
            """, author.number, read: found)
        return (newestAct, newestUndo)
    }

    /// The reviewer's newest act, and the newest undo that stands, of a sample or one of its turns.
    private func redoable(sample: Int, turn: Int?) throws -> (act: Int?, undo: Found?) {
        let newestAct = try db.int(
            """
            SELECT max(event) FROM fact INDEXED BY fact_by_sample
            WHERE sample = ?1 AND reviewer = ?2 AND (?3 IS NULL OR turn = ?3) AND action NOT IN ('undo', 'open')
            """, sample, author.number, turn)
        let newestUndo = try db.row(
            """
            SELECT fact.event, fact.sample, fact.turn, fact.action FROM fact INDEXED BY fact_by_sample
            JOIN event AS reversed ON reversed.number = fact.reverses
            WHERE fact.sample = ?1 AND fact.reviewer = ?2 AND (?3 IS NULL OR fact.turn = ?3) AND fact.stands = 1
                AND fact.action = 'undo' AND reversed.action <> 'undo'
            ORDER BY fact.event DESC LIMIT 1
            """, sample, author.number, turn, read: found)
        return (newestAct, newestUndo)
    }

    private func reverse(_ found: Found, _ action: ReviewAction) throws -> RecordedAction {
        let place = try db.place(sample: found.sample, turn: found.turn == 0 ? nil : found.turn)
        guard let reversed = try db.event(found.event) else {
            throw StoreError.damaged("the event \(found.event) is missing")
        }
        // About the same texts as what it takes back: the turn's own, or those with a planted error.
        let event = try event(action, target: reversed.event?.target ?? place.target, reverses: reversed.identity)
        return try db.recorded(try append(event, place: place, reverses: found.event))
    }

    private func newestStanding(sample: Int?, turn: Int?) throws -> Found? {
        guard let sample else {
            return try db.row(
                """
                SELECT event, sample, turn, action FROM fact INDEXED BY fact_by_reviewer
                WHERE reviewer = ? AND stands = 1 AND action NOT IN ('undo', 'open') ORDER BY event DESC LIMIT 1
                """, author.number, read: found)
        }
        return try db.row(
            """
            SELECT event, sample, turn, action FROM fact INDEXED BY fact_by_sample
            WHERE sample = ?1 AND reviewer = ?2 AND (?3 IS NULL OR turn = ?3) AND stands = 1
                AND action NOT IN ('undo', 'open') ORDER BY event DESC LIMIT 1
            """, sample, author.number, turn, read: found)
    }

    /// Gold is silent: it is refused for a resolution only, and only while that stands.
    private func refuseAdjudicated(_ found: Found) throws {
        guard found.action.decision != nil else { return }
        let lead = try db.row(
            """
            SELECT coalesce(reviewer.name, 'a lead') AS name FROM resolution JOIN fact ON fact.event = resolution.event
            JOIN reviewer ON reviewer.number = fact.reviewer
            WHERE resolution.sample = ? AND resolution.turn = ? AND resolution.state = 'adjudicated'
                AND resolution.event > ?
            """, found.sample, found.turn, found.event
        ) { $0.text("name") }
        if let lead { throw StoreError.adjudicatedSince(sample: found.sample, turn: found.turn, by: lead) }
    }

    private func found(_ columns: Columns) throws -> Found {
        Found(
            event: columns.int64("event"), sample: columns.int("sample"), turn: columns.int("turn"),
            action: try columns.value("action"))
    }
}
