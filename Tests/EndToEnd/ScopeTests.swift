import Foundation
import TestSupport
import Testing

/// Figures of a part of the store, by the options that all commands share.
@Suite(.serialized) struct ScopeTests {
    /// A store in which alice, its lead, and bob agree on two turns of three.
    private func store() throws -> TemporaryFolder {
        let folder = try SampleFiles.store()
        let edit = "{\"sample\":1,\"turn\":1,\"decision\":\"edit\",\"answer\":\"天空是蓝色的。\"}\n"
        let rest =
            "{\"sample\":1,\"turn\":2,\"decision\":\"accept\"}\n{\"sample\":2,\"turn\":2,\"decision\":\"accept\"}\n"
        for (name, script) in [
            ("alice", edit + rest), ("bob", "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n" + rest),
        ] {
            try #require(
                try ProgramRun(["decide", "--as", name, "--new"], in: folder.path, input: script).exitCode == 0)
        }
        return folder
    }

    @Test("Every figure is of what the conditions leave, and says so in text, JSON, CSV and on the page")
    func conditions() throws {
        let folder = try store()
        let status = try ProgramRun(["status", "--where", "kind=judgement", "--json"], in: folder.path).json
        #expect(status["turns"] as? Int == 2 && status["accepted"] as? Int == 2)
        #expect(status["scope"] as? [String] == ["kind=judgement"])
        let text = try ProgramRun(["status", "--without", "state=contested"], in: folder.path).output
        #expect(text.hasPrefix("only state!=contested\n3 samples in 1 dataset, "))
        let agreement = try ProgramRun(["agreement", "--where", "language=zh", "--json"], in: folder.path).json
        #expect((agreement["decisions"] as? [String: Any])?["units"] as? Int == 2)
        #expect(agreement["scope"] as? [String] == ["language=zh"])
        let csv = try ProgramRun(["reviewers", "--csv", "--where", "sample=2"], in: folder.path)
        #expect(csv.output.hasPrefix("reviewer,role,decisions,") && csv.errors.contains("only sample=2"))
        let waiting = try ProgramRun(
            ["adjudicate", "list", "--where", "language=en", "--json"], in: folder.path
        ).json
        #expect(waiting["total"] as? Int == 0)
        let report = try ProgramRun(["report", "--to", "page.html", "--where", "turn=2"], in: folder.path)
        #expect(report.output.contains("only turn=2"))
        let page = try String(contentsOfFile: folder.path("page.html"), encoding: .utf8)
        #expect(page.contains("turn=2") && page.contains("2 of 3 turns are decided"))
    }

    @Test("Somebody is left out, a time is cut out, and an earlier point of the ledger is gone back to")
    func bounds() throws {
        let folder = try store()
        let before = try ProgramRun(["status", "--json"], in: folder.path).json
        let head = try #require((before["heads"] as? [[String: Any]])?.first)
        let name = "\(head["site"] ?? ""):\(head["sequence"] ?? ""):\(head["hash"] ?? "")"
        #expect(before["contested"] as? Int == 1)
        let ruling = try ProgramRun(
            ["adjudicate", "resolve", "1", "1", "--take", "alice", "--reason", "other"], in: folder.path)
        try #require(ruling.exitCode == 0, "\(ruling.errors)")
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["contested"] as? Int == 0)
        let then = try ProgramRun(["status", "--at", name, "--json"], in: folder.path).json
        #expect(then["contested"] as? Int == 1 && then["events"] as? Int == before["events"] as? Int)
        let waiting = try ProgramRun(["adjudicate", "list", "--at", name, "--json"], in: folder.path).json
        #expect(waiting["total"] as? Int == 1)
        let alone = try ProgramRun(["throughput", "--without", "reviewer=bob", "--json"], in: folder.path).json
        #expect((alone["all"] as? [String: Any])?["decisions"] as? Int == 3)
        #expect(alone["scope"] as? [String] == ["without bob"])
        let past = try ProgramRun(["agreement", "--until", "2001-01-01", "--json"], in: folder.path)
        #expect(past.exitCode == 0 && past.errors.contains("nothing to tell"))
        let future = try ProgramRun(["reviewers", "--since", "2101-01-01"], in: folder.path)
        #expect(future.exitCode == 0 && future.errors.contains("nothing to tell"))
    }

    @Test("A mistake in a scope is told, and nobody sees by it what is not theirs to see")
    func mistakes() throws {
        let folder = try store()
        for (arguments, sentence) in [
            (["status", "--since", "tomorrow"], "--since: “tomorrow” is no day"),
            (["status", "--at", "here"], "--at takes SITE:SEQUENCE:HASH"),
            (["throughput", "--without", "decision=edit"], "--without takes reviewer=NAME"),
            (["reviewers", "--where", "kind=nonsense"], "there is no kind “nonsense”"),
            (["agreement", "--ratings", "x.csv", "--where", "kind=judgement"], "are for a store"),
        ] {
            let run = try ProgramRun(arguments, in: folder.path)
            #expect(run.exitCode == 64 && run.errors.contains(sentence), "\(arguments): \(run.errors)")
        }
        let unknown = String(repeating: "ab", count: 16) + ":1:" + String(repeating: "cd", count: 32)
        for (arguments, sentence) in [
            (["status", "--without", "reviewer=eve"], "there is no reviewer “eve”"),
            (["status", "--at", unknown], "the ledger has no event"),
            (["status", "--where", "state=contested", "--as", "bob"], "only a lead"),
        ] {
            let run = try ProgramRun(arguments, in: folder.path)
            #expect(run.exitCode == 1 && run.errors.contains(sentence), "\(arguments): \(run.errors)")
        }
        let nowhere = try ProgramRun(["status", "--where", "domain=nowhere"], in: folder.path)
        #expect(
            nowhere.exitCode == 0 && nowhere.errors.contains("“nowhere”") && nowhere.errors.contains("no turn meets"))
        let own = try ProgramRun(["status", "--where", "turn=1", "--as", "bob", "--json"], in: folder.path).json
        #expect(own["turns"] as? Int == 3 && own["accepted"] as? Int == 1 && own["contested"] as? Int == 0)
    }

    @Test("The lead's room opens on a part of the store, and shows the whole again")
    func room() throws {
        let folder = try store()
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) lead --where kind=judgement --as alice", in: folder.path, columns: 120, rows: 36)
        try terminal.wait(for: "only kind=judgement")
        try terminal.wait("the figures") { $0.contains("live") && !$0.contains("contested") || $0.contains("2 of 2") }
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }
}
