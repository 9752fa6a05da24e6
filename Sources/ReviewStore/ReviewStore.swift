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
    /// Whether the store's files are still those that were opened.
    let presence: StorePresence
    /// Tells others that the store is open.
    private let use: Mutex<StoreLock.Hold?>
    /// The site that this handle has found to be at home in its file; nil before its first event.
    let siteState = Mutex<Identifier?>(nil)
    private let isClosed = Mutex(false)
    /// The facts that figures were last told from.
    let memory = FactMemory()

    /// Opens the store at `path`, and removes what imports that were broken off have left in it.
    ///
    /// - Throws: ``StoreError`` when there is no file, when it is no store, when a later version of the program wrote
    ///   it, or when it is on a network file system and the options do not allow that.
    package init(opening path: String, options: OpenOptions = OpenOptions()) throws {
        let file = try StoreFile(existingAt: path)
        if !options.allowsNetworkFileSystem { try NetworkFileSystem.refuse(folder: file.folder) }
        var lock = StoreLock(of: file)
        try lock.ensureStoreBeforeMaking(named: path)
        let logSize = LogSize()
        // GRDB may write as it opens: the hold keeps that apart from checkpoints.
        let hold = try lock.shared()
        try Self.pairLog(of: file, lock: lock, hold: hold)
        let pool = try Self.openPool(file, named: path, logSize: logSize)
        let mark = pool.writeWithoutTransaction { FileMark(of: $0) }
        hold.fileMark = mark
        // Whoever finds the store in use can rely on there being a log.
        use = Mutex(try lock.use())
        hold.release()
        lock.makesFile = false
        self.path = path
        self.options = options
        self.lock = lock
        self.pool = pool
        self.logSize = logSize
        presence = StorePresence(of: file, mark: mark)
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
        use.withLock { $0 = nil }
        let isInPlace = isInPlace()
        presence.close()
        guard isInPlace else {
            // SQLite would remove files by their names, which are those of others by now, and write its log back into a
            // file that it was not written for. So the connections stay open until the process ends.
            _ = Unmanaged.passRetained(pool)
            return
        }
        // The last connection to go writes the log back and removes it: no commit may run meanwhile. The readers go
        // first, because only the writer is able to do that.
        let hold = try lock.exclusive(waits: true)
        try translatingErrors {
            pool.releaseMemory()
            try pool.close()
        }
        // A log that comes after this one goes on from the file as it is then, whoever writes it.
        if LogFile(ofFileAt: lock.file.path).isEmpty { hold?.fileMark = nil }
        hold?.release()
    }

    /// Whether the files can be closed by their names.
    private func isInPlace() -> Bool {
        do {
            try checkPresence()
            return true
        } catch StoreError.displaced {
            return false
        } catch {
            return true
        }
    }
}
