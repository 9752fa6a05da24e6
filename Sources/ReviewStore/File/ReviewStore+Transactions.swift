internal import GRDB
internal import GRDBSQLite
internal import Synchronization

extension ReviewStore {
    /// Reads within one snapshot; must take less than 50 ms, so that the log can be written back.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        // A connection that is opened only now would be to whatever file stands there.
        try presence.check()
        do {
            return try translatingErrors { try pool.read { db in try db.tellingReadErrors(of: path, body) } }
        } catch let error as StoreError {
            if error.isOfTheFile { try checkPresence() }
            throw error
        }
    }

    /// Looks whether the store is still what was opened.
    func checkPresence() throws {
        do {
            try presence.check()
            let hold = try lock.shared()
            try translatingErrors { try pool.writeWithoutTransaction { try presence.check($0, hold: hold) } }
        } catch let error as StoreError {
            if case .displaced = error { writeBackOrphanedLog() }
            throw error
        }
    }

    /// Runs `body` in a transaction, and returns once it is on disk.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try writeHolding { db, _ in try body(db) }
    }

    /// Runs `body` in a transaction, with the hold on the lock file that keeps checkpoints away.
    func writeHolding<Result>(
        afterCommit: (StoreLock.Hold, Result) -> Void = { _, _ in },
        _ body: (Database, StoreLock.Hold) throws -> Result
    ) throws -> Result {
        let result = try committing { hold in
            let result = try pool.write { db in
                try db.tellingReadErrors(of: path) { db in
                    try presence.check(db, hold: hold)
                    let result = try body(db, hold)
                    try db.sealChanges()
                    return result
                }
            }
            afterCommit(hold, result)
            return result
        }
        checkpointWhenLarge()
        return result
    }

    /// Runs what commits, and returns once it is on disk, and in the file that stands at the store's path.
    func committing<Result>(_ body: (StoreLock.Hold) throws -> Result) throws -> Result {
        do {
            try presence.check()
            let hold = try lock.shared()
            let result: Result
            do {
                result = try translatingErrors { try body(hold) }
            } catch let error as StoreError where error.isOfTheFile {
                try pool.writeWithoutTransaction { try presence.check($0, hold: hold) }
                throw error
            }
            try presence.check()
            hold.release()
            return result
        } catch let error as StoreError {
            if case .displaced = error { writeBackOrphanedLog() }
            throw error
        }
    }

    /// Writes the log back into the file when it has grown.
    private func checkpointWhenLarge() {
        let unwritten = logSize.pagesSinceCheckpoint
        guard unwritten >= Self.largeLog else { return }
        checkpoint(SQLITE_CHECKPOINT_PASSIVE, waits: unwritten >= 2 * Self.largeLog)
    }

    /// Writes the log back into the file and empties it, if nobody is reading from it, so that nothing of what was
    /// overwritten is left there.
    func emptyLog() { checkpoint(SQLITE_CHECKPOINT_TRUNCATE, waits: true) }

    /// Writes the log back into the file: the one place that does so while the store is open.
    ///
    /// SQLite before 3.51.3 can damage a file when a commit starts the log anew while another connection writes it
    /// back; the exclusive hold keeps all commits away. A failure is no harm: the log only stays as long as it is.
    private func checkpoint(_ mode: Int32, waits: Bool) {
        guard let hold = try? lock.exclusive(waits: waits) else { return }
        defer { hold.release() }
        pool.writeWithoutTransaction { db in
            guard (try? presence.check(db, hold: hold)) != nil else { return }
            _ = sqlite3_wal_checkpoint_v2(db.sqliteConnection, nil, mode, nil, nil)
            presence.noteWrittenBack(db, hold: hold)
        }
        logSize.noteCheckpoint()
    }

    /// Writes a log back into the file that has been removed by its name, while this process still has it open: nobody
    /// else will be able to.
    func writeBackOrphanedLog() {
        guard presence.isLogAloneGone, let hold = try? lock.exclusive(waits: false) else { return }
        defer { hold.release() }
        pool.unsafeReentrantWrite { db in
            guard presence.isLogAloneGone else { return }
            _ = sqlite3_wal_checkpoint_v2(db.sqliteConnection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
            presence.noteWrittenBack(db, hold: hold)
        }
    }

    private static var largeLog: Int { 250 }

    /// Turns SQLite's errors into the store's.
    ///
    /// - Parameter file: the file that is written, where that is not the store itself.
    func translatingErrors<Result>(writing file: String? = nil, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: file ?? path)
        }
    }
}

extension StoreError {
    /// Whether SQLite could not make anything of its file, which may have become another one.
    fileprivate var isOfTheFile: Bool {
        switch self {
        case .damaged, .database, .storage: true
        default: false
        }
    }
}
