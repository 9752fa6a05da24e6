internal import Foundation
internal import Synchronization

/// Where threads leave events for the main loop; leaving one wakes the loop.
final class Inbox<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    private let wakeup: Int32

    init() throws {
        wakeup = eventfd(0, Int32(EFD_CLOEXEC.rawValue | EFD_NONBLOCK.rawValue))
        guard wakeup >= 0 else {
            throw ProgramError("the main loop cannot be set up: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(wakeup) }

    /// Becomes readable when something has been left.
    var descriptor: Int32 { wakeup }

    /// Leaves an element, from any thread.
    func leave(_ element: Element) {
        elements.withLock { $0.append(element) }
        var one: UInt64 = 1
        // The counter cannot overflow, and a full one would wake the loop all the same.
        _ = write(wakeup, &one, 8)
    }

    /// Takes all that was left, in order.
    func takeAll() -> [Element] {
        var count: UInt64 = 0
        _ = read(wakeup, &count, 8)
        return elements.withLock { waiting in
            defer { waiting.removeAll(keepingCapacity: true) }
            return waiting
        }
    }
}
