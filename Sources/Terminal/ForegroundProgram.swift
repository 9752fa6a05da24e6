internal import CNcurses
internal import Glibc

/// Another program that gets the terminal while the screen steps aside.
package struct ForegroundProgram: Sendable {
    private let path: String
    private let arguments: [String]

    /// - Parameter arguments: what follows the path in the command.
    package init(path: String, arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// How the program ended.
    package enum End: Hashable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    /// Runs the program to its end, in a process group of its own that has the terminal.
    func run(terminal: Int32) throws(TerminalError) -> End {
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let status = cncurses_run_in_foreground(terminal, path, &words)
        guard status >= 0 else { throw .failed(call: path, error: String(cString: strerror(-status))) }
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }
}
