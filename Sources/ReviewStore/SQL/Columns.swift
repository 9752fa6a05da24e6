internal import Corpus
internal import GRDBSQLite

/// The columns of a statement's current row, read by their index, counted from 0.
///
/// Valid only until the statement goes on to the next row.
struct Columns {
    let statement: OpaquePointer

    func isNull(_ index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

    func int(_ index: Int32) -> Int { Int(sqlite3_column_int64(statement, index)) }

    func double(_ index: Int32) -> Double { sqlite3_column_double(statement, index) }

    func int64(_ index: Int32) -> Int64 { sqlite3_column_int64(statement, index) }

    func intOrNil(_ index: Int32) -> Int? { isNull(index) ? nil : int(index) }

    func int64OrNil(_ index: Int32) -> Int64? { isNull(index) ? nil : int64(index) }

    func bool(_ index: Int32) -> Bool { int64(index) != 0 }

    func text(_ index: Int32) -> String { String(decoding: bytesOfText(index), as: UTF8.self) }

    func textOrNil(_ index: Int32) -> String? { isNull(index) ? nil : text(index) }

    /// The text's UTF-8, without a copy.
    func bytesOfText(_ index: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, index)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }

    /// The blob's bytes, without a copy.
    func bytesOfBlob(_ index: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, index)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }

    func blobOrNil(_ index: Int32) -> [UInt8]? { isNull(index) ? nil : Array(bytesOfBlob(index)) }

    func digestOrNil(_ index: Int32) -> SHA256Digest? { SHA256Digest(bytes: bytesOfBlob(index)) }

    func digest(_ index: Int32) throws -> SHA256Digest {
        try orDamaged(digestOrNil(index), index, "32 bytes of a SHA-256")
    }

    func identifierOrNil(_ index: Int32) -> Identifier? { Identifier(bytes: bytesOfBlob(index)) }

    func identifier(_ index: Int32) throws -> Identifier {
        try orDamaged(identifierOrNil(index), index, "16 bytes of an identity")
    }

    /// One of the values of an enumeration that is kept by its name.
    func value<Value: RawRepresentable>(_ index: Int32, as type: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        let name = text(index)
        return try orDamaged(Value(rawValue: name), index, "a \(Value.self), not \"\(name)\"")
    }

    /// A list of texts that is kept as a JSON array.
    func texts(_ index: Int32) throws -> [String] {
        try orDamaged(FlatJSON.texts(bytesOfText(index)), index, "a JSON array of strings")
    }

    /// A list of texts that is kept as a JSON array; empty for NULL.
    func textsOrNone(_ index: Int32) throws -> [String] { isNull(index) ? [] : try texts(index) }

    func orDamaged<Value>(_ value: Value?, _ index: Int32, _ expected: String) throws -> Value {
        if let value { return value }
        let name = sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "\(index)"
        throw StoreError.damaged("the column \(name) should hold \(expected)")
    }
}
