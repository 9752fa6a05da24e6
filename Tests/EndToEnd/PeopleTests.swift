import Foundation
import TestSupport
import Testing

/// Who works on a store: joining, names, the roster, and what is asked before something is lost.
@Suite struct PeopleTests {
    private let accept = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"

    private func run(
        _ arguments: String..., as name: String? = nil, input: String? = nil, in folder: TemporaryFolder
    ) throws -> ProgramRun {
        try ProgramRun(arguments + (name.map { ["--as", $0] } ?? []), in: folder.path, input: input)
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] {
        let list = try run("reviewer", "--json", in: folder).json["reviewers"] as? [[String: Any]]
        return (list ?? []).compactMap { $0["reviewer"] as? String }
    }

    @Test("A name that is new here works only with --new, also from the environment, and a slip is told")
    func joining() throws {
        let folder = try SampleFiles.store()
        let refused = try run("decide", as: "alcie", input: accept, in: folder)
        #expect(refused.exitCode == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("there is no reviewer named alcie here; did you mean alice?"))
        #expect(refused.errors.contains("--new"))
        let environment = try ProgramRun(
            ["decide"], in: folder.path, input: accept, environment: ["VERMILION_REVIEWER": "zoe"])
        #expect(environment.exitCode == 1 && environment.errors.contains("named zoe"))
        for words in [
            ["review"], ["show", "1"], ["history", "1"], ["status"], ["search", "a"], ["lint"], ["queue"],
            ["reviewers"],
            ["throughput"], ["queue", "claim", "q"],
        ] {
            let run = try ProgramRun(words + ["--as", "zoe"], in: folder.path)
            #expect(run.exitCode == 1 && run.errors.contains("no reviewer named zoe"), "\(words) \(run.errors)")
            #expect(run.output.isEmpty, "\(words)")
        }
        #expect(try names(folder) == ["alice"])
        let joined = try run("decide", "--new", as: "zoe", input: accept, in: folder)
        #expect(joined.exitCode == 0 && joined.errors.contains("zoe is new here, and was entered as a reviewer"))
        // Again it says nothing, and the name needs no --new any more.
        #expect(try run("decide", "--new", as: "zoe", input: accept, in: folder).errors.isEmpty)
        #expect(try run("decide", as: "zoe", input: accept, in: folder).exitCode == 0)
        #expect(try names(folder) == ["alice", "zoe"])
        #expect(try run("decide", "--new", as: "a,b", input: accept, in: folder).errors.contains("cannot be"))
    }

    @Test("Somebody new at a terminal is asked, and only a clear yes enters them")
    func asked() throws {
        let folder = try SampleFiles.store()
        let no = try TerminalDriver("\(BuiltProgram.path) review --as zoe", in: folder.path)
        try no.wait(for: "Enter zoe as somebody new? [y/N]")
        try no.type("n", "Enter")
        try no.wait(for: "[exit 1]")
        #expect(try names(folder) == ["alice"])
        let yes = try TerminalDriver("\(BuiltProgram.path) review --as zoe", in: folder.path)
        try yes.wait(for: "Enter zoe as somebody new? [y/N]")
        try yes.type("y", "Enter")
        try yes.wait(for: "天空是什么颜色的")
        try yes.type("q")
        try yes.wait(for: "[exit 0]")
        #expect(try names(folder) == ["alice", "zoe"])
    }

    @Test("After a renaming the old name leads to the new one and makes nobody new")
    func renamed() throws {
        let folder = try SampleFiles.store()
        _ = try run("decide", "--new", as: "bob", input: accept, in: folder)
        #expect(try run("reviewer", "rename", "bob", "robert", in: folder).exitCode == 0)
        for words in [["decide", "--new"], ["review"], ["show", "1"], ["status"]] {
            let old = try ProgramRun(words + ["--as", "bob"], in: folder.path, input: accept)
            #expect(old.exitCode == 1 && old.errors.contains("bob is now robert"), "\(words) \(old.errors)")
        }
        #expect(try names(folder) == ["alice", "robert"])
    }

