import Foundation
import TestSupport
import Testing

/// From handing out work to the corrected file, with the real program in real terminals and the plain keymap's keys.
@Suite struct LeadFlowTests {
    /// A store of lea's with three samples of two turns, all of which alice and bob are to review.
    private func handedOut() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.conversations, to: "data.jsonl")
        try folder.write(TinyPicture.png, to: "images/one.png")
        for arguments in [
            ["import", "data.jsonl", "--images", "images"],
            ["queue", "add", "all", "--overlap", "2", "--reviewers", "alice,bob", "--new"],
        ] {
            let run = try run(arguments, in: folder)
            try #require(run.exitCode == 0, "\(run.errors)")
        }
        return folder
    }

    private func run(
        _ arguments: [String], as name: String = "lea", input: String? = nil, in folder: TemporaryFolder
    ) throws -> ProgramRun {
        try ProgramRun(arguments + ["--as", name], in: folder.path, input: input)
    }

    private func terminal(
        _ command: String, as name: String = "lea", in folder: TemporaryFolder, columns: Int = 120, rows: Int = 36
    ) throws -> TerminalDriver {
        try TerminalDriver(
            "\(BuiltProgram.path) \(command) --as \(name)", in: folder.path, columns: columns, rows: rows)
    }

    private func status(_ folder: TemporaryFolder) throws -> [String: Any] {
        try run(["status", "--json"], in: folder).json
    }

    private func leave(_ terminal: TerminalDriver, by key: String = "q") throws {
        try terminal.type(key)
        try terminal.wait(for: "[exit 0]")
        try expectCleanTerminal(terminal)
    }

    private func expectCleanTerminal(_ terminal: TerminalDriver) throws {
        let settings = try terminal.settings
        #expect(settings.before == settings.after)
        #expect(try terminal.value(of: "#{cursor_flag} #{alternate_on}") == "1 0")
    }

    /// Accepts the turn under the cursor of a desk, and waits until that is on disk.
    private func accept(_ terminal: TerminalDriver, until condition: (String) -> Bool) throws {
        try terminal.type("a")
        try terminal.wait("the next turn, saved") { condition($0) && $0.contains("saved") }
    }

    /// Sits at the desk of the queue until nothing is left: `first` decides the first turn, the others are accepted.
    private func review(
        as name: String, in folder: TemporaryFolder, first: (TerminalDriver) throws -> Void
    ) throws {
        let desk = try terminal("review --queue all", as: name, in: folder)
        let opened = try desk.wait(for: "天空是什么颜色的")
        #expect(opened.contains("3 of 3 left") && opened.contains(name))
        // What others decided about the sample is not to be seen.
        #expect(!opened.contains("accepted") && !opened.contains("edited") && !opened.contains("contested"))
        try first(desk)
        try accept(desk) { $0.contains("How many boats") && $0.contains("turn 1/2") }
        try accept(desk) { $0.contains("turn 2/2") }
        try accept(desk) { $0.contains("什么是视觉问答") && $0.contains("turn 1/2") }
        try accept(desk) { $0.contains("turn 2/2") }
        try desk.type("a")
        try desk.wait(for: "nothing is left for you in the queue all")
        try leave(desk)
    }

    /// Opens the turn that waits, in the lead's room.
    private func openCase(_ room: TerminalDriver) throws -> String {
        try room.type("4")
        try room.wait(for: "[4 adjudication (1)]")
        try room.wait(for: "1.1")
        try room.type("Enter")
        return try room.wait(for: "to be settled")
    }

    private func exported(_ name: String, in folder: TemporaryFolder) throws -> (text: String, counts: [String: Any]) {
        let export = try run(["export", "--to", name], in: folder)
        try #require(export.exitCode == 0, "\(export.errors)")
        let manifest = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: folder.path(".\(name).manifest.json"))))
        let counts = (manifest as? [String: Any])?["counts"] as? [String: Any]
        return (try String(contentsOfFile: folder.path(name), encoding: .utf8), try #require(counts))
    }

    @Test("Two review the same, differ about one turn, a lead settles it twice, and what leaves is what was settled")
    func assignReviewDisagreeSettleExport() throws {
        let folder = try handedOut()
        try review(as: "alice", in: folder) { desk in
            try accept(desk) { $0.contains("turn 2/2") }
        }
        try review(as: "bob", in: folder) { desk in
            try desk.type("e")
            try desk.wait(for: "天空是绿色的")
            try desk.type("C-a", "C-k")
            try desk.paste("天空是蓝色的。")
            try desk.type("C-s")
            try desk.wait("the edit, saved") { $0.contains("edited") && $0.contains("saved") }
            try desk.type("j")
            try desk.wait(for: "turn 2/2")
        }
        let queue = try #require((try run(["queue", "--json"], in: folder).json["queues"] as? [[String: Any]])?.first)
        #expect(queue["finished"] as? Int == 3 && queue["reviewsDone"] as? Int == 6)
        #expect(try status(folder)["accepted"] as? Int == 5 && status(folder)["contested"] as? Int == 1)

        // Each sees their own side only.
        for (name, other, own) in [("alice", "bob", "accept"), ("bob", "alice", "edit")] {
            for arguments in [["show", "1"], ["show", "1", "--json"], ["history", "1"], ["history", "1", "--json"]] {
                let seen = try run(arguments, as: name, in: folder).output
                #expect(seen.contains(own) && !seen.contains(other) && !seen.contains("contested"), "\(name) \(seen)")
            }
        }
        #expect(try !run(["show", "1"], as: "alice", in: folder).output.contains("蓝"))

        // The turn they differ about stays out; the other turn of its sample does not.
        let before = try exported("before.jsonl", in: folder)
        #expect(!before.text.contains("天空") && before.text.contains("画面中有人吗"))
        #expect(before.counts["contested"] as? Int == 1 && before.counts["turnsDropped"] as? Int == 1)

        let room = try terminal("lead", in: folder)
        try room.wait(for: "6 of 6 turns decided")
        _ = try openCase(room)
        let versions = ["1 ✓ accepted  alice", "2 ✎ edited  bob", "天空是[-绿-]{+蓝+}色的。", "⇄ decision"]
        // A screen that is read while it is being painted has the upper half only.
        try room.wait("both versions side by side") { screen in versions.allSatisfy(screen.contains) }
        try room.wait("the picture") { _ in (try? room.styledScreen.contains("48;2;")) == true }
        try room.type("2")
        try room.wait(for: "why version 2 (bob) for turn 1.1?")
        try room.type("1", "m")
        try room.wait("the reason, marked") { $0.contains("1 (x) ambiguous") && $0.contains("› note:") }
        try room.type(text: "the sky is 蓝")
        try room.wait(for: "the sky is 蓝")
        try room.type("Enter")
        try room.wait("the ruling, saved") {
            $0.contains("◉ settled") && $0.contains("saved") && $0.contains("settled 1.1: version 2 (bob)")
        }
        #expect(try status(folder)["contested"] as? Int == 0 && status(folder)["edited"] as? Int == 1)

        let taken = try exported("taken.jsonl", in: folder)
        #expect(taken.text == SampleFiles.conversations.replacing("天空是绿色的。", with: "天空是蓝色的。"))
        #expect(taken.counts["contested"] as? Int == 0 && taken.counts["edited"] as? Int == 1)
        #expect(taken.counts["turnsDropped"] as? Int == 0 && taken.counts["recordsChanged"] as? Int == 1)
        let history = try run(["history", "1", "--turn", "1"], in: folder).output
        for part in ["alice  accept", "bob  edit", "lea  resolve", "(ambiguous)", "note: the sky is 蓝"] {
            #expect(history.contains(part), "\(history)")
        }
        // Who was overruled still stands as having decided so, and learns nothing of the ruling.
        #expect(try run(["show", "1"], as: "alice", in: folder).output.contains("accept by alice"))
        #expect(try !run(["show", "1"], as: "alice", in: folder).output.contains("lea"))
        #expect(try run(["check"], in: folder).exitCode == 0)

        // The lead thinks again: opens it, takes what was generated, and takes that back.
        try room.type("R")
        try room.wait("the turn, opened again") { $0.contains("opened 1.1 again") && $0.contains("to be settled") }
        #expect(try status(folder)["contested"] as? Int == 1)
        try room.type("a")
        try room.wait(for: "why the generated text")
        try room.type("Enter")
        try room.wait("the second ruling, saved") { $0.contains("◉ settled") && $0.contains("saved") }
        #expect(try exported("generated.jsonl", in: folder).text == SampleFiles.conversations)
        try room.type("u")
        try room.wait("the second ruling, undone") { $0.contains("undone") && $0.contains("to be settled") }
        #expect(try status(folder)["contested"] as? Int == 1)
        try room.type("q")
        try room.wait(for: "[4 adjudication (1)]")
        try leave(room)
        let rulings = try run(["history", "1", "--turn", "1", "--json"], in: folder).json["events"] as? [[String: Any]]
        let actions = try #require(rulings).filter { $0["reviewer"] as? String == "lea" }.map {
            $0["action"] as? String
        }
        #expect(actions == ["resolve", "reopen", "resolve", "undo"])
        #expect(try run(["check"], in: folder).exitCode == 0)
    }

    @Test("The lead's room follows what others decide, without a key")
    func live() throws {
        let folder = try handedOut()
        let room = try terminal("lead", in: folder)
        try room.wait(for: "0 of 6 turns decided")
        let accept = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"
        #expect(try run(["decide", "--new"], as: "alice", input: accept, in: folder).exitCode == 0)
        try room.wait("one turn more") { $0.contains("1 of 6 turns decided") && $0.contains("live") }
        let reject = "{\"sample\":1,\"turn\":1,\"decision\":\"reject\",\"reasons\":[\"colour\"]}\n"
        #expect(try run(["decide", "--new"], as: "bob", input: reject, in: folder).exitCode == 0)
        try room.wait(for: "contested 1")
        // What is open in front of a page follows as well.
        _ = try openCase(room)
        let edit = "{\"sample\":1,\"turn\":1,\"decision\":\"edit\",\"answer\":\"天空是蓝色的。\"}\n"
        #expect(try run(["decide", "--new"], as: "carol", input: edit, in: folder).exitCode == 0)
        try room.wait("the third version") { $0.contains("3 versions") && $0.contains("carol") }
        try leave(room, by: "C-q")
    }

    @Test("The lead's room fits 80×24, says what it needs when there is no room, and follows the window")
    func sizes() throws {
        let folder = try handedOut()
        let script = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"
        _ = try run(["decide", "--new"], as: "alice", input: script, in: folder)
        _ = try run(["decide", "--new"], as: "bob", input: script.replacing("accept", with: "reject"), in: folder)
        let room = try terminal("lead", in: folder, columns: 80, rows: 24)
        try room.wait(for: "1 of 6 turns decided")
        for (page, sign) in [("2", "alice"), ("3", "percent"), ("4", "1.1"), ("5", "reject")] {
            try room.type(page)
            let screen = try room.wait("page \(page)") { $0.contains("[\(page) ") && $0.contains(sign) }
            #expect(screen.split(separator: "\n").contains { $0.contains("? help") }, "\(screen)")
        }
        try room.type("4", "Enter")
        try room.wait("both versions") { $0.contains("alice") && $0.contains("bob") && $0.contains("to be settled") }
        try room.resize(columns: 20, rows: 6)
        try room.wait(for: "too small")
        // Nothing is settled that cannot be seen.
        try room.type("1", "Enter")
        try room.resize(columns: 120, rows: 36)
        try room.wait("the turn, unsettled") { $0.contains("to be settled") && !$0.contains("why version") }
        try room.type("Escape")
        try room.wait(for: "[4 adjudication (1)]")
        // `stty` tells the size too.
        try room.resize(columns: 80, rows: 24)
        try room.wait(for: "[4 adjudication!]")
        try leave(room, by: "C-c")
    }

    @Test("A signal leaves a clean terminal, and what was being written is resumed in another room")
    func signal() throws {
        let folder = try handedOut()
        let script = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"
        _ = try run(["decide", "--new"], as: "alice", input: script, in: folder)
        _ = try run(["decide", "--new"], as: "bob", input: script.replacing("accept", with: "reject"), in: folder)
        let rooms = try (1...2).map { _ in try terminal("lead --page adjudication", in: folder) }
        for room in rooms { _ = try openCase(room) }
        try rooms[0].type("e")
        try rooms[0].wait(for: "writing")
        try rooms[0].type("C-a", "C-k")
        try rooms[0].paste("海是蓝色的。")
        // Nobody has left the editor yet.
        try rooms[1].wait(for: "draft kept")
        try rooms[0].wait(for: "海是蓝色的。")
        kill(try #require(try rooms[0].programProcess()), SIGTERM)
        try rooms[0].wait(for: "[exit ")
        try expectCleanTerminal(rooms[0])
        #expect(try status(folder)["contested"] as? Int == 1)

        try rooms[1].type("e")
        try rooms[1].wait(for: "海是蓝色的。")
        try rooms[1].type("C-s")
        try rooms[1].wait(for: "for turn 1.1?")
        try rooms[1].type("Enter")
        try rooms[1].wait("the ruling, saved") { $0.contains("◉ settled") && $0.contains("saved") }
        try leave(rooms[1], by: "C-q")
        #expect(try exported("out.jsonl", in: folder).text.contains("海是蓝色的。"))
        #expect(try run(["check"], in: folder).exitCode == 0)
    }
}
