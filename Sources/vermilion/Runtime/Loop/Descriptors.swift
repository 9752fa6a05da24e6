internal import Foundation

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
