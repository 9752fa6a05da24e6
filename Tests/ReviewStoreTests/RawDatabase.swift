import GRDBSQLite
import Testing

/// A store's file opened with SQLite alone, as somebody would who means to look at it or to change it.
final class RawDatabase {
    private var connection: OpaquePointer?

    init(_ path: String) throws {
        try #require(sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK)
        sqlite3_busy_timeout(connection, 10_000)
    }

    deinit { sqlite3_close_v2(connection) }

    /// Runs statements; returns SQLite's message when it refuses.
    @discardableResult
    func run(_ sql: String) -> String? {
        sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK ? nil : String(cString: sqlite3_errmsg(connection))
    }

    /// The first column of all rows, as text.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK)
        defer { sqlite3_finalize(statement) }
        var found: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            found.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "NULL")
        }
        return found
    }

    /// Takes away what keeps the ledger append-only, runs `sql`, and puts it back.
    func tamper(_ sql: String) throws {
        let triggers = try texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
        for name in try texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { run("DROP TRIGGER \(name)") }
        try #require(run(sql) == nil)
        for trigger in triggers { try #require(run(trigger) == nil) }
    }
}
