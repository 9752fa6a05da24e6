import Foundation
import TestSupport
import Testing

/// Drives the real program in a real terminal, with the plain keymap's keys.
@Suite(.serialized) struct DeskTests {
    private func desk(
        on folder: TemporaryFolder, columns: Int = 120, rows: Int = 36, term: String = "tmux-256color"
    ) throws -> TerminalDriver {
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path, columns: columns, rows: rows, term: term)
        try terminal.wait(for: "alice")
        return terminal
    }

    private func status(_ folder: TemporaryFolder) throws -> [String: Any] {
        try ProgramRun(["status", "--json"], in: folder.path).json
    }

    @Test("A sitting: accept, correct, flip, undo, leave; the store has it all and the terminal is as it was")
    func sitting() throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.wait("the picture", until: { _ in (try? terminal.styledScreen.contains("48;2;")) == true })

        try terminal.type("e")
        try terminal.wait(for: "天空是绿色的")
        try terminal.type("C-a", "C-k")
        try terminal.paste("天空是蓝色的。")
        try terminal.type("C-s")
        try terminal.wait(for: "edited")
        try terminal.wait(for: "saved")
        #expect(try status(folder)["edited"] as? Int == 1)

        try terminal.type("a")
        try terminal.wait(for: "How many boats")
        try terminal.wait(for: "missing")
        try terminal.wait(for: "saved")
        #expect(try status(folder)["accepted"] as? Int == 1)

        try terminal.type("u")
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.wait(for: "saved")
        #expect(try status(folder)["accepted"] as? Int == 0)

        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        let settings = try terminal.settings
        #expect(settings.before == settings.after)
        #expect(try terminal.value(of: "#{cursor_flag} #{alternate_on}") == "1 0")

        let show = try ProgramRun(["show", "1", "--json"], in: folder.path).json
        let turns = try #require(show["turns"] as? [[String: Any]])
        let decision = try #require((turns[0]["decisions"] as? [[String: Any]])?.first)
        #expect(decision["answer"] as? String == "天空是蓝色的。")
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("The second sitting goes on where the first one ended, and undoes what it did")
    func undoAcrossRestarts() throws {
        let folder = try SampleFiles.store()
        var terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("a")
        try terminal.wait("the decision", until: { $0.contains("accepted") })
        try terminal.wait(for: "saved")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")

        terminal = try desk(on: folder)
        try terminal.wait(for: "accepted")
        try terminal.type("u")
        try terminal.wait("the undone decision", until: { !$0.contains("accepted ") })
        try terminal.wait(for: "saved")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        #expect(try status(folder)["accepted"] as? Int == 0)
    }

    @Test("In a hurry each sample's opening still stands in the ledger, in order and before what was decided on it")
    func openingsComeFirst() throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("n", "n", "a", "q")
        try terminal.wait(for: "[exit 0]")

        let ledger = try TerminalDriver(
            "\(BuiltProgram.path) lead --page ledger", in: folder.path, columns: 120, rows: 36)
        let screen = try ledger.wait(for: "accepted")
        let lines = screen.split(separator: "\n").filter { $0.contains("alice ") && !$0.contains("entered") }
        let events = lines.compactMap { $0.firstMatch(of: /(opened|accepted) +([0-9.]+)/)?.output }
        #expect(events.map { "\($0.1) \($0.2)" } == ["accepted 3.1", "opened 3", "opened 2", "opened 1"])
        try ledger.type("q")
        try ledger.wait(for: "[exit 0]")
    }

    @Test("What was decided and undone is there when one comes back, however soon")
    func comingBack() throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("a", "n")
        try terminal.wait(for: "How many boats")
        try terminal.type("p")
        try terminal.wait("the decision", until: { $0.contains("天空是什么颜色的") && $0.contains("accepted") })
        try terminal.type("n")
        try terminal.wait(for: "How many boats")
        // The sample before has been read ahead by now; taking its decision back makes another one of it.
        try terminal.wait(for: "saved")
        try terminal.type("u")
        try terminal.wait("the undone decision", until: { $0.contains("天空是什么颜色的") && !$0.contains("accepted ") })
        try terminal.type("n", "p")
        try terminal.wait("no decision", until: { $0.contains("天空是什么颜色的") && !$0.contains("accepted ") })
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        #expect(try status(folder)["accepted"] as? Int == 0)
    }

    @Test("It fits 80×24, says what it needs when there is no room, and follows the window")
    func sizes() throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder, columns: 80, rows: 24)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.resize(columns: 20, rows: 6)
        try terminal.wait(for: "too small")
        try terminal.resize(columns: 120, rows: 36)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test("A wrong key is answered by its name, and changes nothing")
    func wrongKey() throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("F11")
        try terminal.wait(for: "F11")
        try terminal.type("C-c")
        try terminal.wait(for: "[exit ")
        #expect(try status(folder)["undecided"] as? Int == 6)
    }

    @Test("A signal leaves a clean terminal", arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGILL])
    func signals(signal: Int32) throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder)
        try terminal.wait(for: "天空是什么颜色的")
        let process = try #require(try terminal.programProcess())
        kill(process, signal)
        try terminal.wait(for: "[exit ")
        let settings = try terminal.settings
        #expect(settings.before == settings.after)
        #expect(try terminal.value(of: "#{cursor_flag} #{alternate_on}") == "1 0")
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test(
        "It starts in every kind of terminal",
        arguments: ["xterm-256color", "tmux-256color", "xterm", "vt100", "linux"])
    func terminals(term: String) throws {
        let folder = try SampleFiles.store()
        let terminal = try desk(on: folder, term: term)
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test("What the environment says of the window's size does not matter")
    func absurdSize() throws {
        let folder = try SampleFiles.store()
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path,
            environment: ["COLUMNS": "99999", "LINES": "-1"])
        try terminal.wait("the whole width") { $0.contains("天空是什么颜色的") && $0.contains("3 of 3 left   alice") }
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test("What was typed is kept when the terminal goes away and the program is told by no signal")
    func lostTerminal() throws {
        let folder = try SampleFiles.store()
        var lost: TerminalDriver? = try TerminalDriver(
            "trap '' HUP; \(BuiltProgram.path) review --as alice", in: folder.path)
        try lost?.wait(for: "天空是什么颜色的")
        try lost?.type("e")
        try lost?.wait(for: "editing turn")
        try lost?.type(text: "typed at the very last")
        try lost?.wait(for: "typed at the very last")
        lost = nil

        let end = Date().addingTimeInterval(15)
        var screen = ""
        while !screen.contains("typed at the very last"), Date() < end {
            let terminal = try desk(on: folder)
            try terminal.wait(for: "天空是什么颜色的")
            try terminal.type("e")
            screen = try terminal.wait(for: "editing turn")
        }
        #expect(screen.contains("typed at the very last"))
    }

    @Test("The program's own pictures come up on the first desk a newcomer sees")
    func demo() throws {
        let folder = try TemporaryFolder()
        let terminal = try TerminalDriver("\(BuiltProgram.path) demo sample", in: folder.path)
        try terminal.wait("a painted picture", seconds: 30) { _ in
            (try? terminal.styledScreen.contains("48;2;")) == true
        }
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }
}
