internal import CNcurses
internal import Glibc

/// The way to the terminal past ncurses, and for a frame with what ncurses has to say.
///
/// ncurses writes every row of its own; a terminal, or the multiplexer in between, that is woken for each takes longer to
/// show a frame than one that gets it in a piece. So what ncurses writes during a frame goes to a file in memory first.
final class FrameOutput {
    private let terminal: Int32
    /// The file in memory; -1 where the system gives none, and ncurses writes to the terminal itself.
    private let memory: Int32
    private var bytes: [UInt8] = []

    init(terminal: Int32) {
        self.terminal = terminal
        memory = cncurses_memory_file()
    }

    deinit { if memory >= 0 { close(memory) } }

    func add(_ text: String) { bytes += text.utf8 }

    func add(_ more: [UInt8]) { bytes += more }

    /// Adds what ncurses writes meanwhile; false if it wrote nothing.
    func addUpdate(_ update: () -> Void) -> Bool {
        guard memory >= 0, cncurses_write_to(memory) else {
            send()
            update()
            return true
        }
        update()
        cncurses_write_to(terminal)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return false }
        let written = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = max(0, pread(memory, buffer.baseAddress, count, 0))
        }
        ftruncate(memory, 0)
        lseek(memory, 0, SEEK_SET)
        bytes += written
        return true
    }

    /// Sends what was added, waiting where the terminal is not ready; what a terminal that went away does not take is
    /// lost.
    func send() {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = write(terminal, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written > 0 {
                    rest = rest.dropFirst(written)
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&ready, 1, 1_000)
                } else if errno != EINTR {
                    return
                }
            }
        }
        forget()
    }

    /// Lets go of what was added.
    func forget() { bytes.removeAll(keepingCapacity: true) }

    /// Sends a text at once, behind what was added before.
    func send(_ text: String) {
        add(text)
        send()
    }
}
