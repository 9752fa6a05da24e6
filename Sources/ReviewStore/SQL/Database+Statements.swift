internal import GRDB
internal import GRDBSQLite

/// Statements by their text and the values of their parameters: prepared once a connection, then kept.
///
/// They bind to and step SQLite's statements directly, because the store reads and writes hundreds of thousands of
/// rows at a time. A statement must not be run again while one of its rows is being read.
extension Database {
    /// Runs a statement that returns no rows.
    func run(_ sql: String, _ values: any SQLBindable...) throws {
        try stepping(sql, values) { _ in true }
    }

    /// Runs a statement that returns no rows and whose parameters are only known when it is put together.
    func run(_ sql: String, values: [any SQLBindable]) throws {
        try stepping(sql, values) { _ in true }
    }

    /// Calls `body` with each row until it returns false.
    func each(_ sql: String, _ values: any SQLBindable..., body: (Columns) throws -> Bool) throws {
        try stepping(sql, values, body)
    }

    /// All rows of a query.
    func rows<Value>(
        _ sql: String, _ values: any SQLBindable..., read: (Columns) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try stepping(sql, values) { columns in
            found.append(try read(columns))
            return true
        }
        return found
    }

    /// All rows of a query whose parameters are only known when it is put together.
    func rows<Value>(
        _ sql: String, values: [any SQLBindable], read: (Columns) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try stepping(sql, values) { columns in
            found.append(try read(columns))
            return true
        }
        return found
    }

    /// The integers in the first column of all rows.
    func ints(_ sql: String, _ values: any SQLBindable...) throws -> [Int] {
        try ints(sql, values: values)
    }

    func ints(_ sql: String, values: [any SQLBindable]) throws -> [Int] {
        try rows(sql, values: values) { Int($0.int64(at: 0)) }
    }

    func int64s(_ sql: String, _ values: any SQLBindable...) throws -> [Int64] {
        try rows(sql, values: values) { $0.int64(at: 0) }
    }

    func int64s(_ sql: String, values: [any SQLBindable]) throws -> [Int64] {
        try rows(sql, values: values) { $0.int64(at: 0) }
    }

    /// The texts in the first column of all rows.
    func texts(_ sql: String, _ values: any SQLBindable...) throws -> [String] {
        try rows(sql, values: values) { $0.text(at: 0) }
    }

    /// The first row of a query; nil when it has none.
    func row<Value>(_ sql: String, _ values: any SQLBindable..., read: (Columns) throws -> Value) throws -> Value? {
        var found: Value?
        try stepping(sql, values) { columns in
            found = try read(columns)
            return false
        }
        return found
    }

    /// The integer in the first column of the first row; nil when there is no row or it is NULL.
    func int(_ sql: String, _ values: any SQLBindable...) throws -> Int? {
        var found: Int?
        try stepping(sql, values) { columns in
            found = columns.isNull(at: 0) ? nil : Int(columns.int64(at: 0))
            return false
        }
        return found
    }

    /// What SQLite says about its last failure.
    func failure(_ sql: String) -> DatabaseError {
        DatabaseError(resultCode: lastErrorCode, message: lastErrorMessage, sql: sql)
    }

    private func stepping(
        _ sql: String, _ values: [any SQLBindable], _ body: (Columns) throws -> Bool
    ) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            guard value.bindValue(to: statement, at: Int32(index + 1)) == SQLITE_OK else { throw failure(sql) }
        }
        // The names of the columns are known once there is a row, and stay.
        var columns: Columns?
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                let current = columns ?? Columns(of: statement)
                columns = current
                guard try body(current) else { return }
            case SQLITE_DONE: return
            default: throw failure(sql)
            }
        }
    }
}
