internal import Foundation

/// One of the program's two outputs, every write to which is checked.
struct OutputDescriptor: Sendable {
    static let standardOutput = OutputDescriptor(number: STDOUT_FILENO, name: "standard output")
    static let standardError = OutputDescriptor(number: STDERR_FILENO, name: "standard error")

    let number: Int32
    let name: String

    var isTerminal: Bool { isatty(number) == 1 }

    /// Writes all of `text`, in however many parts the system takes it.
    func write(_ text: String) throws(OutputError) {
        var text = text
        let code = text.withUTF8(write)
        guard code == 0 else { throw OutputError(output: name, code: code) }
    }

    /// Closes the output: only then do some file systems say that it did not fit.
    func finish() throws(OutputError) {
        guard close(number) != 0, errno != EBADF, errno != EINTR else { return }
        throw OutputError(output: name, code: errno)
    }

    /// Writes bytes; 0, or the number of the error.
    private func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeBufferPointer(rebasing: rest)
            let count = Foundation.write(number, part.baseAddress, part.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // Another program may have set what we share with it not to wait.
                var ready = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
                poll(&ready, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}

/// An output that takes nothing more.
struct OutputError: Error, CustomStringConvertible {
    let output: String
    let code: Int32

    /// Whether whoever read the output has gone away, as in `vermilion … | head`: nothing that anybody needs to be told.
    var isReaderGone: Bool { code == EPIPE }

    var description: String { "could not write to \(output): \(String(cString: strerror(code)))" }
}
