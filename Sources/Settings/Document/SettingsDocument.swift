internal import TOMLKit

/// A settings file, read but not yet understood: named values in the order of the file.
struct SettingsDocument {
    /// The file as problems name it.
    let file: String
    let entries: [SettingsEntry]

    /// The largest settings file that is read, in bytes.
    static let sizeLimit = 1 << 20

    /// Reads TOML.
    ///
    /// - Throws: the one problem that makes the whole file useless: not UTF-8, not TOML, too large.
    init(file: String, bytes: [UInt8]) throws(SettingsProblem) {
        self.file = file
        guard bytes.count <= Self.sizeLimit else {
            throw SettingsProblem(.error, file: file, "the file is over a megabyte large; that is no settings file")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsProblem(.error, file: file, "the file is not UTF-8 text")
        }
        // The library takes C strings, so it would silently stop there.
        if let byte = bytes.firstIndex(of: 0) {
            let line = 1 + bytes[..<byte].count { $0 == UInt8(ascii: "\n") }
            throw SettingsProblem(
                .error, file: file, position: SourcePosition(line: line, column: 1), "there is a NUL byte in this line")
        }
        let positions: SourcePositions
        do {
            positions = try SourcePositions(of: text)
        } catch {
            throw SettingsProblem(.error, file: file, position: error.position, error.message)
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw SettingsProblem(
                .error, file: file, position: SourcePosition(line: begin.line, column: begin.column),
                "not valid TOML: \(error.description)")
        } catch {
            throw SettingsProblem(.error, file: file, "not valid TOML: \(error)")
        }
        entries = Self.entries(of: table, at: [], positions: positions)
    }

    private static func entries(of table: TOMLTable, at path: SourcePositions.Path, positions: SourcePositions)
        -> [SettingsEntry]
    {
        table.keys.compactMap { name -> SettingsEntry? in
            guard let node = table[name] else { return nil }
            let path = path + [.name(name)]
            return SettingsEntry(
                name: name, position: positions.names[path], value: value(node, at: path, positions: positions))
        }
        // The library sorts names; people expect the order of their file.
        .sorted { ($0.position ?? .unknown) < ($1.position ?? .unknown) }
    }

    private static func value(
        _ node: any TOMLValueConvertible, at path: SourcePositions.Path, positions: SourcePositions
    ) -> SettingsValue {
        let content: SettingsValue.Content
        switch node.type {
        case .string: content = .string(node.string ?? "")
        case .int: content = .integer(node.int ?? 0)
        case .bool: content = .boolean(node.bool ?? false)
        case .array:
            let array = node.array ?? []
            content = .array(
                (0..<array.count).map { value(array[$0], at: path + [.index($0)], positions: positions) })
        case .table:
            content = .table(node.table.map { entries(of: $0, at: path, positions: positions) } ?? [])
        case .double: content = .other("a number with a fraction")
        case .date, .time, .dateTime: content = .other("a date or time")
        }
        return SettingsValue(content: content, position: positions.values[path] ?? positions.names[path])
    }
}

extension SourcePosition {
    /// Sorts behind every place that is known.
    fileprivate static let unknown = SourcePosition(line: .max, column: 1)
}
