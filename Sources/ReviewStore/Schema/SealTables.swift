/// The table of seals, and what notes that they have to be made anew.
enum SealTables {
    static let sql = """
        CREATE TABLE seal (
            -- SHA-256 over rows of which the ledger says nothing, kept by the program whenever it changes them: a change by
            -- anybody else shows.
            kind TEXT NOT NULL CHECK (kind IN ('reviewer', 'setting', 'dataset', 'records')),
            key TEXT NOT NULL,                     -- the row's number or name; for records the dataset's number
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;
        """

    /// What a connection that writes has beside the schema: the rows that it has changed since their seals were made.
    ///
    /// The triggers are the connection's own, so that no other program's change brings its seal with it.
    static var watch: String {
        let table = """
            CREATE TEMP TABLE IF NOT EXISTS unsealed (
                kind TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, key)
            ) WITHOUT ROWID;
            """
        let triggers = Seal.Kind.watched.flatMap { kind in
            [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")].map { change, row in
                """
                CREATE TEMP TRIGGER IF NOT EXISTS \(kind.rawValue)_\(change.lowercased()) AFTER \(change) ON main.\(kind.rawValue)
                BEGIN INSERT OR IGNORE INTO unsealed VALUES ('\(kind.rawValue)', \(row).\(kind.keyColumn)); END;
                """
            }
        }
        return ([table] + triggers).joined(separator: "\n")
    }
}
