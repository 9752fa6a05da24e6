internal import Corpus
internal import Glibc

/// Looking into a file that is about to be replaced.
extension StoreSurroundings {
    /// Whether the file begins as pictures do.
    static func beginsLikePicture(_ path: String) -> Bool {
        var head: [UInt8] = []
        read(path, atMost: 16) { head += $0 }
        let signatures: [(offset: Int, bytes: [UInt8])] = [
            (0, [0x89, 0x50, 0x4E, 0x47]), (0, [0xFF, 0xD8, 0xFF]), (0, Array("GIF8".utf8)), (8, Array("WEBP".utf8)),
            (4, Array("ftyp".utf8)), (0, Array("BM".utf8)), (0, [0x49, 0x49, 0x2A, 0x00]),
            (0, [0x4D, 0x4D, 0x00, 0x2A]),
        ]
        return signatures.contains { head.dropFirst($0.offset).starts(with: $0.bytes) }
    }

    /// The SHA-256 of the file; nil when it cannot be read.
    static func digest(of path: String) -> SHA256Digest? {
        var hasher = SHA256Hasher()
        guard read(path, atMost: .max, { hasher.update($0) }) else { return nil }
        return hasher.finish()
    }

    @discardableResult
    private static func read(_ path: String, atMost limit: Int, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var left = limit
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(limit, 1 << 20), alignment: 16)
        defer { buffer.deallocate() }
        while left > 0 {
            let count = Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, left))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            if count == 0 { break }
            body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            left -= count
        }
        return true
    }
}
