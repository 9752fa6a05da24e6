package import Corpus
@preconcurrency internal import Dispatch
internal import Glibc
package import ReviewStore
internal import Synchronization

/// A file that appears whole or not at all, never takes the place of what must stay, and may be read by those who may
/// read the store: every file that the program writes for people, but for stores and their copies, is one.
///
/// It is written beside its place under another name, and renamed at the end; what is not published is removed with the
/// value.
package final class OutputFile {
    package let path: String
    /// Nil in a rehearsal, which only counts and hashes.
    private let draft: DraftFile?
    private let overwrites: Bool
    /// What stands at the path.
    private let earlier: ReplacedFile?
    private var buffer: [UInt8] = []
    private let hasher = BackgroundHasher()
    private(set) var byteCount = 0

    private static let bufferSize = 1 << 20

    /// Opens a new file in the folder of `path`.
    ///
    /// - Parameters:
    ///   - surroundings: What is to be spared, and who may read the file.
    ///   - overwrites: Whether a file that stands there is replaced.
    ///   - isRehearsal: Whether all is done but the writing.
    /// - Throws: ``ExportError`` or ``StoreError`` when no file may or can be written there.
    package init(
        for path: String, beside surroundings: StoreSurroundings, overwrites: Bool = false, isRehearsal: Bool = false
    ) throws {
        self.path = path
        self.overwrites = overwrites
        earlier = try Self.check(path, beside: surroundings, overwrites: overwrites)
        if isRehearsal {
            draft = nil
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
            guard access(folder, W_OK | X_OK) == 0 else {
                throw ExportError.file(path, operation: "create", code: errno)
            }
        } else {
            draft = try Self.translating(path, "create") {
                let draft = try DraftFile(for: path)
                try draft.share(like: surroundings)
                return draft
            }
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    /// Throws unless a file may be published at `path`; tells what stands there.
    @discardableResult
    package static func check(
        _ path: String, beside surroundings: StoreSurroundings, overwrites: Bool
    ) throws -> ReplacedFile? {
        guard !path.isEmpty else { throw ExportError.notAFile("“”", hint: "name the file to write") }
        try surroundings.check(path)
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw ExportError.file(path, operation: "write", code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw ExportError.notAFile(path, hint: "it is a folder; name a file in it")
        case S_IFREG: if !overwrites { throw ExportError.exists(path) }
        default: throw ExportError.notAFile(path, hint: "it is a device or a pipe")
        }
        return ReplacedFile(path: path, status)
    }

    /// Whether `path` is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// What an error number of the system means, in words.
    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    package func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try append($0) }
    }

    /// Writes what is left to the disk and returns the digest of the whole.
    @discardableResult
    package func finish() throws -> SHA256Digest {
        try flush()
        if let draft { try Self.translating(path, "write") { try draft.flush() } }
        return hasher.finish()
    }

    /// Takes the file that is to be replaced away beforehand, so that it never stands beside what it does not belong to.
    func clearPlace() throws {
        guard let draft, earlier != nil else { return }
        try Self.translating(path, "replace") { try draft.clearPlace() }
    }

    /// Gives the finished file its name, and sees to it that the name is on disk too; tells what it replaced.
    @discardableResult
    package func publish() throws -> ReplacedFile? {
        if let draft { try Self.translating(path, "write") { try draft.publish(replaces: overwrites) } }
        return earlier
    }

    /// Takes a published file away again, and puts back what stood there.
    func retract() { draft?.retract() }

    /// Gives up the way back.
    func settle() { draft?.settle() }

    private func flush() throws {
        if buffer.isEmpty { return }
        if let draft { try write(buffer, to: draft.descriptor) }
        byteCount += buffer.count
        hasher.update(buffer)
        buffer = []
        buffer.reserveCapacity(Self.bufferSize)
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        try bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, part.baseAddress, part.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw ExportError.file(path, operation: "write", code: errno)
                }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static func translating<Result>(
        _ path: String, _ operation: String, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch StoreError.exists {
            throw ExportError.exists(path)
        } catch StoreError.system(_, _, let code) {
            throw ExportError.file(path, operation: operation, code: code)
        }
    }
}

/// A file that another takes the place of, as it was.
package struct ReplacedFile: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let byteCount: Int
    package let changed: Timestamp

    fileprivate init(path: String, _ status: stat) {
        self.path = path
        byteCount = Int(status.st_size)
        changed = Timestamp(
            milliseconds: Int64(status.st_mtim.tv_sec) * 1_000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
    }

    package var description: String { "\(path), \(byteCount) bytes, last changed \(changed.iso8601)" }
}

/// Computes a SHA-256 on another thread, while the bytes to come are being made.
final class BackgroundHasher: Sendable {
    private let hasher = Mutex(SHA256Hasher())
    private let queue = DispatchQueue(label: "vermilion.export.sha256")
    /// Keeps no more than a few pieces waiting, so that memory stays flat.
    private let free = DispatchSemaphore(value: 4)

    /// Adds `bytes`; waits while too many others are waiting.
    func update(_ bytes: [UInt8]) {
        free.wait()
        queue.async {
            self.hasher.withLock { hasher in bytes.withUnsafeBytes { hasher.update($0) } }
            self.free.signal()
        }
    }

    /// The digest of everything added.
    func finish() -> SHA256Digest {
        queue.sync { hasher.withLock { $0.finish() } }
    }
}
