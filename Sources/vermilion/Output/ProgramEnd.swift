internal import ArgumentParser
internal import Foundation

/// The end of the program: what it says then, and its exit code.
///
/// 0 is done, 1 refused or failed, 64 wrong usage, 130 and 143 stopped by Ctrl-C and SIGTERM, and 141 that whoever read
/// the output went away.
enum ProgramEnd {
    private static let readerGone: Int32 = 128 + SIGPIPE

    /// Ends the program after a command that did its work.
    static func leave() -> Never {
        leave(EXIT_SUCCESS)
    }

    /// Ends the program with what `error` says; help is such an end too.
    static func leave(because error: any Error) -> Never {
        if let error = error as? OutputError {
            guard !error.isReaderGone else { exit(readerGone) }
            Console.tell("Error: \(error)")
            exit(EXIT_FAILURE)
        }
        let code = Vermilion.exitCode(for: error).rawValue
        if code == EXIT_SUCCESS {
            lines(of: Vermilion.fullMessage(for: error)).forEach { Console.print($0) }
        } else {
            tell(error)
        }
        leave(code)
    }

    private static func leave(_ code: Int32) -> Never {
        do {
            try OutputDescriptor.standardOutput.finish()
        } catch {
            guard !error.isReaderGone else { exit(readerGone) }
            Console.tell("Error: \(error)")
            exit(EXIT_FAILURE)
        }
        if code == EXIT_FAILURE, let signal = Interruption.signal { exit(128 + signal) }
        exit(code == EXIT_SUCCESS && Console.hasLostMessages ? EXIT_FAILURE : code)
    }

    /// Writes what went wrong, and the usage behind it where that was wrong.
    private static func tell(_ error: any Error) {
        let message = ErrorSentence.text(for: error)
        guard !message.isEmpty else { return }
        OutputLine.block("Error: ", message).forEach { Console.tell($0) }
        // The parser gives the message and the usage as one text; only the message can have somebody's text in it.
        let start = "Error: " + Vermilion.message(for: error)
        let whole = Vermilion.fullMessage(for: error)
        guard whole.utf8.starts(with: start.utf8) else { return }
        let usage = String(decoding: whole.utf8.dropFirst(start.utf8.count).drop { $0 == 0x0A }, as: UTF8.self)
        if !usage.isEmpty { lines(of: usage).forEach { Console.tell($0) } }
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
