package import TerminalUI

/// Why a terminal could not be opened.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file, a pipe or nothing.
    case notATerminal(stream: String)
    /// No terminfo entry was found under any of these names.
    case unknownTerminal(names: [String])
    case tooSmall(Size, minimum: Size)
    /// The system has no locale with UTF-8.
    case noUTF8
    /// Another session is open in this process.
    case alreadyOpen
    case failed(call: String, error: String)

    package var description: String {
        switch self {
        case .notATerminal(let stream):
            "\(stream) is not a terminal; run this command in a terminal, without redirecting it"
        case .unknownTerminal(let names):
            "no terminfo entry for \(names.map { "“\($0)”" }.joined(separator: " or ")); set TERM to your terminal's name, "
                + "or install its entry (Debian: ncurses-base, ncurses-term)"
        case .tooSmall(let size, let minimum):
            "the terminal has \(size.columns)×\(size.rows) cells, and at least \(minimum.columns)×\(minimum.rows) are needed; "
                + "make its window larger or its font smaller"
        case .noUTF8: "the system has no UTF-8 locale, not even C.UTF-8; set LANG to one that “locale -a” lists"
        case .alreadyOpen: "the terminal is already open"
        case .failed(let call, let error): "\(call) failed on the terminal: \(error)"
        }
    }
}
