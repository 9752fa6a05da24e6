internal import Foundation
internal import Formats
internal import Report
internal import Synchronization

/// The one way out of the program for text: reports go to standard output, progress and messages to standard error.
///
/// Whatever a line was made from, it leaves as an ``OutputLine``, also into a file or a pipe. A write that fails ends
/// the program: nobody must take a report for whole that is not.
enum Console {
    private static let messagesAreLost = Atomic<Bool>(false)

    /// Gets the outputs ready, before anything is opened or written.
    static func prepare() {
        // A reader that goes away is met where the write fails, not by a signal in the midst of something else.
        signal(SIGPIPE, SIG_IGN)
        // In the place of a closed output the next file that is opened would be, and would be written into.
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
        where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
    }

    /// Writes a line of a report.
    static func print(_ line: String) {
        report(OutputLine(line).text + "\n")
    }

    /// Writes a JSON report.
    static func print(_ value: OrderedJSON) {
        report(VisibleJSON.pretty(value))
    }

    /// Writes a JSON report of what encodes itself.
    static func print(encoding value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        report(VisibleJSON.escaped(try encoder.encode(value)) + "\n")
    }

    /// Writes JSON on one line.
    static func print(line value: OrderedJSON) {
        report(VisibleJSON.line(value) + "\n")
    }

    /// Writes a table as CSV.
    static func print(_ table: CSVTable) {
        report(table.text)
    }

    /// Writes a frame of the desk.
    static func print(_ frame: DeskFrame) {
        report(frame.text)
    }

    /// Writes JSON on one line; whether it could be written is for the caller to deal with.
    static func answer(_ value: OrderedJSON) throws(OutputError) {
        try OutputDescriptor.standardOutput.write(VisibleJSON.line(value) + "\n")
    }

    /// Writes a message to the person at the terminal.
    static func note(_ message: String) {
        tell("vermilion: " + message)
    }

    /// Writes a line to standard error.
    static func tell(_ line: String) {
        do {
            try OutputDescriptor.standardError.write(OutputLine(line).text + "\n")
        } catch {
            messagesAreLost.store(true, ordering: .relaxed)
        }
    }

    /// Whether a message to the person at the terminal could not be written.
    static var hasLostMessages: Bool { messagesAreLost.load(ordering: .relaxed) }

    /// Whether standard error is a terminal, so that a progress line makes sense.
    static var showsProgress: Bool { OutputDescriptor.standardError.isTerminal }

    /// Shows progress on one line of the terminal, in place of the last.
    static func progress(_ line: String) {
        guard showsProgress else { return }
        try? OutputDescriptor.standardError.write("\r\u{1B}[K" + OutputLine(line).text)
    }

    /// Takes the progress line away.
    static func endProgress() {
        guard showsProgress else { return }
        try? OutputDescriptor.standardError.write("\r\u{1B}[K")
    }

    private static func report(_ text: String) {
        do {
            try OutputDescriptor.standardOutput.write(text)
        } catch {
            ProgramEnd.leave(because: error)
        }
    }
}
