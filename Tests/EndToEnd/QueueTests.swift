import Foundation
import TestSupport
import Testing

/// Work that is handed out, by the real program in processes of its own.
@Suite struct QueueTests {
    /// A store of one-turn samples whose lead is alice.
    private func store(samples: Int) throws -> TemporaryFolder {
        try SampleFiles.store(of: SampleFiles.many(samples))
    }

    private func run(_ arguments: String..., as name: String = "alice", in folder: TemporaryFolder) throws -> ProgramRun
    {
        try ProgramRun(arguments + ["--as", name], in: folder.path)
    }

    private func assignments(_ queue: String, in folder: TemporaryFolder) throws -> [[String: Any]] {
        let shown = try run("queue", "show", queue, "--limit", "0", "--json", in: folder).json
        return try #require(shown["assignments"] as? [[String: Any]])
    }

    @Test("A review that nobody asked for is told apart from those that are needed")
    func extraReviews() throws {
        let folder = try store(samples: 3)
        #expect(try run("queue", "add", "all", in: folder).exitCode == 0)
        #expect(try run("queue", "claim", "all", in: folder).output == "1\n")
        for (name, entry) in [("alice", []), ("bob", ["--new"])] {
            let script = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"
            let decided = try ProgramRun(["decide", "--as", name] + entry, in: folder.path, input: script)
            #expect(decided.exitCode == 0, "\(decided.errors)")
        }
        let list = try run("queue", "--json", in: folder).json
        let queue = try #require((list["queues"] as? [[String: Any]])?.first)
        #expect(queue["reviewsNeeded"] as? Int == 3)
        #expect(queue["reviewsDone"] as? Int == 1 && queue["extraReviews"] as? Int == 1)
    }

