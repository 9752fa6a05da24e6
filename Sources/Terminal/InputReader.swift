internal import Glibc
internal import TerminalUI

/// Reads what the terminal sends, without ever waiting for it.
struct InputReader {
    let descriptor: Int32
    private var decoder = InputDecoder()
    /// When the decoder was last given bytes or a silence, in milliseconds of the monotonic clock.
    private var lastStep: Int64 = 0
    /// Whether the terminal went away.
    private(set) var hasEnded = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Whether bytes wait to be read.
    var isWaiting: Bool { Descriptors.isAnyReadable([descriptor]) }

    /// In how many milliseconds to read again even if nothing arrives; nil if that need not be.
    var timeout: Int? {
        guard decoder.isWaiting else { return nil }
        return max(0, InputDecoder.flushInterval - Int(MonotonicClock.milliseconds - lastStep))
    }

    /// All that has arrived.
    mutating func read() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var hasRead = false
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !hasEnded, isWaiting {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                events += decoder.decode(buffer[..<count])
                hasRead = true
            } else if count == 0 || errno != EINTR && errno != EAGAIN {
                hasEnded = true
            }
        }
        if hasRead {
            lastStep = MonotonicClock.milliseconds
        } else if decoder.isWaiting, timeout == 0 {
            events += decoder.flush()
            lastStep = MonotonicClock.milliseconds
        }
        return events
    }
}
