internal import GRDB
internal import GRDBSQLite
internal import Synchronization

extension ReviewStore {
    /// Reads within one snapshot; must take less than 50 ms, so that the log can be written back.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try translatingErrors { try pool.read(body) }
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
        let hold = try lock.shared()
        let result = try translatingErrors { try pool.write { db in try body(db, hold) } }
        afterCommit(hold, result)
        hold.release()
        checkpointWhenLarge()
        return result
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
        pool.writeWithoutTransaction { db in
            _ = sqlite3_wal_checkpoint_v2(db.sqliteConnection, nil, mode, nil, nil)
        }
        logSize.noteCheckpoint()
        hold.release()
    }

    private static var largeLog: Int { 1_000 }

    /// Turns SQLite's errors into the store's.
    func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_MISUSE: throw StoreError.closed
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw StoreError.damaged(error.message ?? "its file")
            default: throw StoreError.database(error.message ?? "\(error.resultCode)")
            }
        }
    }
}
