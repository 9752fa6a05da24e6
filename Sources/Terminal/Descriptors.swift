internal import Glibc

/// Waiting for file descriptors to have something to read.
package enum Descriptors {
    /// Waits until one of them is readable, or so many milliseconds at most.
    package static func wait(for descriptors: [Int32], milliseconds: Int32) {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // A signal ends the wait early, which is as good as an event.
        _ = poll(&polled, nfds_t(polled.count), milliseconds)
    }

    /// Whether one of them is readable now.
    package static func isAnyReadable(_ descriptors: [Int32]) -> Bool {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        return poll(&polled, nfds_t(polled.count), 0) > 0
    }
}

/// Milliseconds that only ever go forward, whatever is done to the wall clock.
package enum MonotonicClock {
    package static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
