package import Corpus
internal import Glibc

/// A file that appears whole or not at all: it is written beside its place under another name, and renamed at the end.
///
/// What is not published is removed with the value.
package final class OutputFile {
    let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var isPublished = false
    private var buffer: [UInt8] = []
    private let hasher = BackgroundHasher()
    private(set) var byteCount = 0

    private static let bufferSize = 1 << 20

    /// Opens a new file in the folder of `path`.
    package init(for path: String) throws(ExportError) {
        self.path = path
        var folder = "."
        if let slash = path.lastIndex(of: "/") { folder = String(path[...slash]) }
        let token = UInt64.random(in: .min ... .max)
        temporaryPath = "\(folder)/.vermilion-export-\(String(token, radix: 16)).partial"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .file(path, operation: "create", code: errno) }
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isPublished { unlink(temporaryPath) }
    }

    /// Throws unless a file may be published at `path`.
    package static func check(_ path: String, overwrites: Bool) throws(ExportError) {
        var status = stat()
        guard !path.isEmpty else { throw .notAFile("“”", hint: "name the file to write") }
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .file(path, operation: "write", code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw .notAFile(path, hint: "it is a folder; name a file in it")
        case S_IFREG: if !overwrites { throw .exists(path) }
        default: throw .notAFile(path, hint: "it is a device or a pipe")
        }
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
    package func finish() throws -> SHA256Digest {
        try flush()
        guard fsync(descriptor) == 0 else { throw ExportError.file(path, operation: "write", code: errno) }
        let result = close(descriptor)
        descriptor = -1
        guard result == 0 else { throw ExportError.file(path, operation: "write", code: errno) }
        return hasher.finish()
    }

    /// Gives the finished file its name, and sees to it that the name is on disk too.
    package func publish(overwrites: Bool) throws(ExportError) {
        if overwrites {
            guard rename(temporaryPath, path) == 0 else { throw .file(path, operation: "write", code: errno) }
        } else {
            try publishNew()
        }
        isPublished = true
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }

    /// Takes a published file away again.
    func retract() {
        if isPublished { unlink(path) }
    }

    private func publishNew() throws(ExportError) {
        // A link fails where a file appeared meanwhile, which a rename would replace.
        if link(temporaryPath, path) == 0 {
            unlink(temporaryPath)
            return
        }
        if errno == EEXIST { throw .exists(path) }
        // File systems without links.
        guard access(path, F_OK) != 0, rename(temporaryPath, path) == 0 else {
            throw .file(path, operation: "write", code: errno)
        }
    }

    private func flush() throws {
        if buffer.isEmpty { return }
        try buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = write(descriptor, part.baseAddress, part.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    throw ExportError.file(path, operation: "write", code: errno)
                }
                rest = rest.dropFirst(count)
            }
        }
        byteCount += buffer.count
        hasher.update(buffer)
        buffer = []
        buffer.reserveCapacity(Self.bufferSize)
    }
}
