package import Corpus
internal import GRDB

/// A store that is being made: a file beside its place, which nobody else sees until it is whole.
///
/// It needs no way back, so nothing is written twice and nothing waits for the disk before the end. For one thread.
package final class NewStore {
    private let file: DraftFile
    private let queue: DatabaseQueue
    private let options: ReviewStore.OpenOptions

    /// Writes the schema and what every store has from its beginning.
    init(in file: DraftFile, options: ReviewStore.OpenOptions) throws {
        self.file = file
        self.options = options
        do {
            queue = try DatabaseQueue(path: file.draft, configuration: ReviewStore.configuration)
            try queue.writeWithoutTransaction { db in
                // A row of the source's pieces takes some 80 KB.
                try db.execute(
                    sql: """
                        PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                        PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000
                        """)
                try db.execute(sql: "PRAGMA application_id = \(Migration.applicationIdentity)")
                try Migration.run(on: db)
                // No other store begins with the same bytes.
                try db.run("INSERT INTO setting (name, value) VALUES ('store', ?)", Identifier.random())
                try db.putInForce(ReasonTaxonomy.standard.text, as: "taxonomy")
                try db.sealEverything()
                try db.execute(sql: SealTables.watch)
                // An import makes what its rows refer to itself, and a look at it for each row takes time.
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: file.path)
        }
    }

    /// Gives the finished store its name, once it is on disk.
    ///
    /// - Throws: ``StoreError/exists(path:)`` when there is a file by now.
    func publish() throws {
        try translatingErrors {
            try queue.inDatabase { db in
                // Programs that opened the store at the same moment and had to change its journal would lock each other out.
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try queue.close()
        }
        try file.flush()
        try file.publish(replaces: false)
    }

    private func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: file.path)
        }
    }
}

extension NewStore: ImportTarget {
    package func checkReading(_ path: String) throws {}

    package func hasDataset(byteCount: Int) throws -> Bool {
        try read { db in try db.hasDataset(byteCount: byteCount) }
    }

    package func dataset(digest: SHA256Digest) throws -> DatasetSummary? {
        try read { db in try db.datasetSummary(digest: digest) }
    }

    package func beginImport(_ description: ImportDescription) throws -> ImportSession {
        let number = try write { db in
            let number = try db.int("SELECT coalesce(max(number), 0) + 1 FROM dataset") ?? 1
            try db.insert(description, number: number)
            return number
        }
        return ImportSession(into: self, number: number, lease: nil)
    }
}

extension NewStore: ImportDatabase {
    var now: Timestamp { options.now() }

    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try translatingErrors { try queue.inDatabase(body) }
    }

    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try translatingErrors {
            try queue.inDatabase { db in
                var result: Result?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    try db.sealChanges()
                    return .commit
                }
                guard let result else { throw StoreError.closed }
                return result
            }
        }
    }

    func removeImport(_ number: Int) throws {
        try write { db in
            for table in ["main.turn", "caption", "record"] {
                let key = table == "caption" ? "turn" : table == "record" ? "sample" : "id"
                let column = table == "record" ? "number" : "first_turn"
                try db.run(
                    """
                    DELETE FROM \(table) WHERE \(key) >= (SELECT min(\(column)) FROM sample WHERE dataset = ?)
                    """, number)
            }
            for table in ["source_chunk", "quarantine", "source_file", "sample"] {
                try db.run("DELETE FROM \(table) WHERE dataset = ?", number)
            }
            try db.run("DELETE FROM dataset WHERE number = ?", number)
        }
    }
}
