internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// The number of pages in the write-ahead log after the last commit of a connection.
final class LogSize: Sendable {
    private let pages = Atomic<Int>(0)
    private let pagesAtCheckpoint = Atomic<Int>(0)

    /// How much the log has grown since it was last written back, or since it began anew.
    var pagesSinceCheckpoint: Int {
        let now = pages.load(ordering: .relaxed)
        let then = pagesAtCheckpoint.load(ordering: .relaxed)
        return now < then ? now : now - then
    }

    /// Remembers that the log has been written back.
    func noteCheckpoint() { pagesAtCheckpoint.store(pages.load(ordering: .relaxed), ordering: .relaxed) }

    /// Keeps the number by the commits of `db`; the value must outlive the connection.
    func follow(_ db: Database) {
        // The hook takes the place of SQLite's own checkpoints, which use the same one.
        sqlite3_wal_hook(
            db.sqliteConnection,
            { context, _, _, pages in
                if let context {
                    Unmanaged<LogSize>.fromOpaque(context).takeUnretainedValue()
                        .pages.store(Int(pages), ordering: .relaxed)
                }
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
