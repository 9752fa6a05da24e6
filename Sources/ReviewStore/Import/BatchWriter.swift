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
    private var locator: [UInt8] = []

    init(_ db: Database, dataset: Int) throws {
        self.db = db
        self.dataset = dataset
        sampleStatement = try db.cachedStatement(sql: Self.sampleSQL).sqliteStatement
        turnStatement = try db.cachedStatement(sql: Self.turnSQL).sqliteStatement
        nextSample = (try db.int("SELECT max(number) FROM sample") ?? 0) + 1
        nextTurn = (try db.int("SELECT max(id) FROM turn") ?? 0) + 1
        list.reserveCapacity(1_024)
        locator.reserveCapacity(256)
    }

    private static let sampleSQL = """
        INSERT INTO sample (number, dataset, ordinal, line, byte_offset, byte_count, digest, label, pictures, task,
            domain, context, first_turn, turns, kinds, languages)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let turnSQL = """
        INSERT INTO turn (id, sample, number, kind, language, question, choices, answer, shown, locator, image_tokens)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Writes a sample and its turns, whose `shown` hashes are given.
    mutating func write(_ sample: borrowing ImportedSample, shown: ArraySlice<SHA256Digest>) throws {
        let statement = sampleStatement
        sqlite3_bind_int64(statement, 1, Int64(nextSample))
        sqlite3_bind_int64(statement, 2, Int64(dataset))
        sqlite3_bind_int64(statement, 3, Int64(sample.place.ordinal))
        sqlite3_bind_int64(statement, 4, Int64(sample.place.line))
        sqlite3_bind_int64(statement, 5, Int64(sample.place.bytes.lowerBound))
        sqlite3_bind_int64(statement, 6, Int64(sample.place.bytes.count))
        _ = sample.label.bindValue(to: statement, at: 8)
        _ = sample.task.rawValue.bindValue(to: statement, at: 10)
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
                Self.bindText(pictures, isNull: pictures.isEmpty, to: statement, at: 9)
                try step(statement, Self.sampleSQL)
            }
        }
        try sample.turns.withUnsafeBufferPointer { turns in
            for index in turns.indices {
                try write(turns[index], shown: shown[shown.startIndex + index])
                nextTurn += 1
            }
        }
        if sample.task == .caption { try writeCaptions(of: sample.pictures, turns: sample.turns.count) }
        nextSample += 1
    }

    private mutating func write(_ turn: borrowing ImportedTurn, shown: SHA256Digest) throws {
        let statement = turnStatement
        sqlite3_bind_int64(statement, 1, Int64(nextTurn))
        sqlite3_bind_int64(statement, 2, Int64(nextSample))
        sqlite3_bind_int64(statement, 3, Int64(turn.number))
        LastingNames.shared.bind(turn.kind, to: statement, at: 4)
        LastingNames.shared.bind(turn.language, to: statement, at: 5)
        if turn.text.choices.isEmpty {
            sqlite3_bind_null(statement, 7)
        } else {
            _ = FlatJSON.text(of: turn.text.choices).bindValue(to: statement, at: 7)
        }
        if turn.imageTokens.isEmpty {
            sqlite3_bind_null(statement, 11)
        } else {
            _ = FlatJSON.text(of: turn.imageTokens).bindValue(to: statement, at: 11)
        }
        locator.removeAll(keepingCapacity: true)
        turn.locator.appendText(to: &locator)
        try locator.withUnsafeBufferPointer { locator in
            try Self.withUTF8(of: turn.text.question) { question in
                try Self.withUTF8(of: turn.text.answer) { answer in
                    try shown.withUnsafeBytes { shown in
                        Self.bindText(question, to: statement, at: 6)
                        Self.bindText(answer, to: statement, at: 8)
                        sqlite3_bind_blob64(statement, 9, shown.baseAddress, UInt64(shown.count), nil)
                        Self.bindText(locator, to: statement, at: 10)
                        try step(statement, Self.turnSQL)
                    }
                }
            }
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

    /// Binds a text that stays where it is until the statement has been stepped.
    private static func bindText(
        _ bytes: UnsafeBufferPointer<UInt8>, isNull: Bool = false, to statement: OpaquePointer, at index: Int32
    ) {
        guard !isNull else {
            sqlite3_bind_null(statement, index)
            return
        }
        guard let base = bytes.baseAddress, bytes.count > 0 else {
            sqlite3_bind_text(statement, index, "", 0, copiedBySQLite)
            return
        }
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            _ = sqlite3_bind_text64(statement, index, $0, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
        }
    }

    /// Lends the UTF-8 of a text, as a rule without a copy.
    private static func withUTF8(
        of text: borrowing String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws {
        if try text.utf8.withContiguousStorageIfAvailable(body) != nil { return }
        var copy = copy text
        try copy.withUTF8(body)
    }
}
