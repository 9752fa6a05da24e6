import Foundation
import TestSupport
import Testing

/// A dataset's text and paths are hostile: nothing of them steers the terminal or opens what it must not.
@Suite(.serialized) struct HostilityTests {
    /// Escape sequences, a clipboard write, a title, 8-bit CSI, bidirectional and invisible characters, as JSON.
    static let hostileText =
        #"red\u001b[31m \u001b]52;c;aGVsbG8=\u0007 \u001b]0;title\u0007 \u009b31m \u202eevil\u202c \u2066x\u2069 a\u200bb \ufeff \u0000 \u007f end"#

    static var dataset: String {
        """
        {"id":"\(hostileText)","image":"\(hostileText).png","conversations":[{"from":"human","value":"Q \(hostileText)"},{"from":"gpt","value":"A \(hostileText)"}]}

        """
    }

    private func assertClean(_ output: String, _ what: Comment) {
        #expect(!output.contains("\u{1B}]52"), what)
        #expect(!output.contains("\u{1B}]0;title"), what)
        #expect(!output.unicodeScalars.contains("\u{9B}"), what)
        for scalar in "\u{202E}\u{202C}\u{2066}\u{2069}\u{200B}\u{FEFF}\u{0}\u{7F}".unicodeScalars {
            #expect(!output.unicodeScalars.contains(scalar), what)
        }
    }

    @Test("The desk shows hostile text as visible tokens and sends none of it to the terminal")
    func desk() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.dataset, to: "data.jsonl")
        #expect(try ProgramRun(["import", "data.jsonl"], in: folder.path).exitCode == 0)
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path)
        try terminal.record(to: folder.path("raw"))
        try terminal.wait(for: "end")
        for key in ["e", "Escape", "c", "?", "Escape", "x", "Escape"] {
            try terminal.type(key)
            Thread.sleep(forTimeInterval: 0.1)
        }
        try terminal.type("C-l")
        Thread.sleep(forTimeInterval: 0.3)
        let raw = try Data(contentsOf: URL(fileURLWithPath: folder.path("raw")))
        #expect(raw.count > 500, "the terminal's bytes must have been recorded")
        assertClean(String(decoding: raw, as: UTF8.self), "the desk")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test(
        "No report sends hostile text to the terminal",
        arguments: [
            ["show", "1"], ["show", "1", "--frame", "100x30"], ["history", "1"], ["search", "end"], ["lint"],
            ["status"], ["dataset"],
        ])
    func reports(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.dataset, to: "data.jsonl")
        #expect(try ProgramRun(["import", "data.jsonl"], in: folder.path).exitCode == 0)
        let accept =
            "{\"sample\":1,\"turn\":1,\"decision\":\"accept\",\"note\":\"\(Self.hostileText.replacingOccurrences(of: "\\u0000", with: ""))\"}"
        _ = try ProgramRun(["decide"], in: folder.path, input: accept)
        let run = try ProgramRun(arguments, in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        assertClean(run.output, "\(arguments)")
        if !arguments.contains("--frame") { #expect(!run.output.unicodeScalars.contains("\u{1B}")) }
    }

    @Test("Hostile picture paths come to nothing, and a pipe is never opened")
    func paths() throws {
        let folder = try TemporaryFolder()
        try folder.write(TinyPicture.png, to: "secret.png")
        try folder.write(TinyPicture.png, to: "images/fine.png")
        let pipe = folder.path("images/pipe.png")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(symlink(folder.path("secret.png"), folder.path("images/link.png")) == 0)
        let hostile = ["../secret.png", folder.path("secret.png"), "link.png", "pipe.png", "/dev/zero", "", "."]
        let records = hostile.map {
            "{\"image\":\"\($0)\",\"conversations\":[{\"from\":\"human\",\"value\":\"<image>\\nWhat?\"},{\"from\":\"gpt\",\"value\":\"A thing.\"}]}\n"
        }
        try folder.write(records.joined(), to: "data.jsonl")
        #expect(try ProgramRun(["import", "data.jsonl", "--images", "images"], in: folder.path).exitCode == 0)
        for sample in 1...hostile.count {
            let run = try ProgramRun(["show", "\(sample)", "--frame", "120x36"], in: folder.path)
            #expect(run.exitCode == 0)
            #expect(!run.output.contains("48;2;255;0;0"), "\(hostile[sample - 1]) must not be painted")
        }
        // Whoever has a pipe open for reading lets a writer in: nobody does.
        let writer = open(pipe, O_WRONLY | O_NONBLOCK)
        #expect(writer == -1 && errno == ENXIO)
    }
}
