import Foundation
import TestSupport
import Testing

/// The person's own editor, the real vi and nano among them, opened from the program in a real terminal.
@Suite(.serialized) struct EditorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try SampleFiles.store() }

    private func terminal(
        _ command: String = "\(BuiltProgram.path) review --as alice", editor: String,
        environment: [String: String] = [:]
    ) throws -> TerminalDriver {
        let temporary = folder.path("tmp")
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        // Wide: the folder's path is long here, and a vi that tells it on one line asks for a key when it does not fit.
        return try TerminalDriver(
            command, in: folder.path, columns: 200,
            environment: ["EDITOR": editor, "VISUAL": "", "TMPDIR": temporary].merging(environment) { $1 })
    }

    /// A desk at its first turn, whose answer says that the sky is green.
    private func desk(editor: String) throws -> TerminalDriver {
        let desk = try terminal(editor: editor)
        try desk.wait(for: "天空是什么颜色的")
        return desk
    }

    /// An editor that runs a script on the file's path, `$1`.
    private func script(_ text: String) throws -> String {
        let path = try folder.write("#!/bin/sh\n\(text)\n", to: "editor with a space.sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return "\"\(path)\""
    }

    /// What the first turn's answer has become; nil if nobody decided.
    private func answer() throws -> String? {
        let show = try ProgramRun(["show", "1", "--json"], in: folder.path).json
        let turns = try #require(show["turns"] as? [[String: Any]])
        return (turns[0]["decisions"] as? [[String: Any]])?.first?["answer"] as? String
    }

    private func save(_ desk: TerminalDriver) throws {
        try desk.type("C-s")
        try desk.wait("the edit, saved") { $0.contains("edited") && $0.contains("saved") }
    }

    private func leaveEditor(_ terminal: TerminalDriver) throws {
        // By a key that does not begin a sequence, so that nothing has to be waited for.
        try terminal.type("C-c")
        try terminal.wait("the turns") { !$0.contains("editing turn") }
    }

    /// Leaves, and looks that nothing is left of the editor or in the terminal.
    private func leave(_ terminal: TerminalDriver) throws {
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        let settings = try terminal.settings
        #expect(settings.before == settings.after)
        #expect(try terminal.value(of: "#{cursor_flag} #{alternate_on}") == "1 0")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp")) == [])
    }

    @Test("vi, which is the default, corrects a Chinese answer")
    func vi() throws {
        let desk = try desk(editor: "")
        try desk.type("V")
        try desk.wait("vi with the answer") { $0.contains("turn.md") && $0.contains("天空是绿色的。") }
        try desk.type("c", "c")
        try desk.type(text: "天空是蓝色的，没有云。")
        try desk.type("Escape")
        try desk.type(text: ":wq")
        try desk.type("Enter")
        try desk.wait("the desk again") { $0.contains("天空是什么颜色的") && $0.contains("没有云") }
        try save(desk)
        #expect(try answer() == "天空是蓝色的，没有云。")
        try leave(desk)
    }

    @Test("nano, opened while editing, takes over what was typed")
    func nano() throws {
        let desk = try desk(editor: "nano")
        try desk.type("e")
        try desk.wait(for: "天空是绿色的")
        try desk.type("C-a", "C-k")
        try desk.paste("天空")
        try desk.wait("the paste") { !$0.contains("绿色的。") || $0.contains("天空") }
        try desk.type("C-x", "C-e")
        try desk.wait(for: "^X Exit")
        try desk.type("End")
        try desk.type(text: "是蓝色的。")
        try desk.wait(for: "天空是蓝色的。")
        try desk.type("C-x")
        try desk.wait(for: "Save modified buffer")
        try desk.type("y", "Enter")
        try desk.wait("the desk again") { $0.contains("天空是什么颜色的") && $0.contains("天空是蓝色的。") }
        try save(desk)
        #expect(try answer() == "天空是蓝色的。")
        try leave(desk)
    }

    @Test("An editor has the terminal, no signal is ignored or blocked in it, and no file of the program is open in it")
    func conditions() throws {
        let command = try script(
            """
            ps -o pgid=,tpgid= -p $$ | awk '{ print ($1 == $2) ? "foreground" : "background" }' > '\(folder.path("seen"))'
            grep -E '^Sig(Blk|Ign):' /proc/$$/status | grep -o '.......$' | sort -u >> '\(folder.path("seen"))'
            ls /proc/$$/fd | grep -v -E '^(0|1|2|10|255)$' | wc -l >> '\(folder.path("seen"))'
            stat -c %a "$(dirname "$1")" "$1" >> '\(folder.path("seen"))'
            """)
        let desk = try desk(editor: command)
        try desk.type("V")
        try desk.wait(for: "the text was left as it was")
        try leaveEditor(desk)
        let seen = try String(contentsOfFile: folder.path("seen"), encoding: .utf8)
        #expect(seen == "foreground\n0000000\n0\n700\n600\n")
        try leave(desk)
    }

    @Test("Where the locale is not UTF-8, the editor still has UTF-8")
    func locale() throws {
        let command = try script("locale charmap > '\(folder.path("seen"))'")
        let desk = try terminal(editor: command, environment: ["LC_ALL": "C"])
        try desk.wait(for: "天空是什么颜色的")
        try desk.type("V")
        try desk.wait(for: "the text was left as it was")
        #expect(try String(contentsOfFile: folder.path("seen"), encoding: .utf8) == "UTF-8\n")
    }

    @Test(
        "An editor that fails leaves the text as it was, and says so",
        arguments: [
            ("no-such-editor", "“no-such-editor” could not be started"), ("exit 3; :", "ended with status 3"),
            ("printf lost > \"$1\"; kill -9 $$; :", "was ended by signal 9"),
            ("printf '\\377' > \"$1\"; :", "not UTF-8"), ("rm", "left no text"),
        ])
    func failure(editor: String, sentence: String) throws {
        let quoted = editor.replacingOccurrences(of: "'", with: "'\\''")
        let desk = try desk(editor: quoted)
        try desk.type("V")
        try desk.wait(for: sentence)
        try desk.wait(for: "天空是绿色的。")
        try leaveEditor(desk)
        try leave(desk)
        #expect(try answer() == nil)
    }

    @Test("A text is handed over and taken back byte for byte", arguments: ["", "\\n", "\\n\\n", " \\r\\n"])
    func exact(ending: String) throws {
        let desk = try desk(editor: try script("printf '天空\\t\\360\\237\\230\\200\(ending)' > \"$1\""))
        try desk.type("V")
        try desk.wait(for: "😀")
        try save(desk)
        let expected = ["": "", "\\n": "", "\\n\\n": "\n", " \\r\\n": " \r"][ending] ?? ""
        #expect(try answer().map { Array($0.utf8) } == Array("天空\t😀\(expected)".utf8))
        try leave(desk)
    }

    @Test("Ctrl-Z in vi stops the desk too, and fg brings both back, as it does the desk alone")
    func suspension() throws {
        let terminal = try terminal("bash --norc -i", editor: "vi", environment: ["PS1": "shell> "])
        try terminal.wait(for: "shell>")
        try terminal.type(text: "\(BuiltProgram.path) review --as alice")
        try terminal.type("Enter")
        try terminal.wait(for: "天空是什么颜色的")
        // On no key of its own here: Ctrl-Z undoes.
        try terminal.type(text: ":suspend")
        try terminal.wait(for: "app.suspend")
        try terminal.type("Enter")
        try terminal.wait(for: "Stopped")
        try terminal.type(text: "clear; fg")
        try terminal.type("Enter")
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("V")
        try terminal.wait("vi with the answer") { $0.contains("turn.md") && $0.contains("天空是绿色的。") }
        try terminal.type("C-z")
        try terminal.wait(for: "Stopped")
        try terminal.type(text: "clear; fg")
        try terminal.type("Enter")
        try terminal.wait("vi again") { $0.contains("天空是绿色的。") && !$0.contains("Stopped") }
        try terminal.type("A")
        try terminal.type(text: "真的。")
        try terminal.type("Escape")
        try terminal.type(text: ":x")
        try terminal.type("Enter")
        try terminal.wait("the desk again") { $0.contains("天空是什么颜色的") && $0.contains("真的。") }
        try save(terminal)
        try terminal.type("q")
        try terminal.wait("the shell") { $0.contains("shell>") && !$0.contains("天空") }
        try terminal.type(text: "exit")
        try terminal.type("Enter")
        try terminal.wait(for: "[exit 0]")
        #expect(try terminal.value(of: "#{cursor_flag} #{alternate_on}") == "1 0")
        #expect(try answer() == "天空是绿色的。真的。")
    }

    @Test("vi killed in full swing leaves a desk that works, and keys typed blindly decide nothing")
    func killed() throws {
        let desk = try desk(editor: "vi")
        try desk.type("V")
        try desk.wait(for: "turn.md")
        let process = try #require(try desk.programProcess())
        // The eighth field is the process group that has the terminal: the editor's.
        let status = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        let editor = try #require(status.split(separator: " ").dropFirst(7).first.flatMap { Int32($0) })
        try #require(editor != process && editor > 1)
        kill(-editor, SIGKILL)
        try desk.wait(for: "was ended by signal 9")
        try leaveEditor(desk)
        try desk.type("j")
        try desk.wait(for: "turn 2/2")
        try leave(desk)
    }

    @Test("A desk that is ended takes its editor along, and the next one sweeps up what a killed one left")
    func sweeping() throws {
        var desk = try desk(editor: try script("echo $$ > '\(folder.path("editor"))'; echo opened; exec sleep 600"))
        try desk.type("V")
        try desk.wait(for: "opened")
        let identifier = try String(contentsOfFile: folder.path("editor"), encoding: .utf8)
        let editor = try #require(Int32(identifier.trimmingCharacters(in: .newlines)))
        kill(try #require(try desk.programProcess()), SIGTERM)
        try desk.wait(for: "[exit 143]")
        // Gone, or a zombie that nobody has waited for.
        let state = try? String(contentsOfFile: "/proc/\(editor)/stat", encoding: .utf8)
        #expect(state?.contains(") Z ") != false)

        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp"))
        #expect(left.count == 1)
        // Of a process that lives, and of none at all.
        let others = ["vermilion-editor-1-x", "vermilion-editor--1-x", "vermilion-editor-99999999999-x"]
        for name in others { try folder.write("kept", to: "tmp/\(name)/turn.md") }
        desk = try self.desk(editor: "true")
        let end = Date().addingTimeInterval(15)
        while FileManager.default.fileExists(atPath: folder.path("tmp/\(left[0])")), Date() < end {
            Thread.sleep(forTimeInterval: 0.03)
        }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path("tmp"))) == Set(others))
    }

    @Test("A lead writes a ruling in their own editor")
    func leadsRoom() throws {
        for name in ["alice", "bob"] {
            let decision = name == "alice" ? "accept" : "reject"
            let run = try ProgramRun(
                ["decide", "--as", name, "--new"], in: folder.path,
                input: "{\"sample\":1,\"turn\":1,\"decision\":\"\(decision)\"}")
            try #require(run.exitCode == 0, "\(run.errors)")
        }
        let room = try terminal("\(BuiltProgram.path) lead --as alice", editor: "vi")
        try room.wait(for: "lead's room")
        try room.type("4")
        try room.wait(for: "1.1")
        try room.type("Enter")
        try room.wait(for: "to be settled")
        try room.type("e")
        try room.wait(for: "writing turn")
        try room.type("C-x", "C-e")
        try room.wait(for: "turn.md")
        try room.type("c", "c")
        try room.type(text: "天空是灰色的。")
        try room.type("Escape")
        try room.type(text: ":wq")
        try room.type("Enter")
        try room.wait("the room again") { $0.contains("天空是什么颜色的") && $0.contains("天空是灰色的。") }
        try room.type("C-c")
        try room.wait(for: "the draft is kept")
    }
}
