internal import Formats
internal import Foundation
internal import TerminalUI

/// The program's two outputs: reports go to standard output, progress and messages to standard error.
enum Console {
    /// Writes a line of a report.
    static func print(_ line: String) {
        write(line + "\n", to: .standardOutput)
    }

    /// Writes a JSON report.
    static func print(_ value: OrderedJSON) {
        write(value.pretty, to: .standardOutput)
    }

    /// Writes a message to the person at the terminal.
    static func note(_ message: String) {
        write("vermilion: \(message)\n", to: .standardError)
    }

    /// Text from a dataset, made safe to print, its lines kept.
    static func safe(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.string($0) }
            .joined(separator: "\n")
    }

    /// Whether standard error is a terminal, so that a progress line makes sense.
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Shows progress on one line of the terminal, in place of the last.
    static func progress(_ line: String) {
        guard showsProgress else { return }
        write("\r\u{1B}[K\(line)", to: .standardError)
    }

    /// Takes the progress line away.
    static func endProgress() {
        guard showsProgress else { return }
        write("\r\u{1B}[K", to: .standardError)
    }

    /// Writes text as it is to standard output.
    static func write(_ text: String) {
        write(text, to: .standardOutput)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that has gone away (`vermilion … | head`) is no fault of ours.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
