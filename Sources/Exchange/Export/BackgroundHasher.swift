internal import Corpus
@preconcurrency internal import Dispatch
internal import Synchronization

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
