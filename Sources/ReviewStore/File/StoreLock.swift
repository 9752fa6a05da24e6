internal import CFileSystem
internal import Glibc

/// The side file `STORE-lock`, by which commits and checkpoints exclude each other over all processes.
///
/// - A write transaction holds a shared `flock`; a checkpoint holds it exclusively. Every operation opens the file
///   anew, because a `flock` belongs to the open file description: two threads of one process exclude each other too.
/// - Byte 0 is a gate: who writes passes it, and a checkpoint that has waited too long shuts it, so that writers
///   who follow each other without a gap cannot keep it out for ever.
/// - Byte 1000 + N is locked for as long as somebody is writing the dataset N.
/// - Byte 1 is locked by everybody who has the store open, for as long as they have.
/// - The content is the newest place in the ledger that was written beside this file (``LedgerMark``), and the mark of
///   the store's file when its log was last written back (``FileMark``).
struct StoreLock: Sendable {
    let path: String
    /// The store's file, whose owner, group and permissions the lock file gets when it has to be made.
    let file: StoreFile
    /// Whether the lock file is made where there is none: only by who opens the store, for later it has been removed.
    var makesFile = true

    init(of file: StoreFile) {
        self.file = file
        path = file.path + "-lock"
    }

    /// Refuses a file that is no store, so that no lock file is made beside what is somebody else's.
    ///
    /// Where the lock file is there already nothing is looked at: this process may have the store open, and to close another
    /// descriptor of it would take its locks away.
    func ensureStoreBeforeMaking(named name: String) throws {
        guard access(path, F_OK) != 0 else { return }
        let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.system(doing: "open", path: name, errno: errno) }
        defer { close(descriptor) }
        // SQLite's file format: the magic words, and at byte 68 the application's identity.
        var header = [UInt8](repeating: 0, count: 72)
        guard pread(descriptor, &header, header.count, 0) == header.count,
            header.starts(with: Array("SQLite format 3\0".utf8)),
            header[68...].reduce(0, { $0 << 8 | Int($1) }) == Migration.applicationIdentity
        else { throw StoreError.notAStore(path: name) }
    }

    /// A lock that is held until `release()` or until the value goes.
    final class Hold {
        private var descriptor: Int32

        fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

        deinit { release() }

        func release() {
            guard descriptor >= 0 else { return }
            Glibc.close(descriptor)
            descriptor = -1
        }

        /// The ledger's mark, if the file has one.
        var mark: LedgerMark? {
            get {
                var bytes = [UInt8](repeating: 0, count: LedgerMark.byteCount)
                guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count else { return nil }
                return LedgerMark(bytes: bytes)
            }
            set {
                // Only a hint: a failure to leave it must not undo the commit that has just been made.
                guard let bytes = newValue?.bytes else { return }
                _ = pwrite(descriptor, bytes, bytes.count, 0)
            }
        }

        /// What the log beside the store's file goes on from, if that is known.
        var fileMark: FileMark? {
            get {
                var bytes = [UInt8](repeating: 0, count: FileMark.byteCount)
                guard pread(descriptor, &bytes, bytes.count, Self.fileMarkOffset) == bytes.count else { return nil }
                return FileMark(bytes: bytes)
            }
            set {
                let bytes = newValue?.bytes ?? [UInt8](repeating: 0, count: FileMark.byteCount)
                _ = pwrite(descriptor, bytes, bytes.count, Self.fileMarkOffset)
            }
        }

        private static let fileMarkOffset = off_t(LedgerMark.byteCount)
    }

    /// Waits until no checkpoint runs, and keeps checkpoints away.
    func shared() throws -> Hold {
        let descriptor = try open()
        let hold = Hold(descriptor: descriptor)
        try lockByte(descriptor, Self.gate, CFILESYSTEM_SHARED)
        try lockWhole(descriptor, LOCK_SH)
        try lockByte(descriptor, Self.gate, CFILESYSTEM_UNLOCK)
        return hold
    }

    /// Keeps every write transaction away; nil when there is one and `waits` is false.
    func exclusive(waits: Bool) throws -> Hold? {
        let descriptor = try open()
        let hold = Hold(descriptor: descriptor)
        guard waits else { return try tryLockWhole(descriptor) ? hold : nil }
        try lockByte(descriptor, Self.gate, CFILESYSTEM_EXCLUSIVE)
        try lockWhole(descriptor, LOCK_EX)
        try lockByte(descriptor, Self.gate, CFILESYSTEM_UNLOCK)
        return hold
    }

    /// Tells the others that somebody has the store open.
    func use() throws -> Hold {
        let descriptor = try open()
        let hold = Hold(descriptor: descriptor)
        try lockByte(descriptor, Self.use, CFILESYSTEM_SHARED)
        return hold
    }

    /// Whether somebody has the store open, here or in another process.
    func isInUse() throws -> Bool {
        let descriptor = try open()
        defer { Glibc.close(descriptor) }
        // Not by trying to lock it, which others who ask at the same moment would take for use.
        return cfilesystem_byte_is_locked(descriptor, Self.use) != 0
    }

    /// Marks a dataset as being written; nil when somebody else is writing it.
    func importing(dataset: Int) throws -> Hold? {
        let descriptor = try open()
        let hold = Hold(descriptor: descriptor)
        guard cfilesystem_lock_byte(descriptor, 1000 + Int64(dataset), CFILESYSTEM_EXCLUSIVE, 0) == 0 else {
            guard errno == EAGAIN || errno == EACCES else {
                throw StoreError.system(doing: "lock", path: path, errno: errno)
            }
            return nil
        }
        return hold
    }

    private static let gate: Int64 = 0
    private static let use: Int64 = 1

    private func open() throws -> Int32 {
        let existing = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        if existing >= 0 { return existing }
        guard errno == ENOENT else { throw StoreError.system(doing: "open", path: path, errno: errno) }
        guard makesFile else { throw StoreError.displaced(path: file.path, .sideFile("-lock")) }
        let made = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, file.permissions)
        guard made >= 0 else { throw StoreError.system(doing: "make", path: path, errno: errno) }
        // Made by root it must not shut the owner out, and the umask has taken away what a group needs.
        if fchown(made, file.owner, file.group) != 0 { _ = fchown(made, uid_t.max, file.group) }
        _ = fchmod(made, file.permissions)
        return made
    }

    private func lockWhole(_ descriptor: Int32, _ kind: Int32) throws {
        while flock(descriptor, kind) != 0 {
            guard errno == EINTR else { throw StoreError.system(doing: "lock", path: path, errno: errno) }
        }
    }

    private func tryLockWhole(_ descriptor: Int32) throws -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw StoreError.system(doing: "lock", path: path, errno: errno) }
        }
        return true
    }

    private func lockByte(_ descriptor: Int32, _ byte: Int64, _ kind: cfilesystem_lock) throws {
        guard cfilesystem_lock_byte(descriptor, byte, kind, 1) == 0 else {
            throw StoreError.system(doing: "lock", path: path, errno: errno)
        }
    }
}
