internal import Corpus
internal import GRDB
internal import GRDBSQLite

/// What a seal is over: rows of which the ledger says nothing.
struct Seal: Hashable {
    let kind: Kind
    /// The row's number or name.
    let key: String

    enum Kind: String, CaseIterable {
        case reviewer
        case setting
        case dataset
        /// What was read from a dataset's file, as far as it has no hash of its own.
        case records

        /// Those that are sealed anew whenever the program changes a row of the table of the same name.
        static let watched: [Kind] = [.reviewer, .setting, .dataset]

        var keyColumn: String { self == .setting ? "name" : "number" }
    }

    /// What the seal is over, as a sentence's subject.
    var subject: String {
        switch kind {
        case .reviewer: "the name or the role of reviewer number \(key)"
        case .setting: "the setting \(key)"
        case .dataset: "what is kept about dataset \(key)"
        case .records: "what was read from the records of dataset \(key)"
        }
    }

    /// The queries whose rows are sealed, each with the key as its parameter.
    fileprivate var queries: [String] {
        switch kind {
        case .reviewer: ["SELECT * FROM reviewer WHERE number = ?"]
        // A copy goes on in another file and as another site.
        case .setting: ["SELECT value FROM setting WHERE name = ? AND name NOT IN ('site', 'file')"]
        case .dataset: ["SELECT * FROM dataset WHERE number = ?"]
        case .records: RecordsSeal.queries
        }
    }
}

/// What is sealed of the records of a dataset, as far as it is known while they are written.
struct RecordsSeal {
    var samples = RowHasher()
    var turns = RowHasher()

    /// The queries on what is sealed, each by itself.
    static let queries = [
        "SELECT * FROM sample WHERE dataset = ? ORDER BY ordinal",
        """
        SELECT t.* FROM sample s CROSS JOIN main.turn t ON t.id >= s.first_turn AND t.id < s.first_turn + s.turns
        WHERE s.dataset = ? ORDER BY s.ordinal
        """,
        """
        SELECT t.* FROM sample s CROSS JOIN turn_text t ON t.id >= s.first_turn AND t.id < s.first_turn + s.turns
        WHERE s.dataset = ? ORDER BY s.ordinal
        """,
        """
        SELECT c.path, c.turn FROM caption c CROSS JOIN main.turn t ON t.id = c.turn
        CROSS JOIN sample s ON s.number = t.sample WHERE s.dataset = ? ORDER BY c.path, c.turn
        """,
        "SELECT * FROM quarantine WHERE dataset = ? ORDER BY ordinal",
    ]
}

extension Database {
    /// The hash that a seal should have; nil when there is nothing to seal.
    func digest(of seal: Seal) throws -> SHA256Digest? {
        let parts = try seal.queries.map {
            try digest(ofRows: $0, Int(seal.key).map { $0 as any SQLBindable } ?? seal.key)
        }
        guard seal.kind != .records else { return Self.digest(of: parts) }
        return parts.first ?? nil
    }

    /// The hash that the seal of a dataset's records should have, of which samples and turns have been hashed as they came.
    func digest(ofRecords dataset: Int, _ known: RecordsSeal) throws -> SHA256Digest {
        let kept =
            try int("SELECT 1 FROM turn_text LIMIT 1") == nil ? nil : digest(ofRows: RecordsSeal.queries[2], dataset)
        let others = try RecordsSeal.queries.dropFirst(3).map { try digest(ofRows: $0, dataset) }
        return Self.digest(of: [known.samples.finish(), known.turns.finish(), kept] + others)
    }

    private func digest(ofRows query: String, _ key: any SQLBindable) throws -> SHA256Digest? {
        var hasher = RowHasher()
        try each(query, key) { columns in
            columns.hash(into: &hasher)
            return true
        }
        return hasher.finish()
    }

    private static func digest(of parts: [SHA256Digest?]) -> SHA256Digest {
        var hasher = SHA256Hasher()
        for part in parts {
            hasher.update(UInt64(part == nil ? 0 : 1))
            part?.withUnsafeBytes { hasher.update($0) }
        }
        return hasher.finish()
    }

    /// Keeps a seal, or takes it away where there is nothing to seal.
    func keep(_ seal: Seal, _ digest: SHA256Digest?) throws {
        if let digest {
            try run(
                "INSERT OR REPLACE INTO seal (kind, key, digest) VALUES (?, ?, ?)", seal.kind.rawValue, seal.key, digest
            )
        } else {
            try run("DELETE FROM seal WHERE kind = ? AND key = ?", seal.kind.rawValue, seal.key)
        }
    }

    /// Seals what this connection has changed since it last did.
    func sealChanges() throws {
        let changed = try rows("SELECT kind, key FROM temp.unsealed") { try $0.seal() }
        guard !changed.isEmpty else { return }
        for seal in changed { try keep(seal, try digest(of: seal)) }
        try run("DELETE FROM temp.unsealed")
    }

    /// Seals all there is, as a store needs it that had no seals.
    func sealEverything() throws {
        for seal in try sealedRows() { try keep(seal, try digest(of: seal)) }
    }

    /// Everything that should have a seal.
    func sealedRows() throws -> [Seal] {
        try rows(
            """
            SELECT 'reviewer' AS kind, number AS key FROM reviewer UNION ALL SELECT 'dataset', number FROM dataset
            UNION ALL SELECT 'records', number FROM dataset WHERE state = 'ready'
            UNION ALL SELECT 'setting', name FROM setting WHERE name NOT IN ('site', 'file')
            """
        ) { try $0.seal() }
    }

    /// The seals that are kept.
    func keptSeals() throws -> [Seal: SHA256Digest] {
        let kept = try rows("SELECT kind, key, digest FROM seal") { (try $0.seal(), try $0.digest("digest")) }
        return Dictionary(kept, uniquingKeysWith: { first, _ in first })
    }
}

extension Columns {
    fileprivate func seal() throws -> Seal { Seal(kind: try value("kind"), key: text("key")) }

    /// Adds all columns of the row.
    fileprivate func hash(into hasher: inout RowHasher) {
        for index in 0..<sqlite3_column_count(statement) {
            switch sqlite3_column_type(statement, index) {
            case SQLITE_INTEGER: hasher.add(int64(at: index))
            case SQLITE_FLOAT: hasher.add(sqlite3_column_double(statement, index))
            case SQLITE_NULL: hasher.addNull()
            case SQLITE_TEXT: hasher.add(text: UnsafeRawBufferPointer(bytesOfText(at: index)))
            default: hasher.add(blob: bytesOfBlob(at: index))
            }
        }
    }
}
