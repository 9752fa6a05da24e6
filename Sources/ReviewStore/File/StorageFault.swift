internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// What a disk or a file system could not do for a store.
package enum StorageFault: Hashable, Sendable {
    case full
    /// A read failed, with SQLite's number of the error.
    case unreadable(code: Int)
    /// A write failed, or could not be made to last.
    case unwritable(code: Int)
    case readOnly
    case cannotOpen
    /// Somebody else held the file for longer than is waited.
    case busy
    case outOfMemory

    /// The sentence on it, for the file at `path`.
    func sentence(about path: String) -> String {
        switch self {
        case .full:
            "\(path): the disk is full; make room on it and do this again, nothing of it was written"
        case .unreadable(let code):
            "\(path): the disk could not be read (SQLite \(code)); the system's log, 'dmesg', tells more. Back the folder"
                + " up before you go on"
        case .unwritable(let code):
            "\(path): the disk refused to write (SQLite \(code)), and nothing of this counts as written; the system's"
                + " log, 'dmesg', tells more. Do it again once the disk is well"
        case .readOnly:
            "\(path) cannot be written: it, its folder or its disk is read-only for you. Get the permission to write both"
                + " the file and the folder"
        case .cannotOpen:
            "\(path), or a file beside it, cannot be opened: look at the permissions of the file and its folder, and"
                + " whether the program has too many files open"
        case .busy:
            "\(path) has been held by another program for too long: do it again, and 'fuser \(path)' tells which it is"
        case .outOfMemory: "\(path): there is not enough memory"
        }
    }
}

extension StoreError {
    /// What SQLite's error says about the store at `path`.
    init(_ error: DatabaseError, path: String) {
        let code = Int(error.extendedResultCode.rawValue)
        self =
            switch error.resultCode {
            case .SQLITE_MISUSE: .closed
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: .damaged(error.message ?? "its file")
            case .SQLITE_FULL: .storage(path: path, .full)
            // The index of the log, which even reading needs, found no room.
            case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .storage(path: path, .full)
            case .SQLITE_READONLY, .SQLITE_PERM: .storage(path: path, .readOnly)
            case .SQLITE_CANTOPEN: .storage(path: path, .cannotOpen)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .storage(path: path, .busy)
            case .SQLITE_NOMEM: .storage(path: path, .outOfMemory)
            case .SQLITE_IOERR where Self.readingErrors.contains(error.extendedResultCode):
                .storage(path: path, .unreadable(code: code))
            case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_NOMEM:
                .storage(path: path, .outOfMemory)
            case .SQLITE_IOERR: .storage(path: path, .unwritable(code: code))
            default: .database(error.message ?? "\(error.resultCode)")
            }
    }

    private static let readingErrors: [ResultCode] = [
        .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_FSTAT, .SQLITE_IOERR_ACCESS,
        ResultCode(rawValue: SQLITE_IOERR | 33 << 8),
    ]
}

extension StorageFault {
    /// Whether the system fails to read the file at `path`, as a connection of its own finds out.
    static func preventsReading(_ path: String) -> Bool {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK, let connection else {
            return false
        }
        sqlite3_exec(connection, "SELECT count(*) FROM sqlite_schema", nil, nil, nil)
        return readingErrno(connection) != nil
    }

    /// The system's number of the error by which the connection's file could not be read last.
    fileprivate static func readingErrno(_ connection: OpaquePointer?) -> Int32? {
        var code: Int32 = 0
        sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &code)
        return [EIO, ENXIO, ERANGE].contains(code) ? code : nil
    }
}

extension Database {
    /// Runs `body`; damage that is none, because the disk could not be read, is told as that.
    ///
    /// SQLite calls a failed read of the file damage, but keeps the system's number of the error.
    func tellingReadErrors<Result>(of path: String, _ body: (Database) throws -> Result) throws -> Result {
        do {
            return try body(self)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            guard StorageFault.readingErrno(sqliteConnection) != nil else { throw error }
            throw StoreError.storage(path: path, .unreadable(code: Int(error.extendedResultCode.rawValue)))
        }
    }
}
