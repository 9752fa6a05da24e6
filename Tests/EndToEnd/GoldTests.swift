import Foundation
import TestSupport
import Testing

@Suite struct GoldTests {
    private func json(_ arguments: [String], in folder: TemporaryFolder) throws -> [String: Any] {
        let run = try ProgramRun(arguments + ["--json"], in: folder.path)
        try #require(run.exitCode == 0, "\(run.errors)")
        return try run.json
    }

    @Test("Gold is declared, measures who decides it, and is taken away again")
    func gold() throws {
        let folder = try SampleFiles.store()
        _ = try json(["gold", "add", "1", "1", "--decision", "edit", "--answer", "天空是蓝色的。"], in: folder)
        _ = try json(["gold", "add", "2", "2", "--decision", "accept", "--note", "a night scene"], in: folder)
        try AdjudicateTests.decide(
            """
            {"sample":1,"turn":1,"decision":"edit","answer":"天空是蓝色的"}
            {"sample":2,"turn":2,"decision":"reject"}

            """, as: "bob", in: folder)
        let gold = try json(["gold"], in: folder)
        let reviewers = try #require(gold["reviewers"] as? [[String: Any]])
        #expect(reviewers.map { $0["reviewer"] as? String } == ["bob", "bob"])
        #expect(reviewers.map { $0["correct"] as? Int }.compactMap { $0 }.reduce(0, +) == 1)
        #expect((reviewers[0]["correctRateInterval"] as? [String: Double])?["level"] == 0.95)
        let items = try #require(gold["items"] as? [[String: Any]])
        #expect(items.map { $0["outcome"] as? String } == ["edited", "accepted"])
        let failed = try #require(
            try json(["gold", "failed", "--reviewer", "bob"], in: folder)["failed"] as? [[String: Any]])
        #expect(failed.map { $0["sample"] as? Int } == [2])
        // Failed gold needs a lead: either is wrong.
        let waiting = try #require(try json(["adjudicate"], in: folder)["items"] as? [[String: Any]])
        #expect(waiting.map { $0["contentions"] as? [String] } == [["failed gold"]])

        // bob is not told.
        let seen = try ProgramRun(["show", "2", "--json", "--as", "bob"], in: folder.path)
        #expect(!seen.output.contains("gold"))
        #expect(try ProgramRun(["show", "2", "--json"], in: folder.path).output.contains("\"gold\""))

