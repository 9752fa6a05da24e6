internal import Glibc

/// A picture's file, open for reading: a regular file beneath an image folder.
///
/// Closed when the value goes.
package final class OpenedPicture: Sendable {
    package let descriptor: Int32
    /// What file it is and in which version, so that a worker knows when it decoded that one before.
    package let identity: Identity
    /// The file's size.
    package let bytes: Int

    /// A file's device, number and time of its last change in nanoseconds.
    package struct Identity: Hashable, Sendable {
        package var device: Int
        package var number: Int
        package var modified: Int
        package var bytes: Int
    }

    /// Takes over `descriptor`, which must be that of a regular file.
    init(descriptor: Int32, status: stat) {
        self.descriptor = descriptor
        bytes = Int(status.st_size)
        identity = Identity(
            device: Int(truncatingIfNeeded: status.st_dev), number: Int(truncatingIfNeeded: status.st_ino),
            modified: status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec, bytes: bytes)
    }

    deinit { close(descriptor) }
}
