import Foundation

/// A real terminal with the program in it, driven by keys and read as a person would.
package final class TerminalDriver: @unchecked Sendable {
    private let socket = "vermilion-test-\(UUID().uuidString.prefix(8))"
    private let folder: String

    /// Starts a shell command in a terminal of `columns` × `rows`; its exit status is shown as `[exit N]` at the end.
    package init(
        _ command: String, in folder: String, columns: Int = 120, rows: Int = 36, term: String = "tmux-256color",
        environment: [String: String] = [:]
    ) throws {
        self.folder = folder
        let variables = ["TERM": term, "COLORTERM": "truecolor"].merging(environment) { $1 }
            .sorted { $0.key < $1.key }.map { "export \($0.key)='\($0.value)'" }.joined(separator: "; ")
        let script =
            "\(variables); stty -a > before.stty; \(command); status=$?; stty -a > after.stty; echo \"[exit $status]\"; sleep 600"
        _ = try tmux([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder, script,
        ])
    }

    deinit { _ = try? tmux(["kill-server"]) }

    /// Types keys by tmux' names: `a`, `Enter`, `C-c`, `F5`.
    package func type(_ keys: String...) throws {
        _ = try tmux(["send-keys"] + keys)
    }

    /// Types text as it is.
    package func type(text: String) throws {
        _ = try tmux(["send-keys", "-l", text])
    }

    /// Pastes text as a terminal does, between brackets where the program asked for them.
    package func paste(_ text: String) throws {
        _ = try tmux(["set-buffer", text])
        _ = try tmux(["paste-buffer", "-p"])
    }

    package func resize(columns: Int, rows: Int) throws {
        _ = try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Writes every byte that the program sends to the terminal from now on to a file.
    package func record(to path: String) throws {
        _ = try tmux(["pipe-pane", "cat >> '\(path)'"])
    }

    /// The screen as text.
    package var screen: String {
        get throws { try tmux(["capture-pane", "-p"]) }
    }

    /// The screen as text with its escape sequences.
    package var styledScreen: String {
        get throws { try tmux(["capture-pane", "-e", "-p"]) }
    }

    /// A format of tmux about the pane, as `#{cursor_x}`.
    package func value(of format: String) throws -> String {
        try tmux(["display-message", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits until the screen satisfies `condition`, and returns it; throws with the last screen after `seconds`.
    @discardableResult
    package func wait(
        _ what: String, seconds: Double = 15, until condition: (String) -> Bool
    ) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        while true {
            let screen = try screen
            if condition(screen) { return screen }
            guard Date() < end else { throw TerminalTimeout(what: what, screen: screen) }
            Thread.sleep(forTimeInterval: 0.03)
        }
    }

    /// Waits until the screen shows `text`.
    @discardableResult
    package func wait(for text: String, seconds: Double = 15) throws -> String {
        try wait("“\(text)” on the screen", seconds: seconds) { $0.contains(text) }
    }

    /// The terminal's settings before and after the program ran: equal when it left everything as it found it.
    package var settings: (before: String, after: String) {
        get throws {
            (
                try String(contentsOfFile: folder + "/before.stty", encoding: .utf8),
                try String(contentsOfFile: folder + "/after.stty", encoding: .utf8)
            )
        }
    }

    /// The process number of the program that runs in the terminal, by its name.
    package func programProcess() throws -> Int32? {
        let pane = try value(of: "#{pane_pid}")
        let children = try Self.run("/usr/bin/env", ["ps", "-o", "pid=,comm=", "--ppid", pane])
        let line = children.split(separator: "\n").first { $0.hasSuffix("vermilion") }
        return line.flatMap { Int32($0.trimmingCharacters(in: .whitespaces).prefix { $0.isNumber }) }
    }

    private func tmux(_ arguments: [String]) throws -> String {
        try Self.run("/usr/bin/env", ["tmux", "-L", socket] + arguments)
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let scratch = try TemporaryFolder()
        try ChildProcess([program] + arguments, streams: .init(output: scratch.path("output"))).wait()
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path("output"))), as: UTF8.self)
    }
}

/// The screen never came to show what a test waited for.
package struct TerminalTimeout: Error, CustomStringConvertible {
    package let what: String
    package let screen: String

    package var description: String { "waited in vain for \(what); the screen:\n\(screen)" }
}
