internal import Foundation

/// A dataset file, open for reading from its beginning to its end, that knows whether it was changed meanwhile.
///
/// Handed from thread to thread, never used by two at a time.
final class SourceFile: @unchecked Sendable {
    let path: String
    /// The path without links, from the root on.
    let absolutePath: String?
    let byteCount: Int
    private let descriptor: Int32
    private let identity: Identity
    private var position = 0

    private struct Identity: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init(_ status: stat) {
            size = Int(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    init(_ path: String) throws(ImportError) {
        self.path = path
        // A pipe without a writer must not hold the program up.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .cannotOpen(file: path, reason: Self.reason(errno)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = Self.reason(errno)
            close(descriptor)
            throw .cannotOpen(file: path, reason: reason)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile(file: path, kind: Self.kind(status.st_mode))
        }
        self.descriptor = descriptor
        let real = realpath(path, nil)
        absolutePath = real.map { String(cString: $0) }
        free(real)
        identity = Identity(status)
        byteCount = identity.size
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    deinit { close(descriptor) }

    /// Reads on into `buffer` until it is full or the file ends; the number of bytes, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
        var count = 0
        while count < buffer.count {
            let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(position))
            if got < 0 {
                if errno == EINTR { continue }
                throw .cannotRead(file: path, byte: position, reason: Self.reason(errno))
            }
            if got == 0 { break }
            count += got
            position += got
        }
        return count
    }

    /// Goes back to the beginning.
    func rewind() { position = 0 }

    /// Throws when the file is no longer what it was when it was opened, or was not read to its end.
    func ensureUnchanged() throws(ImportError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Identity(status) == identity, position == byteCount else {
            throw .changed(file: path)
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    private static func kind(_ mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
