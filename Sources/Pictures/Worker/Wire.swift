internal import CSandbox
internal import Glibc

/// Numbers and bytes over the socket between the program and a picture worker.
///
/// A message is a row of 64-bit integers in the machine's own order (both ends are the same program), then, where the
/// numbers say so, text and pixels.
enum Wire {
    /// The other side is gone, or the socket failed with an error number.
    enum Failure: Error {
        case closed
        case error(Int32)
        /// The time was up.
        case late
    }

    /// Sends numbers, then bytes, with a descriptor attached to the first byte.
    static func send(_ numbers: [Int64], _ rest: [UInt8] = [], descriptor: Int32 = -1, to socket: Int32)
        throws(Failure)
    {
        let failure = numbers.withUnsafeBytes { csb_send(socket, $0.baseAddress, $0.count, descriptor) }
        guard failure == 0 else { throw .error(-failure) }
        guard !rest.isEmpty else { return }
        let second = rest.withUnsafeBytes { csb_send(socket, $0.baseAddress, $0.count, -1) }
        guard second == 0 else { throw .error(-second) }
    }

    /// Receives `count` numbers and the descriptor attached to them, or -1; the caller closes it.
    static func receiveNumbers(_ count: Int, from socket: Int32, deadline: ContinuousClock.Instant? = nil)
        throws(Failure) -> (numbers: [Int64], descriptor: Int32)
    {
        var numbers = [Int64](repeating: 0, count: count)
        var descriptor: Int32 = -1
        let failure = numbers.withUnsafeMutableBytes { bytes in
            receive(into: bytes, from: socket, deadline: deadline, descriptor: &descriptor)
        }
        if let failure {
            if descriptor >= 0 { close(descriptor) }
            throw failure
        }
        return (numbers, descriptor)
    }

    /// Receives `count` bytes.
    static func receiveBytes(_ count: Int, from socket: Int32, deadline: ContinuousClock.Instant)
        throws(Failure) -> [UInt8]
    {
        var failure: Failure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var descriptor: Int32 = -1
            failure = receive(
                into: UnsafeMutableRawBufferPointer(buffer), from: socket, deadline: deadline, descriptor: &descriptor)
            if descriptor >= 0 { close(descriptor) }
            initialized = failure == nil ? count : 0
        }
        if let failure { throw failure }
        return bytes
    }

    private static func receive(
        into bytes: UnsafeMutableRawBufferPointer, from socket: Int32, deadline: ContinuousClock.Instant?,
        descriptor: inout Int32
    ) -> Failure? {
        var filled = 0
        while filled < bytes.count {
            if let deadline, let failure = wait(for: socket, until: deadline) { return failure }
            var attached: Int32 = -1
            let count = csb_receive(
                socket, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, &attached)
            if attached >= 0 {
                if descriptor >= 0 { close(descriptor) }
                descriptor = attached
            }
            if count == 0 { return .closed }
            if count < 0 { return .error(Int32(-count)) }
            filled += count
        }
        return nil
    }

    private static func wait(for socket: Int32, until deadline: ContinuousClock.Instant) -> Failure? {
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .late }
            let milliseconds = left / .milliseconds(1)
            var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            let ready = Glibc.poll(&poll, 1, Int32(min(milliseconds.rounded(.up), 60_000)))
            if ready > 0 { return nil }
            if ready < 0, errno != EINTR { return .error(errno) }
        }
    }
}
