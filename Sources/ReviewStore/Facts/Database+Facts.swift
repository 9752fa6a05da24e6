internal import Corpus
internal import Figures
internal import GRDB

/// Facts as rows of the table `fact`.
extension Database {
    /// The facts of a sample up to an event, oldest first.
    func facts(sample: Int, upTo bound: Int64 = .max) throws -> [Fact] {
        var facts = try rows(
            "SELECT \(Fact.columns) FROM fact WHERE sample = ? AND event <= ? ORDER BY event", sample, bound
        ) { try Fact($0) }
        if bound < .max {
            let authors = try authors(beforeMergingsAfter: bound)
            if !authors.isEmpty {
                for index in facts.indices {
                    facts[index].reviewer = authors[facts[index].event] ?? facts[index].reviewer
                }
            }
        }
        return facts
    }

    /// Calls `body` with the facts after an event, oldest first, `limit` of them.
    ///
    /// - Parameter reviewer: Whose facts alone; nil for everybody's.
    func eachFact(after event: Int64, of reviewer: Int?, limit: Int, body: (Fact) throws -> Void) throws {
        if let reviewer {
            try each(
                "SELECT \(Fact.columns) FROM fact WHERE reviewer = ? AND event > ? ORDER BY event LIMIT ?", reviewer,
                event, limit
            ) {
                try body(Fact($0))
                return true
            }
        } else {
            try each("SELECT \(Fact.columns) FROM fact WHERE event > ? ORDER BY event LIMIT ?", event, limit) {
                try body(Fact($0))
                return true
            }
        }
    }

    /// Adds a fact; whether it stands is told by ``refresh(sample:)``.
    func insert(_ fact: Fact) throws {
        try run(
            """
            INSERT INTO fact (\(Fact.columns), stands)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """, fact.event, Int(fact.reviewer), Int(fact.sample), Int(fact.turn), Int(fact.turns), Int(fact.group),
            fact.action.rawValue, fact.time, fact.isAtDesk, fact.reverses.orNull, fact.text.orNull, fact.wording.orNull,
            fact.keepsGenerated,
            fact.clears, fact.planted.orNull, fact.plantedResult?.rawValue, fact.active.orNull, fact.elapsed.orNull,
            fact.cutoff.orNull, fact.answer.orNull, fact.editSize.orNull)
    }

    /// Whose events those are that a merging made somebody else's after an event.
    func authors(beforeMergingsAfter bound: Int64) throws -> [Int64: Int32] {
        guard try int("SELECT 1 FROM reviewer WHERE merged_by > ?", bound) != nil else { return [:] }
        var authors: [Int64: Int32] = [:]
        try each(
            """
            SELECT event.number AS event, reviewer.number AS reviewer
            FROM reviewer JOIN event ON event.reviewer = reviewer.identifier
            WHERE reviewer.merged_by > ?
            """, bound
        ) {
            authors[$0.int64("event")] = Int32(clamping: $0.int("reviewer"))
            return true
        }
        return authors
    }
}

extension Fact {
    /// The columns that are read of the table, in this order.
    static let columns = """
        event, reviewer, sample, turn, turns, turn_group, action, time, at_desk, reverses, text, wording, keeps_generated, \
        clears, planted, planted_result, active_ms, elapsed_ms, cutoff_ms, answer, edit_size
        """

    init(_ columns: Columns) throws {
        self.init(
            event: columns.int64(at: 0), time: columns.int64(at: 7), reviewer: Int(columns.int64(at: 1)),
            turn: Int(columns.int64(at: 3)), action: try columns.action(at: 6))
        sample = Int32(truncatingIfNeeded: columns.int64(at: 2))
        turns = Int32(truncatingIfNeeded: columns.int64(at: 4))
        group = Int32(truncatingIfNeeded: columns.int64(at: 5))
        isAtDesk = columns.int64(at: 8) != 0
        // A column that is NULL reads as 0.
        reverses = columns.int64(at: 9)
        text = columns.int64(at: 10)
        wording = columns.int64(at: 11)
        keepsGenerated = columns.int64(at: 12) != 0
        clears = columns.int64(at: 13) != 0
        planted = columns.int64(at: 14)
        if !columns.isNull(at: 15) { plantedResult = try columns.value("planted_result") }
        if !columns.isNull(at: 16) { active = Int32(clamping: columns.int64(at: 16)) }
        if !columns.isNull(at: 17) { elapsed = Int32(clamping: columns.int64(at: 17)) }
        if !columns.isNull(at: 18) { cutoff = Int32(clamping: columns.int64(at: 18)) }
        if !columns.isNull(at: 19) { answer = Int8(clamping: columns.int64(at: 19)) }
        if !columns.isNull(at: 20) { editSize = Int16(clamping: columns.int64(at: 20)) }
    }
}

extension Columns {
    /// An action by its name, told by as few letters as tell it, for a million are read at a time.
    fileprivate func action(at index: Int32) throws -> Event.Action {
        let bytes = bytesOfText(at: index)
        guard bytes.count >= 4 else { return try value("action") }
        switch (bytes[0], bytes[1], bytes[2]) {
        case (UInt8(ascii: "a"), UInt8(ascii: "c"), _): return .accept
        case (UInt8(ascii: "e"), UInt8(ascii: "d"), _): return .edit
        case (UInt8(ascii: "r"), UInt8(ascii: "e"), UInt8(ascii: "j")): return .reject
        case (UInt8(ascii: "o"), UInt8(ascii: "p"), _): return .open
        default: return try value("action")
        }
    }
}

extension FixedWidthInteger where Self: SignedInteger {
    /// NULL for a hash or an event that is 0.
    fileprivate var orNull: Int64? { self is Int64 ? (self == 0 ? nil : Int64(self)) : self < 0 ? nil : Int64(self) }
}
