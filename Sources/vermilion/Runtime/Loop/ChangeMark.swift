internal import Synchronization

/// The last state of the store that was seen, to tell when another process has changed it.
final class ChangeMark: Sendable {
    private let version = Mutex<Int?>(nil)

    /// Takes over a newer state; true when it differs from one that was seen before.
    func replace(with new: Int) -> Bool {
        version.withLock { version in
            defer { version = new }
            return version != nil && version != new
        }
    }
}
