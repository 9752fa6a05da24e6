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
        /// A descriptor came that nobody asked for; it is closed.
        case uninvited
        /// The time was up.
        case late
    }

    /// Sends numbers, then bytes, with a descriptor attached to the first byte.
    static func send(_ numbers: [Int64], _ rest: [UInt8] = [], descriptor: Int32 = -1, to socket: Int32) throws(Failure)
    {
        let failure = numbers.withUnsafeBytes { csb_send(socket, $0.baseAddress, $0.count, descriptor) }
        guard failure == 0 else { throw .error(-failure) }
        guard !rest.isEmpty else { return }
        let second = rest.withUnsafeBytes { csb_send(socket, $0.baseAddress, $0.count, -1) }
        guard second == 0 else { throw .error(-second) }
    }

    /// Receives `count` numbers and the descriptor attached to them, or -1; the caller closes it.
    static func receiveNumbersAndDescriptor(
        _ count: Int, from socket: Int32
    ) throws(Failure) -> (numbers: [Int64], descriptor: Int32) {
        var numbers = [Int64](repeating: 0, count: count)
        var descriptor: Int32 = -1
        let failure = numbers.withUnsafeMutableBytes { bytes in
            receive(into: bytes, from: socket) { socket, start, count in
                var attached: Int32 = -1
                let received = csb_receive(socket, start, count, &attached)
                guard attached >= 0 else { return received }
                guard descriptor < 0 else {
                    close(attached)
                    return Int(-EBADMSG)
                }
                descriptor = attached
                return received
            }
        }
        if let failure {
            if descriptor >= 0 { close(descriptor) }
            throw failure
        }
        return (numbers, descriptor)
    }

    /// Receives `count` numbers, to which no descriptor may be attached.
    static func receiveNumbers(_ count: Int, from socket: Int32, deadline: ContinuousClock.Instant) throws(Failure)
        -> [Int64]
    {
        var numbers = [Int64](repeating: 0, count: count)
        let failure = numbers.withUnsafeMutableBytes { receiveAlone(into: $0, from: socket, deadline: deadline) }
        if let failure { throw failure }
        return numbers
    }

    /// Receives `count` bytes, to which no descriptor may be attached.
    static func receiveBytes(_ count: Int, from socket: Int32, deadline: ContinuousClock.Instant) throws(Failure)
        -> [UInt8]
    {
        var failure: Failure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            failure = receiveAlone(into: UnsafeMutableRawBufferPointer(buffer), from: socket, deadline: deadline)
            initialized = failure == nil ? count : 0
        }
        if let failure { throw failure }
        return bytes
    }

    private static func receiveAlone(
        into bytes: UnsafeMutableRawBufferPointer, from socket: Int32, deadline: ContinuousClock.Instant
    ) -> Failure? { receive(into: bytes, from: socket, deadline: deadline) { csb_receive($0, $1, $2, nil) } }

    /// Fills `bytes` with what `step` receives, piece by piece; it returns a count, 0 at the end, or -errno.
    private static func receive(
        into bytes: UnsafeMutableRawBufferPointer, from socket: Int32, deadline: ContinuousClock.Instant? = nil,
        step: (Int32, UnsafeMutableRawPointer?, Int) -> Int
    ) -> Failure? {
        var filled = 0
        while filled < bytes.count {
            if let deadline, let failure = wait(for: socket, until: deadline) { return failure }
            let count = step(socket, bytes.baseAddress.map { $0 + filled }, bytes.count - filled)
            if count == 0 { return .closed }
            if count == Int(-EBADMSG) { return .uninvited }
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
