internal import Corpus
internal import GRDB

extension ReviewStore {
    /// Begins an import, which stays invisible until it is finished.
    package func beginImport(_ description: ImportDescription) throws -> ImportSession {
        try sweepHalfImports()
        // Another process may sweep between the commit and the lock, so the number is locked before it is written.
        while true {
            let next = try read { db in (try db.int("SELECT max(number) FROM dataset") ?? 0) + 1 }
            guard let lease = try lock.importing(dataset: next) else { continue }
            let isFree = try write { db in
                guard try db.int("SELECT number FROM dataset WHERE number >= ?", next) == nil else { return false }
                try db.insert(description, number: next)
                return true
            }
            if isFree { return ImportSession(into: self, number: next, lease: lease) }
        }
    }

    /// Removes what imports have left behind that nobody is writing any more.
    func sweepHalfImports() throws {
        let halves = try read { db in
            try db.ints("SELECT number FROM dataset WHERE state = 'importing'")
        }
        for number in halves {
            guard let lease = try lock.importing(dataset: number) else { continue }
            // It may have been finished between the look and the lock.
            let isHalf = try read { db in
                try db.int("SELECT 1 FROM dataset WHERE number = ? AND state = 'importing'", number) != nil
            }
            if isHalf { try removeImport(number) }
            lease.release()
        }
    }

    /// Removes an unfinished import, in transactions that keep nobody waiting; the caller holds its lease.
    func removeImport(_ number: Int) throws {
        // From the last to the first, and none comes again.
        var first = GrowingKey(Int.max, of: "sample", by: >)
        while let removed = try writeUnchecked({ db in try Self.removeSamples(of: number, db) }) {
            try first.advance(to: removed)
        }
        while try writeUnchecked({ db in
            try db.run(
                """
                DELETE FROM source_chunk WHERE rowid IN
                    (SELECT rowid FROM source_chunk WHERE dataset = ? LIMIT 200)
                """, number)
            return db.changesCount > 0
        }) {}
        try write { db in
            try db.run("DELETE FROM quarantine WHERE dataset = ?", number)
            try db.run("DELETE FROM source_file WHERE dataset = ?", number)
            try db.run("DELETE FROM dataset WHERE number = ? AND state = 'importing'", number)
        }
    }

    /// Removes the last samples of a dataset; returns the ordinal of the first of them, nil when there was none.
    private static func removeSamples(of dataset: Int, _ db: Database) throws -> Int? {
        let samples = try db.rows(
            """
            SELECT number, first_turn, turns, iif(task = 'caption', pictures, NULL) AS captioned, digest, ordinal
            FROM sample WHERE dataset = ? ORDER BY ordinal DESC LIMIT 2000
            """, dataset
        ) {
            (
                number: $0.int("number"), firstTurn: $0.int("first_turn"), turns: $0.int("turns"),
                captioned: try $0.textsOrNone("captioned"),
                digest: $0.digestOrNil("digest"), ordinal: $0.int("ordinal")
            )
        }
        for sample in samples {
            for path in sample.captioned {
                try db.run(
                    "DELETE FROM caption WHERE path = ? AND turn >= ? AND turn < ?",
                    path, sample.firstTurn, sample.firstTurn + sample.turns)
            }
            for table in ["main.turn", "turn_text"] {
                try db.run(
                    "DELETE FROM \(table) WHERE id >= ? AND id < ?", sample.firstTurn, sample.firstTurn + sample.turns)
            }
            let prefix = sample.digest.map(RecordDigests.prefix)
            try db.run("DELETE FROM record WHERE prefix = ? AND sample = ?", prefix, sample.number)
            try db.run("DELETE FROM sample WHERE number = ?", sample.number)
        }
        return samples.last?.ordinal
    }

    /// Writes without foreign keys, which would look through whole tables for every sample that goes.
    ///
    /// Nothing can refer to the samples of an unfinished import.
    private func writeUnchecked<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try committing { hold in
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
                var result: Result?
                try db.inTransaction(.immediate) {
                    try presence.check(db, hold: hold)
                    result = try body(db)
                    return .commit
                }
                guard let result else { throw StoreError.closed }
                return result
            }
        }
    }
}

extension Database {
    /// Adds a dataset of which nothing has been read yet.
    func insert(_ description: ImportDescription, number: Int) throws {
        try run(
            """
            INSERT INTO dataset (number, state, file, format, container, picture_folders, domain, generator)
            VALUES (?, 'importing', ?, ?, ?, ?, ?, ?)
            """, number, description.file, description.format.rawValue, description.container.rawValue,
            FlatJSON.text(of: description.pictureFolders), description.domain, description.generator)
        if let path = description.path {
            try run("INSERT INTO source_file (dataset, path) VALUES (?, ?)", number, path)
        }
    }
}
