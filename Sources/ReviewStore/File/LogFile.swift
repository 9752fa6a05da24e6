internal import Corpus
internal import Glibc

/// The file of a write-ahead log, looked at from outside.
///
/// SQLite has no locks on it, so that it may be opened and closed beside SQLite.
struct LogFile {
    let path: String

    /// The log of the store file at `path`.
    init(ofFileAt path: String) { self.path = path + "-wal" }

    /// Whether it holds anything that SQLite would take for part of the store.
    var isEmpty: Bool { (FilePlace(at: path)?.content.byteCount ?? 0) <= Self.headerByteCount }

    /// Whether the log goes on from a file that stands as `mark` says: each of the pages is as it was when the log was
    /// last written back, by what is known of that, or somebody else has written it back from the log since.
    func goesOn(from mark: FileMark, known: FileMark?) -> Bool {
        guard let known else { return true }
        var unexplained = Set((1...FileMark.pageCount).filter { mark.pages[$0 - 1] != known.pages[$0 - 1] })
        if unexplained.isEmpty { return true }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard let header = read(descriptor, Self.headerByteCount, at: 0) else { return false }
        // As in "The Write-Ahead Log File Format" of SQLite's file format.
        let pageSize = max(512, Int(number(header, at: 8)) == 1 ? 65_536 : Int(number(header, at: 8)))
        var offset = Self.headerByteCount
        while let frame = read(descriptor, Self.frameHeaderByteCount, at: offset) {
            // Behind the end of the log stand frames of an earlier one, with another salt.
            guard frame[8..<16].elementsEqual(header[16..<24]) else { return false }
            let page = Int(number(frame, at: 0))
            if unexplained.contains(page),
                let bytes = read(
                    descriptor, FileMark.hashedBytes(ofPage: page, size: pageSize),
                    at: offset + Self.frameHeaderByteCount),
                SHA256Digest(of: bytes) == mark.pages[page - 1]
            {
                unexplained.remove(page)
                if unexplained.isEmpty { return true }
            }
            offset += Self.frameHeaderByteCount + pageSize
        }
        return false
    }

    private static let headerByteCount = 32
    private static let frameHeaderByteCount = 24

    private func read(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
    }

    private func number(_ bytes: [UInt8], at index: Int) -> UInt32 {
        bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
