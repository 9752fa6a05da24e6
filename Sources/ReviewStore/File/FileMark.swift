internal import Corpus
internal import GRDB
internal import GRDBSQLite

/// What tells how a store's file stands on disk, past its log and every cache: hashes of how its first two pages begin.
///
/// SQLite counts changes on the first page, so the mark of a file changes whenever its log is written back; on the second
/// stand the store's settings with its random site, so that no other store has it. A log goes on from the file as it stood
/// when it was last written back: beside a file with another mark it belongs to some other file, and the two opened
/// together would be a mixture of both.
struct FileMark: Equatable {
    /// By the numbers of the pages, from 1.
    let pages: [SHA256Digest]

    static let pageCount = 2

    /// How much of a page is hashed: of the first SQLite's header, of the second all.
    static func hashedBytes(ofPage number: Int, size: Int) -> Int { number == 1 ? headerByteCount : size }

    private static let headerByteCount = 100

    /// The mark of the file that a connection has open; nil when it cannot be read.
    init?(of db: Database) { self.init(connection: db.sqliteConnection) }

    /// The mark of the file at `path`; nil when it cannot be read.
    ///
    /// SQLite opens it, since closing any other descriptor of the file would drop the locks that this process has on it.
    init?(ofFileAt path: String) {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else { return nil }
        self.init(connection: connection)
    }

    private init?(connection: OpaquePointer?) {
        var file: UnsafeMutablePointer<sqlite3_file>?
        let found = withUnsafeMutablePointer(to: &file) {
            sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
        }
        guard found == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else { return nil }
        var bytes = [UInt8](repeating: 0, count: Self.headerByteCount)
        guard read(file, &bytes, Int32(bytes.count), 0) == SQLITE_OK else { return nil }
        let first = SHA256Digest(of: bytes)
        // As SQLite's file format has it: 1 stands for 65,536.
        let written = Int(bytes[16]) << 8 | Int(bytes[17])
        let pageSize = written == 1 ? 65_536 : written
        bytes = [UInt8](repeating: 0, count: pageSize)
        guard read(file, &bytes, Int32(bytes.count), Int64(pageSize)) == SQLITE_OK else { return nil }
        pages = [first, SHA256Digest(of: bytes)]
    }

    /// As text the hashes in hexadecimal digits and a line end.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount, bytes.last == UInt8(ascii: "\n") else { return nil }
        let digits = String(decoding: bytes.dropLast(), as: UTF8.self)
        let found = [digits.prefix(64), digits.dropFirst(64)].compactMap { SHA256Digest(hexadecimal: $0) }
        guard found.count == Self.pageCount else { return nil }
        pages = found
    }

    var bytes: [UInt8] { Array("\(pages.map(\.hexadecimal).joined())\n".utf8) }

    static let byteCount = 64 * pageCount + 1
}
