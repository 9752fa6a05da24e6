internal import Glibc

/// The terminal's descriptor for what goes past ncurses.
///
/// ncurses' own buffer is empty between two updates, so what is written here keeps its place in the order.
struct TerminalOutput {
    let descriptor: Int32

    /// Writes all bytes, waiting where the terminal is not ready; what a terminal that went away does not take is lost.
    func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&ready, 1, 1_000)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }

    func write(_ text: String) { write(Array(text.utf8)) }
}
