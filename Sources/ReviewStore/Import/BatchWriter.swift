internal import Corpus
internal import GRDB
internal import GRDBSQLite

/// Writes the rows of an import: binds to GRDB's cached statements directly, and copies no text on the way.
///
/// Parameters that point into a text are valid for one step only, so each row is bound and stepped within the
/// closures that lend its texts.
struct BatchWriter {
    private let db: Database
    private let dataset: Int
    private let sampleStatement: OpaquePointer
    private let turnStatement: OpaquePointer
    /// The number that the next sample gets.
    private(set) var nextSample: Int
    private var nextTurn: Int
    private var list: [UInt8] = []

    init(_ db: Database, dataset: Int) throws {
        self.db = db
        self.dataset = dataset
        sampleStatement = try db.cachedStatement(sql: Self.sampleSQL).sqliteStatement
        turnStatement = try db.cachedStatement(sql: Self.turnSQL).sqliteStatement
        nextSample = (try db.int("SELECT max(number) FROM sample") ?? 0) + 1
        nextTurn = (try db.int("SELECT max(id) FROM main.turn") ?? 0) + 1
        list.reserveCapacity(1_024)
    }

    private static let sampleSQL = """
        INSERT INTO sample (number, dataset, ordinal, line, byte_offset, byte_count, digest, label, pictures, task,
            domain, context, first_turn, turns, kinds, languages)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let turnSQL = """
        INSERT INTO main.turn (\(TurnRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes a sample and its turns.
    mutating func write(_ sample: borrowing ImportedSample) throws {
        let statement = sampleStatement
        sqlite3_bind_int64(statement, 1, Int64(nextSample))
        sqlite3_bind_int64(statement, 2, Int64(dataset))
        sqlite3_bind_int64(statement, 3, Int64(sample.place.ordinal))
        sqlite3_bind_int64(statement, 4, Int64(sample.place.line))
        sqlite3_bind_int64(statement, 5, Int64(sample.place.bytes.lowerBound))
        sqlite3_bind_int64(statement, 6, Int64(sample.place.bytes.count))
        _ = sample.label.bindValue(to: statement, at: 8)
        LastingNames.shared.bind(sample.task, to: statement, at: 10)
        _ = sample.domain.bindValue(to: statement, at: 11)
        _ = FlatJSON.text(of: sample.context).bindValue(to: statement, at: 12)
        sqlite3_bind_int64(statement, 13, Int64(nextTurn))
        sqlite3_bind_int64(statement, 14, Int64(sample.turns.count))
        sqlite3_bind_int64(statement, 15, Int64(Facets.kinds(of: sample.turns)))
        sqlite3_bind_int64(statement, 16, Int64(Facets.languages(of: sample.turns)))
        list.removeAll(keepingCapacity: true)
        if !sample.pictures.isEmpty { FlatJSON.append(sample.pictures, to: &list) }
        try sample.digest.withUnsafeBytes { digest in
            sqlite3_bind_blob64(statement, 7, digest.baseAddress, UInt64(digest.count), nil)
            try list.withUnsafeBufferPointer { pictures in
                Self.bindText(pictures, to: statement, at: 9)
                try step(statement, Self.sampleSQL)
            }
        }
        try sample.turns.withUnsafeBufferPointer { turns in
            for index in turns.indices {
                try write(turns[index], number: index + 1)
                nextTurn += 1
            }
        }
        if sample.task == .caption { try writeCaptions(of: sample.pictures, turns: sample.turns.count) }
        nextSample += 1
    }

    private mutating func write(_ turn: borrowing ImportedTurn, number: Int) throws {
        let statement = turnStatement
        sqlite3_bind_int64(statement, 1, Int64(nextTurn))
        sqlite3_bind_int64(statement, 2, Int64(nextSample))
        sqlite3_bind_int64(statement, 3, Int64(number))
        LastingNames.shared.bind(turn.kind, to: statement, at: 4)
        LastingNames.shared.bind(turn.language, to: statement, at: 5)
        Self.bindPlace(turn.places.question, to: statement, at: 6)
        Self.bindPlace(turn.places.answer, to: statement, at: 9)
        list.removeAll(keepingCapacity: true)
        if !turn.places.choices.isEmpty { FlatJSON.append(turn.places.choices, to: &list) }
        try list.withUnsafeBufferPointer { choices in
            Self.bindText(choices, to: statement, at: 8)
            try step(statement, Self.turnSQL)
        }
    }

    /// Writes the last turns as captions of the pictures.
    private func writeCaptions(of pictures: [String], turns: Int) throws {
        for path in Set(pictures) {
            for turn in nextTurn - turns..<nextTurn {
                try db.run("INSERT INTO caption (path, turn) VALUES (?, ?)", path, turn)
            }
        }
    }

    /// Writes a record that could not be read.
    func write(_ record: QuarantinedRecord) throws {
        try db.run(
            """
            INSERT INTO quarantine (dataset, ordinal, line, byte_offset, byte_count, fault, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, dataset, record.place.ordinal, record.place.line, record.place.bytes.lowerBound,
            record.place.bytes.count, record.byte, record.reason)
    }

    /// Writes a piece of the source file.
    func write(_ chunk: CompressedChunk) throws {
        try db.run(
            "INSERT INTO source_chunk (dataset, byte_offset, byte_count, bytes) VALUES (?, ?, ?, ?)",
            dataset, chunk.offset, chunk.byteCount, chunk.compressed)
    }

    private func step(_ statement: OpaquePointer, _ sql: String) throws {
        let result = sqlite3_step(statement)
        let failure = result == SQLITE_DONE ? nil : db.failure(sql)
        sqlite3_reset(statement)
        if let failure { throw failure }
    }

    /// Binds a text that stays where it is until the statement has been stepped; NULL for none.
    private static func bindText(
        _ bytes: UnsafeBufferPointer<UInt8>, to statement: OpaquePointer, at index: Int32
    ) {
        guard let base = bytes.baseAddress, bytes.count > 0 else {
            sqlite3_bind_null(statement, index)
            return
        }
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            _ = sqlite3_bind_text64(statement, index, $0, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
        }
    }

    /// Binds the beginning and the end of a place, or NULL twice.
    private static func bindPlace(_ place: Range<Int>?, to statement: OpaquePointer, at index: Int32) {
        guard let place else {
            sqlite3_bind_null(statement, index)
            sqlite3_bind_null(statement, index + 1)
            return
        }
        sqlite3_bind_int64(statement, index, Int64(place.lowerBound))
        sqlite3_bind_int64(statement, index + 1, Int64(place.upperBound))
    }
}