    @Test("32 reviewers at once: no sample is in more hands than asked, and none is forgotten")
    func manyProcesses() throws {
        let folder = try store(samples: 150)
        let made = try run(
            "queue", "add", "all", "--overlap", "2", "--share", "0.4", "--order", "random", "--seed", "3", in: folder)
        #expect(made.exitCode == 0, "\(made.errors)")
        // Every reviewer is a shell that claims and decides until nothing is left; some leave their first sample to others.
        try folder.write(
            """
            name=$1 decision=$2
            while sample=$("$VERMILION" queue claim all --as "$name" --new 2> "errors-$name"); do
                printf '{"sample":%s%s}\\n' "$sample" "$decision" | "$VERMILION" decide --as "$name" >> "answers-$name" || exit 9
                decision=',"turn":1,"decision":"accept"'
            done
            grep -q 'nothing is left' "errors-$name"
            """, to: "reviewer.sh")
        let environment = ProgramRun.environment(adding: ["VERMILION": BuiltProgram.path])
        let accept = ",\"turn\":1,\"decision\":\"accept\""
        let skip = ",\"decision\":\"skip\""
        let reviewers = try (1...32).map { number in
            try ChildProcess(
                ["/bin/sh", "reviewer.sh", "r\(number)", number.isMultiple(of: 8) ? skip : accept], in: folder.path,
                environment: environment)
        }
        #expect(reviewers.map { $0.wait() } == Array(repeating: 0, count: 32))

        let list = try run("queue", "--json", in: folder).json
        let queue = try #require((list["queues"] as? [[String: Any]])?.first)
        #expect(queue["samples"] as? Int == 150 && queue["finished"] as? Int == 150)
        #expect(queue["open"] as? Int == 0 && queue["inHand"] as? Int == 0)
        #expect(queue["reviewsNeeded"] as? Int == 210)
        #expect(queue["reviewsDone"] as? Int == 210 && queue["extraReviews"] as? Int == 0)
        var hands: [Int: [String]] = [:]
        for assignment in try assignments("all", in: folder) where assignment["state"] as? String != "skipped" {
            #expect(assignment["state"] as? String == "done")
            let sample = try #require(assignment["sample"] as? Int)
            hands[sample, default: []].append(try #require(assignment["reviewer"] as? String))
        }
        #expect(hands.count == 150)
        #expect(hands.values.allSatisfy { Set($0).count == $0.count })
        #expect(hands.values.filter { $0.count == 2 }.count == 60 && hands.values.allSatisfy { $0.count <= 2 })
        // What the ledger has is what was handed out.
        let status = try run("status", "--json", in: folder).json
        #expect(status["accepted"] as? Int == 150 && status["undecided"] as? Int == 0)
        let check = try run("check", "--json", in: folder)
        #expect(check.exitCode == 0, "\(check.output)")
    }

    @Test("Only leads change queues and roles; reviewers see their own part and nobody's decisions")
    func roles() throws {
        let folder = try store(samples: 4)
        _ = try run("queue", "add", "q", "--overlap", "2", "--gold", "0.1", "--seed", "7", in: folder)
        _ = try run("queue", "claim", "q", "--new", as: "bob", in: folder)
        for arguments in [
            ["queue", "add", "mine"], ["queue", "pause", "q"], ["queue", "order", "q", "random"],
            ["queue", "assign", "q", "--reviewers", "bob"], ["queue", "top-up", "q"],
            ["queue", "remove", "q", "--yes"],
            ["queue", "set", "q", "--overlap", "1"], ["reviewer", "add", "eve"], ["reviewer", "role", "bob", "lead"],
            ["reviewer", "rename", "alice", "bob2"], ["export", "--to", "out.jsonl"],
        ] {
            let refused = try ProgramRun(arguments + ["--as", "bob"], in: folder.path)
            #expect(refused.exitCode == 1 && refused.errors.contains("only a lead"), "\(arguments) \(refused.errors)")
        }
        #expect(try !run("queue", "show", "q", as: "bob", in: folder).output.contains("gold"))
        #expect(try run("queue", "show", "q", "--json", as: "bob", in: folder).json["assignments"] == nil)

        let line = "{\"sample\":1,\"turn\":1,\"decision\":\"reject\",\"reasons\":[\"count\"]}\n"
        _ = try ProgramRun(["decide", "--as", "alice"], in: folder.path, input: line)
        let before = try run("status", "--json", as: "bob", in: folder).json
        #expect(before["rejected"] as? Int == 0 && before["undecided"] as? Int == 4)
        _ = try ProgramRun(["decide", "--as", "bob"], in: folder.path, input: line.replacing("reject", with: "accept"))
        let after = try run("status", "--json", as: "bob", in: folder).json
        #expect(after["accepted"] as? Int == 1 && after["contested"] as? Int == 0)
        #expect(try run("status", "--json", in: folder).json["contested"] as? Int == 1)
        for arguments in [["show", "1"], ["show", "1", "--json"], ["history", "1"], ["search", "Answer"]] {
            let seen = try ProgramRun(arguments + ["--as", "bob"], in: folder.path).output
            #expect(!seen.contains("alice") && !seen.contains("reject") && !seen.contains("contested"), "\(arguments)")
        }

        #expect(try run("reviewer", "role", "bob", "lead", in: folder).exitCode == 0)
        #expect(try run("reviewer", "role", "alice", "reviewer", as: "bob", in: folder).exitCode == 0)
        let last = try run("reviewer", "role", "bob", "reviewer", as: "bob", in: folder)
        #expect(last.exitCode == 1 && last.errors.contains("only lead"))
    }

    @Test("The desk on a queue hands out, counts, goes on with the next, and gives back what was only looked ahead at")
    func desk() throws {
        let folder = try store(samples: 5)
        _ = try run("queue", "add", "q", "--order", "file", in: folder)
        let terminal = try TerminalDriver("\(BuiltProgram.path) review --as bob --new", in: folder.path)
        try terminal.wait(for: "Question 1?")
        try terminal.wait(for: "5 of 5 left")
        // Two are leased ahead.
        try terminal.wait("the next two in hand") { _ in
            (try? self.assignments("q", in: folder).count) == 3
        }
        #expect(try run("queue", "claim", "q", "--new", as: "carol", in: folder).output == "4\n")
        try terminal.type("a")
        try terminal.wait(for: "Question 2?")
        try terminal.wait(for: "3 of 4 left")
        try terminal.type("p")
        try terminal.wait(for: "Question 1?")
        try terminal.wait(for: "accepted")
        try terminal.type("n")
        try terminal.wait(for: "Question 2?")
        _ = try run("queue", "pause", "q", in: folder)
        for question in [3, 5] {
            try terminal.type("a")
            try terminal.wait(for: "Question \(question)?")
        }
        try terminal.type("a")
        try terminal.wait(for: "is paused")
        _ = try run("queue", "resume", "q", in: folder)
        try terminal.type("u")
        try terminal.wait(for: "undone")
        try terminal.wait(for: "saved")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        let states = try assignments("q", in: folder).map {
            "\($0["sample"] ?? "") \($0["reviewer"] ?? "") \($0["state"] ?? "")"
        }
        #expect(states == ["1 bob done", "2 bob done", "3 bob done", "4 carol leased"])
        #expect(try run("check", in: folder).exitCode == 0)
    }

    @Test("Who waits at the end of a queue is told when more comes, and one key goes there")
    func waiting() throws {
        let folder = try store(samples: 5)
        _ = try run("queue", "add", "q", "--where", "sample=1", in: folder)
        let terminal = try TerminalDriver("\(BuiltProgram.path) review --as bob --new", in: folder.path)
        try terminal.wait(for: "Question 1?")
        try terminal.type("a")
        try terminal.wait(for: "nothing is left for you in the queue q")
        _ = try run("queue", "top-up", "q", "--where", "sample=2-5", in: folder)
        try terminal.wait(for: "there is work for you again; o goes to it")
        try terminal.wait(for: "4 of 5 left")
        try terminal.type("o")
        try terminal.wait(for: "Question 2?")
        // Two are leased ahead; then no more is handed out for a while.
        try terminal.wait("the next two in hand") { _ in
            (try? self.assignments("q", in: folder).count) == 4
        }
        _ = try run("queue", "pause", "q", in: folder)
        for sign in ["Question 3?", "Question 4?", "is paused"] {
            try terminal.type("a")
            try terminal.wait(for: sign)
        }
        _ = try run("queue", "resume", "q", in: folder)
        try terminal.type("n")
        try terminal.wait(for: "Question 5?")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
    }

    @Test("What is wrong with a queue is said before anybody is entered as a reviewer")
    func refusedQueue() throws {
        let folder = try store(samples: 3)
        for (arguments, sentence) in [
            (["--overlap", "3"], "an overlap of 3 needs as many reviewers, and 2 are named"),
            (["--overlap", "2", "--seeded", "0.5"], "name at least 3"), (["--share", "2"], "share is 2.0"),
            (["--where", "domain=poster"], "there is no domain"),
        ] {
            let refused = try ProgramRun(
                ["queue", "add", "q", "--reviewers", "bob,carol", "--new"] + arguments, in: folder.path)
            #expect(refused.exitCode == 1 && refused.errors.contains(sentence), "\(refused.errors)")
        }
        #expect(try !run("reviewer", in: folder).output.contains("bob"))
        let made = try run("queue", "add", "q", "--reviewers", "bob,王小明", "--new", in: folder)
        #expect(made.exitCode == 0 && made.errors.contains("王小明 is new here"), "\(made.errors)")
        #expect(try run("reviewer", in: folder).output.contains("王小明"))
    }

    @Test("With several queues the desk asks for one, and says when nothing is left in it")
    func choosing() throws {
        let folder = try store(samples: 3)
        _ = try run("queue", "add", "one", "--where", "sample=1", in: folder)
        _ = try run("queue", "add", "two", "--where", "sample=2-3", in: folder)
        let asked = try run("review", "--new", as: "bob", in: folder)
        #expect(asked.exitCode == 1 && asked.errors.contains("one (1 left), two (2 left)"), "\(asked.errors)")
        let terminal = try TerminalDriver("\(BuiltProgram.path) review --queue one --as bob --new", in: folder.path)
        try terminal.wait(for: "Question 1?")
        try terminal.type("a")
        try terminal.wait(for: "nothing is left for you in the queue one")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        // Now one queue has something left, and needs no name.
        let next = try TerminalDriver("\(BuiltProgram.path) review --as bob --new", in: folder.path)
        try next.wait(for: "Question 2?")
        try next.type("q")
        try next.wait(for: "[exit 0]")
    }
}
