import Foundation
import TestSupport
import Testing

/// Whatever text comes in, by a dataset, a name, an argument or a file's name: it leaves as text and nothing else.
@Suite struct SafeExitTests {
    /// A store with hostile text in every dataset text, and in decisions, notes, names, queues and the domain.
    private static let store = Result { () throws -> TemporaryFolder in
        let folder = try TemporaryFolder()
        try folder.write(HostileOutput.dataset, to: "data.jsonl")
        let hostile = HostileOutput.text
        _ = try ProgramRun(["import", "data.jsonl", "--generator", hostile], in: folder.path)
        _ = try ProgramRun(["dataset", "set", "1", "--domain", hostile], in: folder.path)
        let json = HostileOutput.json
        let decisions = """
            {"sample":1,"turn":1,"decision":"edit","answer":"B \(json)","note":"\(json)"}
            {"sample":1,"turn":1,"decision":"flag","note":"\(json)"}

            """
        let decided = try ProgramRun(["decide"], in: folder.path, input: decisions)
        try #require(decided.exitCode == 0, "\(decided.output)")
        return folder
    }

    @Test(
        "No report on hostile data steers a terminal or forges a line",
        arguments: [
            ["show", "1"], ["show", "1", "--json"], ["show", "2"], ["show", "2", "--json"], ["history", "1"],
            ["history", "1", "--json"], ["search", "FORGED"],
            ["search", "FORGED", "--json"], ["lint"], ["lint", "--json"], ["status"], ["status", "--json"],
            ["dataset"], ["dataset", "--json"], ["throughput", "--by", "domain"], ["throughput", "--json"],
            ["agreement"], ["agreement", "--by", "domain"], ["reviewers"], ["reviewers", "--json"], ["reviewer"],
            ["queue"], ["adjudicate"], ["adjudicate", "list", "--json"], ["adjudicate", "show", "1", "1"],
            ["gold"], ["gold", "list", "--json"], ["check"], ["export", "--to", "out", "--dry-run"],
        ])
    func reports(arguments: [String]) throws {
        let run = try ProgramRun(arguments, in: Self.store.get().path)
        #expect(run.exitCode < 2, "\(run.errors)")
        #expect(!(run.output + run.errors).isEmpty)
        HostileOutput.expectHarmless(run, arguments)
    }

    @Test(
        "No table as CSV steers a terminal or forges a line, and each row is a line",
        arguments: [["status"], ["throughput", "--by", "domain"], ["agreement", "--by", "domain"], ["reviewers"]])
    func tables(arguments: [String]) throws {
        let run = try ProgramRun(arguments + ["--csv"], in: Self.store.get().path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.unicodeScalars.filter { $0 == "\r" }.count == run.output.split(separator: "\r\n").count)
        HostileOutput.expectHarmless(
            ProgramRun(run, output: run.output.replacingOccurrences(of: "\r\n", with: "\n")), arguments)
    }

    @Test("JSON reads back as the very text that was given, though none of it is written as it is")
    func exactness() throws {
        let shown = try ProgramRun(["show", "1", "--json"], in: Self.store.get().path).json
        let wanted = Array(HostileOutput.text.unicodeScalars)
        #expect((shown["id"] as? String).map { Array($0.unicodeScalars) } == wanted)
        let turn = try #require((shown["turns"] as? [[String: Any]])?.first)
        let decision = try #require((turn["decisions"] as? [[String: Any]])?.first)
        #expect((decision["note"] as? String).map { Array($0.unicodeScalars) } == wanted)
    }

