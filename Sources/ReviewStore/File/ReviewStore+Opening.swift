internal import GRDB
internal import GRDBSQLite

extension ReviewStore {
    /// Refuses a file whose log belongs to another one, or was taken away from others who have the file open.
    ///
    /// Without a log whatever the file holds is its beginning, so that the mark begins anew. It is taken away until the
    /// connections are open: what they write as they open could not be told from what another program wrote.
    static func pairLog(of file: StoreFile, lock: StoreLock, hold: StoreLock.Hold) throws {
        let log = LogFile(ofFileAt: file.path)
        if log.isEmpty {
            let isInUse = try lock.isInUse()
            guard !isInUse || FilePlace(at: log.path) != nil else { throw StoreError.missingLog(path: file.path) }
            if !isInUse { hold.fileMark = nil }
            return
        }
        guard let mark = FileMark(ofFileAt: file.path) else { return }
        guard log.goesOn(from: mark, known: hold.fileMark) else { throw StoreError.foreignLog(path: file.path) }
    }

    /// Opens the connections to a store file.
    static func openPool(_ file: StoreFile, named path: String, logSize: LogSize) throws -> DatabasePool {
        var configuration = configuration
        configuration.prepareDatabase { db in
            // The connection that writes may have to migrate before.
            if db.configuration.readonly { try db.execute(sql: TurnTables.view) }
            // Before GRDB changes anything in a file that may be somebody else's.
            if !db.configuration.readonly { try db.tellingReadErrors(of: path) { try verify($0, path: path) } }
            // In KiB: SQLite's 2 MB is too little for the indexes of an import.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -8_000 : -32_000)")
        }
        do {
            let pool = try DatabasePool(path: file.path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                // GRDB has set NORMAL, with which a power cut loses the last commits.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
                // What was taken down is overwritten, not only given up.
                try db.execute(sql: "PRAGMA secure_delete = ON")
                try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
                if try Migration.isNeeded(db) {
                    try db.inTransaction(.immediate) {
                        try Migration.run(on: db)
                        return .commit
                    }
                }
                try db.execute(sql: TurnTables.view)
                try db.execute(sql: SealTables.watch)
                logSize.follow(db)
            }
            return pool
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StoreError.notAStore(path: path)
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CORRUPT && StorageFault.preventsReading(file.path)
        {
            throw StoreError.storage(path: path, .unreadable(code: Int(error.extendedResultCode.rawValue)))
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// What every connection to a store has in common.
    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.busyMode = .callback(BusyPatience.wait)
        configuration.foreignKeysEnabled = true
        let chunks = SourceChunkCache()
        configuration.prepareDatabase { db in db.addSourceFunctions(chunks) }
        return configuration
    }

    private static func verify(_ db: Database, path: String) throws {
        guard try db.int("PRAGMA application_id") == Migration.applicationIdentity else {
            throw StoreError.notAStore(path: path)
        }
        let version = try db.int("PRAGMA user_version") ?? 0
        guard version <= Migration.current else {
            throw StoreError.newer(path: path, version: version, known: Migration.current)
        }
    }
}
