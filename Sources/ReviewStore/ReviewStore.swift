internal import Corpus
internal import GRDB
internal import Synchronization

/// The review store: one SQLite file with the corpus, the ledger and what follows from it.
///
/// Its methods may be called from any thread; each is one short transaction unless it says otherwise. Several
/// processes, of several logins, may have one store open and write to it. What a method has written is on disk when it
/// returns.
package final class ReviewStore: Sendable {
    /// The store's file, as it was named.
    package let path: String

    let options: OpenOptions
    let lock: StoreLock
    let pool: DatabasePool
    /// How many pages the write-ahead log had after this handle's last commit.
    let logSize: LogSize
    /// What the writing handle has found out about the file; nil before its first event.
    let siteState = Mutex<SiteState?>(nil)
    private let isClosed = Mutex(false)

    /// Opens the store at `path`, and removes what imports that were broken off have left in it.
    ///
    /// - Throws: ``StoreError`` when there is no file, when it is no store, when a later version of the program wrote
    ///   it, or when it is on a network file system and the options do not allow that.
    package init(opening path: String, options: OpenOptions = OpenOptions()) throws {
        let file = try StoreFile(existingAt: path)
        if !options.allowsNetworkFileSystem { try NetworkFileSystem.refuse(folder: file.folder) }
        let lock = StoreLock(of: file)
        try lock.ensureStoreBeforeMaking(named: path)
        let logSize = LogSize()
        // GRDB may write as it opens: the hold keeps that apart from checkpoints.
        let hold = try lock.shared()
        let pool = try Self.openPool(file, named: path, logSize: logSize)
        hold.release()
        self.path = path
        self.options = options
        self.lock = lock
        self.pool = pool
        self.logSize = logSize
        try sweepHalfImports()
    }

    deinit { try? close() }

    /// Writes the log back into the file when nobody else is using it, and closes; done again it does nothing.
    package func close() throws {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        if wasClosed { return }
        // The last connection to go writes the log back and removes it: no commit may run meanwhile. The readers go
        // first, because only the writer is able to do that.
        let hold = try lock.exclusive(waits: true)
        try translatingErrors {
            pool.releaseMemory()
            try pool.close()
        }
        hold?.release()
    }
}
