internal import Corpus
internal import GRDBSQLite
internal import Glibc

/// The columns of a statement's current row, read by their names.
///
/// Valid only until the statement goes on to the next row.
struct Columns {
    let statement: OpaquePointer
    /// The names of the columns, which are those of all rows of a statement.
    let names: [UnsafePointer<CChar>?]

    init(of statement: OpaquePointer) {
        self.statement = statement
        names = (0..<sqlite3_column_count(statement)).map { sqlite3_column_name(statement, $0) }
    }

    /// Where a column stands, counted from 0.
    func index(of name: StaticString) -> Int32 {
        for (index, found) in names.enumerated() {
            if let found, strcmp(found, name.utf8Start) == 0 { return Int32(index) }
        }
        preconditionFailure("no column \(name) in \(sqlite3_sql(statement).map { String(cString: $0) } ?? "")")
    }

    func isNull(_ name: StaticString) -> Bool { isNull(at: index(of: name)) }

    func int(_ name: StaticString) -> Int { Int(int64(name)) }

    func int64(_ name: StaticString) -> Int64 { int64(at: index(of: name)) }

    func double(_ name: StaticString) -> Double { sqlite3_column_double(statement, index(of: name)) }

    func bool(_ name: StaticString) -> Bool { int64(name) != 0 }

    func time(_ name: StaticString) -> Timestamp { Timestamp(milliseconds: int64(name)) }

    func text(_ name: StaticString) -> String { text(at: index(of: name)) }

    func intOrNil(_ name: StaticString) -> Int? { int64OrNil(name).map { Int($0) } }

    func int64OrNil(_ name: StaticString) -> Int64? { isNull(name) ? nil : int64(name) }

    func textOrNil(_ name: StaticString) -> String? { isNull(name) ? nil : text(name) }

    /// The text's UTF-8, without a copy.
    func bytesOfText(_ name: StaticString) -> UnsafeBufferPointer<UInt8> { bytesOfText(at: index(of: name)) }

    /// The blob's bytes, without a copy.
    func bytesOfBlob(_ name: StaticString) -> UnsafeRawBufferPointer { bytesOfBlob(at: index(of: name)) }

    func blobOrNil(_ name: StaticString) -> [UInt8]? { isNull(name) ? nil : Array(bytesOfBlob(name)) }

    func digestOrNil(_ name: StaticString) -> SHA256Digest? { SHA256Digest(bytes: bytesOfBlob(name)) }

    func digest(_ name: StaticString) throws -> SHA256Digest {
        try orDamaged(digestOrNil(name), name, "32 bytes of a SHA-256")
    }

    func identifierOrNil(_ name: StaticString) -> Identifier? { Identifier(bytes: bytesOfBlob(name)) }

    func identifier(_ name: StaticString) throws -> Identifier {
        try orDamaged(identifierOrNil(name), name, "16 bytes of an identity")
    }

    /// One of the values of an enumeration that is kept by its name.
    func value<Value: RawRepresentable>(_ name: StaticString, as type: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        let text = text(name)
        return try orDamaged(Value(rawValue: text), name, "a \(Value.self), not \"\(text)\"")
    }

    /// A list of texts that is kept as a JSON array.
    func texts(_ name: StaticString) throws -> [String] {
        try orDamaged(FlatJSON.texts(bytesOfText(name)), name, "a JSON array of strings")
    }

    /// A list of texts that is kept as a JSON array; empty for NULL.
    func textsOrNone(_ name: StaticString) throws -> [String] { isNull(name) ? [] : try texts(name) }

    func orDamaged<Value>(_ value: Value?, _ name: StaticString, _ expected: String) throws -> Value {
        if let value { return value }
        throw StoreError.damaged("the column \(name) should hold \(expected)")
    }
}

/// Columns by their places, counted from 0, for rows of which there are a million.
extension Columns {
    func isNull(at index: Int32) -> Bool { sqlite3_column_type(statement, index) == SQLITE_NULL }

    func int64(at index: Int32) -> Int64 { sqlite3_column_int64(statement, index) }

    func text(at index: Int32) -> String { String(decoding: bytesOfText(at: index), as: UTF8.self) }

    func bytesOfText(at index: Int32) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, index)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }

    func bytesOfBlob(at index: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, index)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
    }
}

/// What several queries have in common.
extension Columns {
    /// The name of a person, of whom the columns `name` and `identifier` are read.
    func shownName() throws -> String { ReviewerRow.shownName(textOrNil("name"), try identifier("identifier")) }

    /// A turn's texts, which stand in `question`, `choices` and `answer`; nil when the question is NULL.
    func turnTextOrNil() throws -> TurnText? { isNull("question") ? nil : try turnText() }

    /// A turn's texts, which stand in `question`, `choices` and `answer`.
    func turnText() throws -> TurnText {
        TurnText(question: text("question"), choices: try textsOrNone("choices"), answer: text("answer"))
    }

    /// The turn of the columns `sample` and `turn`.
    func turnPlace() -> TurnPlace { TurnPlace(sample: int("sample"), turn: int("turn")) }

    /// The range of bytes that begins at `byte_offset` and has `byte_count`.
    func byteRange() throws -> Range<Int> {
        let (lower, count) = (int("byte_offset"), int("byte_count"))
        guard lower >= 0, count >= 0, count <= Int.max - lower else {
            return try orDamaged(nil, "byte_offset", "a place in a file")
        }
        return lower..<lower + count
    }
}
