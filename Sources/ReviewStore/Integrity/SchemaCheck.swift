internal import GRDB

/// Checks SQLite's file, the foreign keys, and that tables, indexes and triggers are as this program makes them.
enum SchemaCheck {
    /// - Returns: Whether the file holds together, so that its tables can be gone through.
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws -> Bool {
        let expected = try objects(of: DatabaseQueue(), migrating: true)
        return try store.read { db in
            let problems = try db.texts("PRAGMA integrity_check(100)").filter { $0 != "ok" }
            for problem in problems { report.add(.sqlite, "SQLite: \(problem)") }
            guard problems.allSatisfy(isAboutContent) else { return false }
            let keys = try db.rows("PRAGMA foreign_key_check") {
                (table: $0.text("table"), row: $0.int64OrNil("rowid"), parent: $0.text("parent"))
            }
            for key in keys {
                report.add(
                    .sqlite,
                    "a row of \(key.table)\(key.row.map { " (\($0))" } ?? "") names a row of \(key.parent) that is missing"
                )
            }
            let found = try objects(db)
            for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
                report.add(.sqlite, "the \(name) \(found[name] == nil ? "is missing" : "was changed")")
            }
            for name in found.keys.sorted() where name.hasPrefix("trigger ") && expected[name] == nil {
                report.add(.sqlite, "there is a \(name) that is not the program's")
            }
            return true
        }
    }

    /// Whether what SQLite has found is in the rows and indexes, not in the pages that hold them.
    private static func isAboutContent(_ problem: String) -> Bool {
        [
            " missing from index ", "wrong # of entries in index ", "non-unique entry in index ", "value in ",
            "CHECK constraint failed in ",
        ].contains { problem.contains($0) }
    }

    private static func objects(of queue: DatabaseQueue, migrating: Bool) throws -> [String: String] {
        try queue.write { db in
            try Migration.run(on: db)
            return try objects(db)
        }
    }

    private static func objects(_ db: Database) throws -> [String: String] {
        let rows = try db.rows(
            """
            SELECT type || ' ' || name AS object, sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """
        ) { ($0.text("object"), $0.text("sql")) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
