internal import GRDB
internal import GRDBSQLite

/// A statement that inserts rows, all of whose values are hashed for the seal in their order.
struct SealedRow {
    private let statement: OpaquePointer
    private let sql: String
    private(set) var hasher: RowHasher
    private var index: Int32 = 0

    init(_ db: Database, _ sql: String, _ hasher: RowHasher) throws {
        self.sql = sql
        self.hasher = hasher
        statement = try db.cachedStatement(sql: sql).sqliteStatement
    }

    mutating func bind(_ number: Int) {
        index += 1
        sqlite3_bind_int64(statement, index, Int64(number))
        hasher.add(Int64(number))
    }

    mutating func bindNull() {
        index += 1
        sqlite3_bind_null(statement, index)
        hasher.addNull()
    }

    /// Binds a text that stays where it is until the row has been written.
    mutating func bind(text: UnsafeBufferPointer<UInt8>) {
        index += 1
        hasher.add(text: UnsafeRawBufferPointer(text))
        guard let base = text.baseAddress, text.count > 0 else {
            sqlite3_bind_text(statement, index, "", 0, copiedBySQLite)
            return
        }
        base.withMemoryRebound(to: CChar.self, capacity: text.count) {
            _ = sqlite3_bind_text64(statement, index, $0, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
        }
    }

    /// Binds a blob that stays where it is until the row has been written.
    mutating func bind(blob: UnsafeRawBufferPointer) {
        index += 1
        hasher.add(blob: blob)
        sqlite3_bind_blob64(statement, index, blob.baseAddress, UInt64(blob.count), nil)
    }

    /// Writes the row.
    mutating func write(_ db: Database) throws {
        index = 0
        let result = sqlite3_step(statement)
        let failure = result == SQLITE_DONE ? nil : db.failure(sql)
        sqlite3_reset(statement)
        if let failure { throw failure }
    }
}
