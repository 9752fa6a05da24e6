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

/// Waiting for file descriptors to have something to read.
enum Descriptors {
    /// Waits until one of them is readable, or so many milliseconds at most.
    static func wait(for descriptors: [Int32], milliseconds: Int32) {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // A signal ends the wait early, which is as good as an event.
        _ = poll(&polled, nfds_t(polled.count), milliseconds)
    }

    /// Whether one of them is readable now.
    static func isAnyReadable(_ descriptors: [Int32]) -> Bool {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        return poll(&polled, nfds_t(polled.count), 0) > 0
    }
}

/// Milliseconds that only ever go forward, whatever is done to the wall clock.
enum MonotonicClock {
    static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
