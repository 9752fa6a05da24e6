import Corpus
import Exchange
import Formats
import Foundation
import GRDBSQLite
import ReviewStore
import Settings
import TestSupport
import Testing
import TextAnalysis

/// The lists of the documentation that follow from the code.
///
/// With `VERMILION_RECORD` in the environment they are written anew.
@Suite(.serialized) struct DocumentationTests {
    private static let folder = ArchitectureTests.root.appendingPathComponent("Sources/vermilion/Vermilion.docc")

    @Test("The keys in the documentation are those of the plain keymap")
    func keys() throws {
        let keymap = Keymap.preset("plain")
        let rows = KeyContext.allCases.flatMap { context in
            Action.allCases.compactMap { action -> [String]? in
                let keys = keymap.bindings(of: context).filter { $0.action == action }
                    .map { "`\(KeySequence($0.keys).label)`" }
                return keys.isEmpty
                    ? nil : [context.rawValue, keys.joined(separator: " "), "`\(action.name)`", action.summary]
            }
        }
        try compare("keys", in: "Reference.md", with: table(["where", "keys", "action", "does"], rows))
    }

    @Test("The conditions in the documentation are those that are declared")
    func conditions() throws {
        let rows = ConditionField.allCases.map { field in
            let declaration = field.declaration
            let values =
                switch declaration.values {
                case .words(let words): words.map(\.name).joined(separator: ", ")
                case .text: "text"
                case .number: "number"
                case .moment: "day or moment"
                }
            return [
                "`\(field.rawValue)`", "\(declaration.subject)", values, declaration.meaning,
                declaration.examples.map { "`\($0)`" }.joined(separator: " "),
            ]
        }
        try compare(
            "conditions", in: "Reference.md", with: table(["field", "of a", "values", "meaning", "examples"], rows))
    }

    @Test("The lint rules in the documentation are those that run")
    func lintRules() throws {
        let rows = Lint.summaries.map { ["`\($0.name)`", $0.summary] }
        try compare("lint rules", in: "Reference.md", with: table(["rule", "looks for"], rows))
    }

    @Test("The formats in the documentation are those that are read and written")
    func formats() throws {
        let (read, written) = (FormatRegistry.readable.map(\.rawValue), ExportFormat.allCases.map(\.rawValue))
        let rows = Set(read + written).sorted().map { name in
            ["`\(name)`", read.contains(name) ? "yes" : "no", written.contains(name) ? "yes" : "no"]
        }
        try compare("formats", in: "Reference.md", with: table(["format", "is read", "is written"], rows))
    }

    @Test("The tables in the documentation are those of a new store")
    func tables() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("store.sqlite")
        _ = try ReviewStore.create(at: path)
        let rows = try statements(of: path).map { name, sql in
            [
                "`\(name)`", remark(of: sql),
                try texts("SELECT name FROM pragma_table_info('\(name)')", in: path)
                    .map { "`\($0[0])`" }.joined(separator: " "),
            ]
        }
        try compare("tables", in: "StoreSchema.md", with: table(["table", "holds", "columns"], rows))
    }

    /// Compares what stands between the marks of a list with what the code says, or writes it there.
    private func compare(_ list: String, in page: String, with expected: String) throws {
        let file = Self.folder.appendingPathComponent(page)
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- \(list) -->\n"))
        let end = try #require(text.range(of: "<!-- end of \(list) -->"))
        let found = String(text[begin.upperBound..<end.lowerBound])
        if ProcessInfo.processInfo.environment["VERMILION_RECORD"] != nil {
            let written = text[..<begin.upperBound] + expected + text[end.lowerBound...]
            try String(written).write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(found == expected, "run the tests once with VERMILION_RECORD=1 to write the list anew")
        }
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        let lines = [heads, heads.map { _ in "---" }] + rows.map { $0.map { $0.replacing("|", with: #"\|"#) } }
        return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }

    private func statements(of path: String) throws -> [(name: String, sql: String)] {
        try texts(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            in: path
        ).map { ($0[0], $0[1]) }
    }

    /// What a table's statement says of it before its first column.
    private func remark(of sql: String) -> String {
        sql.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
            .prefix { $0.hasPrefix("--") }.map { $0.dropFirst(2).trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
    }

    private func texts(_ sql: String, in path: String) throws -> [[String]] {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        try #require(sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK)
        var rows: [[String]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
                })
        }
        return rows
    }
}
