internal import Corpus
internal import GRDBSQLite

/// A value that a statement's parameter can take.
protocol SQLBindable: Sendable {
    /// Gives the value to the parameter at `index`, counted from 1; returns SQLite's result code.
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32
}

/// Tells SQLite to copy what it is given, as `SQLITE_TRANSIENT`, whose macro Swift cannot import.
let copiedBySQLite = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, Int64(self))
    }
}

extension Double: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_double(statement, index, self)
    }
}

extension Bool: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        sqlite3_bind_int64(statement, index, self ? 1 : 0)
    }
}

extension String: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            // An empty buffer may have no address, and a null pointer would bind NULL.
            guard bytes.count > 0, let base = bytes.baseAddress else {
                return sqlite3_bind_text(statement, index, "", 0, copiedBySQLite)
            }
            return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text64(
                    statement, index, $0, UInt64(bytes.count), copiedBySQLite, UInt8(SQLITE_UTF8))
            }
        }
    }
}

extension [UInt8]: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        withUnsafeBytes { bindBlob($0, to: statement, at: index) }
    }
}

extension SHA256Digest: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        withUnsafeBytes { bindBlob($0, to: statement, at: index) }
    }
}

extension Identifier: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 { bytes.bindValue(to: statement, at: index) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    func bindValue(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch self {
        case .some(let value): value.bindValue(to: statement, at: index)
        case .none: sqlite3_bind_null(statement, index)
        }
    }
}

private func bindBlob(_ bytes: UnsafeRawBufferPointer, to statement: OpaquePointer, at index: Int32) -> Int32 {
    guard bytes.count > 0, let base = bytes.baseAddress else { return sqlite3_bind_zeroblob(statement, index, 0) }
    return sqlite3_bind_blob64(statement, index, base, UInt64(bytes.count), copiedBySQLite)
}