    @Test("Roster, deactivation, merging and roles: each is told by reviewer history, and check finds all in order")
    func roster() throws {
        let folder = try SampleFiles.store()
        for name in ["bob", "bobby"] { _ = try run("decide", "--new", as: name, input: accept, in: folder) }
        #expect(try run("reviewer", "roster", "close", in: folder).output == "the roster is closed\n")
        let closed = try run("decide", "--new", as: "zoe", input: accept, in: folder)
        #expect(closed.exitCode == 1 && closed.errors.contains("the roster is closed"))
        #expect(try run("reviewer", "add", "zoe", in: folder).exitCode == 0)
        let unsure = try run("reviewer", "merge", "bobby", "--into", "bob", in: folder)
        #expect(unsure.exitCode == 1 && unsure.errors.contains("--yes"))
        #expect(try run("reviewer", "merge", "bobby", "--into", "bob", "--yes", in: folder).exitCode == 0)
        #expect(try run("status", as: "bobby", in: folder).errors.contains("bobby is now bob"))
        #expect(try run("reviewer", "deactivate", "zoe", in: folder).exitCode == 0)
        let inactive = try run("show", "1", as: "zoe", in: folder)
        #expect(inactive.exitCode == 1 && inactive.errors.contains("zoe does not work here any more"))
        // A reviewer is told what is about themselves.
        let own = try run("reviewer", "history", as: "bob", in: folder).output.split(separator: "\n")
        #expect(own.count == 2 && own[0].hasSuffix("bob  entered bob as reviewer"), "\(own)")
        #expect(try run("reviewer", "role", "bob", "lead", in: folder).exitCode == 0)
        #expect(try names(folder) == ["alice", "bob", "zoe"])
        let history = try run("reviewer", "history", in: folder).output
        for sentence in [
            "alice  closed the roster", "alice  entered zoe as reviewer", "merged an identity into bob",
            "zoe does not work here any more", "made bob a lead, who was a reviewer",
        ] { #expect(history.contains(sentence), "\(history)") }
        let events = try run("reviewer", "history", "--json", in: folder).json["events"] as? [[String: Any]]
        #expect(events?.count == 8)
        let check = try run("check", in: folder)
        #expect(check.exitCode == 0, "\(check.output)")
    }

    @Test("Removing a queue says what is lost, wants to be sure, and leaves the plan in the ledger")
    func removingAQueue() throws {
        let folder = try SampleFiles.store()
        _ = try run(
            "queue", "add", "ocr", "--order", "random", "--seed", "77", "--overlap", "2", "--where", "sample=1-2",
            "--lease", "30", "--priority", "2", in: folder)
        let unsure = try run("queue", "remove", "ocr", in: folder)
        #expect(
            unsure.exitCode == 1 && unsure.errors.contains("0 of 4 reviews are done") && unsure.errors.contains("--yes")
        )
        #expect(try run("queue", "show", "ocr", in: folder).output.contains("lease 30 min, priority 2"))
        #expect(try run("queue", "remove", "ocr", "--yes", in: folder).exitCode == 0)
        let history = try run("queue", "history", "ocr", in: folder).output.split(separator: "\n")
        #expect(history.count == 3)
        #expect(history.last?.contains("removed the queue ocr: where sample=1-2, order random, seed 77") == true)
        #expect(try run("check", in: folder).exitCode == 0)
    }

    @Test("Of several queues with work the desk opens the one of the highest priority")
    func priority() throws {
        let folder = try SampleFiles.store()
        _ = try run("queue", "add", "one", "--where", "sample=1", in: folder)
        _ = try run("queue", "add", "two", "--where", "sample=2", in: folder)
        #expect(try run("review", in: folder).errors.contains("one (1 left), two (1 left)"))
        _ = try run("queue", "set", "two", "--priority", "5", in: folder)
        let queues = try run("queue", "--json", in: folder).json["queues"] as? [[String: Any]]
        #expect(queues?.compactMap { $0["queue"] as? String } == ["two", "one"])
        let terminal = try TerminalDriver("\(BuiltProgram.path) review --as alice", in: folder.path)
        try terminal.wait(for: "How many boats")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test("A keyed redo by script is one event however often its line comes, and takes its sample")
    func redo() throws {
        let folder = try SampleFiles.store()
        let lines = """
            {"sample":1,"turn":1,"decision":"accept"}
            {"decision":"undo","sample":1,"key":"u"}
            {"decision":"redo","sample":1,"key":"r"}
            {"decision":"redo","sample":1,"key":"r"}
            {"decision":"redo","sample":2,"key":"r"}
            {"decision":"redo","turn":1}

            """
        let run = try run("decide", input: lines, in: folder)
        let answers = run.output.split(separator: "\n").map(String.init)
        #expect(answers.count == 6 && run.exitCode == 1)
        let event = answers[2].firstMatch(of: /"event": "([^"]+)"/)?.1
        #expect(event != nil && event == answers[3].firstMatch(of: /"event": "([^"]+)"/)?.1)
        #expect(answers[4].contains("was used before") && answers[5].contains("needs its “sample”"))
        let actions = (try self.run("history", "1", "--json", in: folder).json["events"] as? [[String: Any]] ?? [])
            .compactMap { $0["action"] as? String }
        #expect(actions == ["accept", "undo", "undo"])
    }

    @Test("A second lead is told of a ruling that they have not seen, and may name it")
    func unseenRuling() throws {
        let folder = try AdjudicateTests.contested()
        _ = try run("reviewer", "add", "lea", "--role", "lead", in: folder)
        #expect(
            try run("adjudicate", "resolve", "1", "1", "--accept", "--reason", "ambiguous", in: folder).exitCode == 0)
        for words in [
            ["adjudicate", "resolve", "1", "1", "--reject"], ["gold", "add", "1", "1", "--decision", "accept"],
        ] {
            let refused = try ProgramRun(words + ["--as", "lea"], in: folder.path)
            #expect(refused.exitCode == 1 && refused.errors.contains("was settled by alice less than a minute ago"))
        }
        let shown = try run("adjudicate", "show", "1", "1", "--json", in: folder).json
        let ruling = try #require(shown["standing"] as? String)
        #expect(
            try run("adjudicate", "resolve", "1", "1", "--reject", "--over", ruling, as: "lea", in: folder).exitCode
                == 0)
        #expect(try run("adjudicate", "reopen", "1", "1", in: folder).exitCode == 0)
        #expect(try run("gold", "add", "1", "1", "--decision", "accept", as: "lea", in: folder).exitCode == 0)
    }
}