        _ = try json(["gold", "remove", "2", "2"], in: folder)
        #expect((try json(["gold"], in: folder)["items"] as? [Any])?.count == 1)
        let promoted = try json(["gold", "promote", "--from", "unanimous", "--count", "3", "--seed", "1"], in: folder)
        #expect((promoted["promoted"] as? [Any])?.isEmpty == true)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test(
        "Gold that somebody failed is confirmed, given a second right answer, and declared otherwise; nobody's failure is lost"
    )
    func confirming() throws {
        let folder = try SampleFiles.store()
        _ = try json(["gold", "add", "2", "2", "--decision", "accept"], in: folder)
        for name in ["bob", "carol"] {
            try AdjudicateTests.decide(#"{"sample":2,"turn":2,"decision":"reject"}"#, as: name, in: folder)
        }
        func right(_ name: String) throws -> Int? {
            let reviewers = try #require(try json(["gold"], in: folder)["reviewers"] as? [[String: Any]])
            return reviewers.first { $0["reviewer"] as? String == name }?["correct"] as? Int
        }
        let refused = try ProgramRun(["adjudicate", "resolve", "2", "2", "--reject"], in: folder.path)
        #expect(refused.exitCode == 1 && refused.errors.contains("'vermilion gold confirm 2 2' confirms it"))
        _ = try json(["gold", "confirm", "2", "2", "--reason", "reviewer-error"], in: folder)
        #expect(try json(["adjudicate"], in: folder)["total"] as? Int == 0)
        #expect(try right("bob") == 0)
        let failed = try #require(try json(["gold", "failed"], in: folder)["failed"] as? [[String: Any]])
        #expect(failed.map { $0["confirmed"] as? Bool } == [true, true])
        let shown = try ProgramRun(["adjudicate", "show", "2", "2"], in: folder.path)
        #expect(shown.output.contains("  gold\n") && shown.output.contains("bob  reject  failed the gold"))

        _ = try json(["gold", "also", "2", "2", "--reject", "--reason", "ambiguous"], in: folder)
        #expect(try right("bob") == 1)
        let gold = try #require(try json(["gold"], in: folder)["items"] as? [[String: Any]])
        #expect(gold.first?["outcome"] as? String == "accepted" && gold.first?["alternatives"] as? Int == 1)
        _ = try json(["gold", "correct", "2", "2", "--answer", "蓝色"], in: folder)
        #expect(try right("bob") == 0)
        let history = try ProgramRun(["history", "2", "--turn", "2"], in: folder.path).output
        for action in ["confirm", "alternative", "gold"] { #expect(history.contains(action), "\(history)") }
        #expect(try ProgramRun(["gold", "correct", "1", "1", "--accept"], in: folder.path).exitCode == 1)
        #expect(try ProgramRun(["gold", "confirm", "2", "2", "--as", "bob"], in: folder.path).exitCode == 1)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("Planted errors are shown to one person, count for nothing, and tell what that person catches")
    func planted() throws {
        let folder = try SampleFiles.store()
        try AdjudicateTests.decide(#"{"sample":3,"turn":2,"decision":"skip"}"#, as: "bob", in: folder)
        _ = try ProgramRun(["reviewer", "add", "carol"], in: folder.path)
        let planted = try json(["gold", "plant", "1", "2", "3", "--reviewer", "bob"], in: folder)
        #expect(planted["planted"] as? [Int] == [1, 2])
        // bob has been at sample 3 already.
        #expect(planted["without"] as? [Int] == [3])
        let errors = try #require(try json(["gold", "planted"], in: folder)["planted"] as? [[String: Any]])
        #expect(errors.count == 2)
        func answer(_ error: [String: Any], _ name: String) throws -> String {
            try #require((error[name] as? [String: Any])?["answer"] as? String)
        }
        func show(_ sample: Int, as name: String) throws -> String {
            try ProgramRun(["show", "\(sample)", "--json", "--as", name], in: folder.path).output
        }
        for error in errors {
            let sample = try #require(error["sample"] as? Int)
            #expect(try show(sample, as: "bob").contains("\"\(answer(error, "shown"))\""))
            for other in ["alice", "carol"] {
                let text = try show(sample, as: other)
                #expect(
                    try text.contains("\"\(answer(error, "generated"))\"")
                        && !text.contains("\"\(answer(error, "shown"))\""))
            }
            #expect(try !show(sample, as: "bob").contains("planted"))
        }
        let turns = errors.compactMap { $0["turn"] as? Int }
        try AdjudicateTests.decide(
            """
            {"sample":1,"turn":\(turns[0]),"decision":"accept"}
            {"sample":2,"turn":\(turns[1]),"decision":"reject"}

            """, as: "bob", in: folder)
        let catches = try #require(try json(["gold", "planted"], in: folder)["catches"] as? [[String: Any]])
        #expect(catches.compactMap { $0["missed"] as? Int }.reduce(0, +) == 1)
        #expect(catches.compactMap { $0["caught"] as? Int }.reduce(0, +) == 1)
        let missed = try #require(
            try json(["gold", "planted", "--state", "missed"], in: folder)["planted"] as? [[String: Any]])
        #expect(missed.map { $0["sample"] as? Int } == [1])

        let status = try json(["status"], in: folder)
        #expect(status["accepted"] as? Int == 0 && status["rejected"] as? Int == 0)
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl")))
                == Data(contentsOf: URL(fileURLWithPath: folder.path("data.jsonl"))))
        #expect(try ProgramRun(["history", "1"], in: folder.path).output.contains("[planted: "))
        #expect(try !ProgramRun(["history", "1", "--as", "bob"], in: folder.path).output.contains("planted"))
        #expect(try ProgramRun(["gold", "planted", "--as", "bob"], in: folder.path).errors.contains("only a lead may"))
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }
}
