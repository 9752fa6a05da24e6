internal import Foundation

/// A question to the person at the terminal, where there is one.
enum TerminalQuestion {
    /// Whether somebody can read a question and answer it.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && OutputDescriptor.standardError.isTerminal }

    /// Asks, and takes nothing but a clear yes for one.
    static func agrees(to question: String) -> Bool {
        Console.note("\(question) [y/N]")
        return ["y", "yes"].contains(readLine()?.trimmingCharacters(in: .whitespaces).lowercased())
    }

    /// Makes sure that something which cannot be taken back is meant: by its flag, or by who sits at the terminal.
    static func confirm(_ what: String, isConfirmed: Bool) throws {
        if isConfirmed { return }
        guard canAsk else { throw ProgramError("\(what): say --yes if that is meant") }
        guard agrees(to: "\(what). Go on?") else { throw ProgramError("nothing was changed") }
    }
}
