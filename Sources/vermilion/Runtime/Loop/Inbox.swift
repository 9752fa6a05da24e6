internal import Foundation
internal import Synchronization

/// Where threads leave events for the main loop; leaving one wakes the loop.
final class Inbox<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    private let wakeup: (reading: Int32, writing: Int32)

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw ProgramError("the main loop cannot be set up: \(String(cString: strerror(errno)))")
        }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        wakeup = (ends[0], ends[1])
    }

    deinit {
        close(wakeup.reading)
        close(wakeup.writing)
    }

    /// Becomes readable when something has been left.
    var descriptor: Int32 { wakeup.reading }

    /// Leaves an element, from any thread.
    func leave(_ element: Element) {
        elements.withLock { $0.append(element) }
        var one: UInt8 = 1
        // A full pipe wakes the loop all the same.
        _ = write(wakeup.writing, &one, 1)
    }

    /// Takes all that was left, in order.
    func takeAll() -> [Element] {
        var bytes: [UInt8] = Array(repeating: 0, count: 256)
        while read(wakeup.reading, &bytes, bytes.count) == bytes.count {}
        return elements.withLock { waiting in
            defer { waiting.removeAll(keepingCapacity: true) }
            return waiting
        }
    }
}