    /// Every command with hostile arguments; `%` stands for the text.
    static let commands: [[String]] = [
        ["%"], ["--%"], ["-%"], ["help", "%"], ["status", "%"], ["status", "--%"], ["status", "--table", "%"],
        ["status", "--store", "%"], ["status", "--as", "%"], ["init", "--store", "%/none/s"],
        ["init", "--store", "new.sqlite", "--group", "%"], ["demo", "--store", "%/none/s", "--no-open"],
        ["import", "%"], ["import", "data.jsonl", "--format", "%"], ["import", "data.jsonl", "--images", "%"],
        ["import", "object.json"], ["import", "keys.jsonl"], ["import", "%.jsonl"], ["import", "."],
        ["review", "--as", "%", "--keymap", "%"], ["review", "--theme", "%"], ["review", "--queue", "%"],
        ["decide", "%"], ["show", "%"], ["show", "1", "--frame", "%"], ["show", "99", "--store", "vermilion.sqlite"],
        ["history", "%"], ["history", "1", "--turn", "%"], ["search", "%"], ["search", "x", "--limit", "%"],
        ["lint", "--rule", "%"], ["dataset", "set", "%"], ["dataset", "set", "9", "--domain", "%"], ["compare", "%"],
        ["compare", "%", "%y"], ["compare", "--pairs", "%"], ["compare", "--pairs", "pairs.jsonl"],
        ["lead", "--as", "%"], ["queue", "show", "%"], ["queue", "add", "%", "--where", "%"],
        ["queue", "claim", "%"], ["queue", "remove", "%"], ["queue", "assign", "%", "%"],
        ["reviewer", "add", "%"], ["reviewer", "rename", "%", "%"], ["reviewer", "role", "%", "lead"],
        ["throughput", "--by", "%"], ["throughput", "--cut-off", "%"], ["agreement", "--by", "%"],
        ["agreement", "--ratings", "%"], ["agreement", "--ratings", "ratings.csv"],
        ["agreement", "--ratings", "ratings.csv", "--categories", "%,%"],
        ["adjudicate", "resolve", "1", "1", "--accept", "--reason", "%"], ["adjudicate", "show", "%", "1"],
        ["adjudicate", "reopen", "1", "1", "--note", "%"], ["gold", "add", "1", "1", "--answer", "%", "--note", "%"],
        ["gold", "plant", "%"], ["report", "--to", "%/none/r.html"], ["export", "--to", "%/none/x"],
        ["export", "--to", "x", "--where", "%"], ["export", "--to", "x", "--where", "domain=%"],
        ["export", "--to", "x", "--dataset", "%"], ["export", "--to", "x", "--dataset", "9"],
        ["export", "--to", "x", "--decided", "%"], ["export", "--to", "x", "--at", "%"], ["backup", "%/none/b"],
        ["backup", "data.jsonl"], ["check", "--head", "%"], ["keys", "--check", "%"], ["keys", "--check", "keys.toml"],
        ["keys", "--keymap", "%"], ["themes", "--check", "%"], ["themes", "--check", "keys.toml"],
    ]

    @Test("No error, note, name or help steers a terminal or forges a line", arguments: commands)
    func errors(pattern: [String]) throws {
        let folder = try TemporaryFolder()
        let hostile = HostileOutput.text
        try folder.write(HostileOutput.dataset, to: "data.jsonl")
        try folder.write(SampleFiles.conversations, to: "\(hostile).jsonl")
        try folder.write("{\"\(HostileOutput.json)\":1}\n", to: "keys.jsonl")
        try folder.write("{\n \"\(HostileOutput.json)\":\n {\"a\":1}\n}\n", to: "object.json")
        try folder.write(
            "{\"a\":\"\(HostileOutput.json)\",\"\(HostileOutput.json)\":1}\n\(hostile)\n", to: "pairs.jsonl")
        try folder.write("unit,rater,value\nu,\"\(hostile)\",1\nu,\"\(hostile)\",2\n", to: "ratings.csv")
        try folder.write(
            "version = 1\n\"\(hostile.debugDescription.dropFirst().dropLast())\" = 1\n[\(hostile)]\n", to: "keys.toml")
        _ = try ProgramRun(["import", "data.jsonl", "\(hostile).jsonl"], in: folder.path)
        let arguments = pattern.map { $0.replacingOccurrences(of: "%", with: hostile) }
        for name in ["alice", hostile] {
            let run = try ProgramRun(arguments, in: folder.path, environment: ["VERMILION_REVIEWER": name])
            HostileOutput.expectHarmless(run, pattern)
        }
    }
}
