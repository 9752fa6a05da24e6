import Foundation
import TestSupport
import Testing

/// Stores that are taken away from under the program.
@Suite(.serialized) struct LostStoreTests {
    private func state(_ folder: TemporaryFolder) -> [String: String] { ["XDG_STATE_HOME": folder.path("state")] }

    /// What the program has kept of what was typed.
    private func rescued(_ folder: TemporaryFolder) throws -> String {
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("state/vermilion")).first)
        return try String(contentsOfFile: folder.path("state/vermilion/\(name)"), encoding: .utf8)
    }

    @Test("The desk: nothing is saved in a store that was removed, what was typed is kept, and the banner stays")
    func deskOnARemovedStore() throws {
        let folder = try SampleFiles.store()
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path, environment: state(folder))
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("e")
        try terminal.wait(for: "天空是绿色的")
        try terminal.type("C-a", "C-k")
        try terminal.paste("天空是蓝色的。")
        try FileManager.default.removeItem(atPath: folder.path("vermilion.sqlite"))
        try terminal.type("C-s")
        try terminal.wait(for: "is not there any more")
        try terminal.wait(for: "NOT SAVED")
        try terminal.wait(for: "decide")
        try terminal.type("a")
        try terminal.wait(for: "not taken")
        let screen = try terminal.screen
        #expect(screen.contains("is not there any more") && !screen.contains("saved ✓"))
        #expect(try rescued(folder).contains("天空是蓝色的。"))
        try terminal.type("q")
        try terminal.wait(for: "[exit 1]")
        try terminal.wait(for: "is not there any more")
        #expect(!FileManager.default.fileExists(atPath: folder.path("vermilion.sqlite")))
    }

    @Test("The desk notices by itself that another file stands in the store's place, and leaves that as it is")
    func deskOnAReplacedStore() throws {
        let folder = try SampleFiles.store()
        try #require(try ProgramRun(["backup", "older.sqlite"], in: folder.path).exitCode == 0)
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path, environment: state(folder))
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("a")
        try terminal.wait(for: "saved")
        try #require(rename(folder.path("older.sqlite"), folder.path("vermilion.sqlite")) == 0)
        let before = FileManager.default.contents(atPath: folder.path("vermilion.sqlite"))
        try terminal.wait(for: "another file was put in the place")
        try terminal.type("q")
        try terminal.wait(for: "[exit 1]")
        #expect(FileManager.default.contents(atPath: folder.path("vermilion.sqlite")) == before)
        // The log that the desk has left is not mixed into the older copy.
        let status = try ProgramRun(["status"], in: folder.path)
        #expect(status.exitCode == 1 && status.errors.contains("vermilion.sqlite-wal"))
        for suffix in ["-wal", "-shm"] {
            try FileManager.default.removeItem(atPath: folder.path("vermilion.sqlite" + suffix))
        }
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("The lead's room says so too")
    func leadOnARemovedStore() throws {
        let folder = try SampleFiles.store()
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) lead --as alice", in: folder.path, environment: state(folder))
        try terminal.wait(for: "live")
        try FileManager.default.removeItem(atPath: folder.path("vermilion.sqlite"))
        try terminal.wait(for: "is not there any more")
        try terminal.wait(for: "store lost")
        try terminal.type("q")
        try terminal.wait(for: "[exit 1]")
    }

    @Test("decide answers no line with ok once the store has gone, and stops")
    func decide() throws {
        let folder = try SampleFiles.store()
        let fifo = folder.path("lines")
        try #require(mkfifo(fifo, 0o600) == 0)
        // Open for both, so that neither side waits for the other.
        let descriptor = open(fifo, O_RDWR)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let streams = ChildProcess.Streams(
            input: fifo, output: folder.path("answers"), errors: folder.path("errors"))
        let child = try ChildProcess([BuiltProgram.path, "decide"], in: folder.path, streams: streams)
        func answers() -> [Substring] {
            (FileManager.default.contents(atPath: folder.path("answers")).map { String(decoding: $0, as: UTF8.self) }
                ?? "")
                .split(separator: "\n").map { Substring(String($0)) }
        }
        func say(_ turn: Int) {
            let line = Array("{\"sample\":1,\"turn\":\(turn),\"decision\":\"accept\"}\n".utf8)
            _ = write(descriptor, line, line.count)
        }
        say(1)
        for _ in 0..<500 where answers().isEmpty { Thread.sleep(forTimeInterval: 0.03) }
        try FileManager.default.removeItem(atPath: folder.path("vermilion.sqlite"))
        say(2)
        #expect(child.wait() == 1)
        #expect(answers().count == 2)
        #expect(answers().first?.contains("\"ok\":true") == true || answers().first?.contains("\"ok\": true") == true)
        #expect(answers().last?.contains("is not there any more") == true)
    }
}
