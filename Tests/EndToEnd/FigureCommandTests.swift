import Foundation
import TestSupport
import Testing

/// The lead's figures as commands.
@Suite(.serialized) struct FigureCommandTests {
    /// A store in which alice, its lead, and bob agree on two turns of three.
    private func store() throws -> TemporaryFolder {
        let folder = try SampleFiles.store()
        let alice = """
            {"sample":1,"turn":1,"decision":"edit","answer":"天空是蓝色的。"}
            {"sample":1,"turn":2,"decision":"accept"}
            {"sample":2,"turn":2,"decision":"accept"}

            """
        let bob = """
            {"sample":1,"turn":1,"decision":"accept"}
            {"sample":1,"turn":2,"decision":"accept"}
            {"sample":2,"turn":2,"decision":"accept"}

            """
        for (name, script) in [("alice", alice), ("bob", bob)] {
            try #require(
                try ProgramRun(["decide", "--as", name, "--new"], in: folder.path, input: script).exitCode == 0)
        }
        return folder
    }

    @Test("agreement tells of a store what it tells of a file of the same ratings")
    func agreement() throws {
        let folder = try store()
        let ofStore = try ProgramRun(["agreement", "--json", "--by", "kind"], in: folder.path).json
        try folder.write(
            """
            unit,rater,value
            1.1,alice,edit
            1.2,alice,accept
            2.2,alice,accept
            1.1,bob,accept
            1.2,bob,accept
            2.2,bob,accept

            """, to: "ratings.csv")
        let ofFile = try ProgramRun(
            ["agreement", "--ratings", "ratings.csv", "--categories", "accept,edit,reject", "--json"], in: folder.path
        ).json
        let decisions = try #require(ofStore["decisions"] as? [String: Any])
        for name in ["units", "ratings", "raters"] {
            #expect(decisions[name] as? Int == ofFile[name] as? Int, "\(name)")
        }
        for name in [
            "percentAgreement", "krippendorffAlpha", "fleissKappa", "congerKappa", "brennanPrediger", "gwetAC1",
        ] {
            #expect(decisions[name] as? Double == ofFile[name] as? Double, "\(name)")
            #expect(decisions[name] as? Double != nil, "\(name)")
        }
        let pair = try #require((decisions["pairs"] as? [[String: Any]])?.first)
        #expect(pair["units"] as? Int == 3 && pair["a"] as? String == "alice")
        let answers = try #require(ofStore["answers"] as? [String: Any])
        let judgements = try #require(answers["judgements"] as? [String: Any])
        #expect(judgements["percentAgreement"] as? Double == 1)
        let texts = try #require(ofStore["texts"] as? [String: Any])
        #expect(texts["textPairs"] as? Int == 3 && texts["equal"] as? Int == 2)
        let groups = try #require((ofStore["by"] as? [String: Any])?["kind"] as? [[String: Any]])
        #expect(groups.compactMap { $0["group"] as? String } == ["judgement", "short answer"].sorted())
    }

    @Test("Reviewers see their own figures, leads everyone's; the first has no agreement to see")
    func access() throws {
        let folder = try store()
        let all = try ProgramRun(["reviewers", "--json"], in: folder.path).json
        #expect((all["reviewers"] as? [[String: Any]])?.compactMap { $0["reviewer"] as? String } == ["alice", "bob"])
        let own = try ProgramRun(["reviewers", "--json", "--as", "bob"], in: folder.path).json
        #expect((own["reviewers"] as? [[String: Any]])?.compactMap { $0["reviewer"] as? String } == ["bob"])
        #expect(try ProgramRun(["throughput", "--as", "bob"], in: folder.path).exitCode == 0)
        for arguments in [
            ["throughput", "--reviewer", "alice"], ["reviewers", "--reviewer", "alice"], ["agreement"],
            ["throughput", "set", "--cutoff", "30"],
        ] {
            let run = try ProgramRun(arguments + ["--as", "bob"], in: folder.path)
            #expect(run.exitCode == 1 && run.errors.contains("only a lead"), "\(arguments)")
        }
        let stranger = try ProgramRun(["throughput", "--as", "mallory"], in: folder.path)
        #expect(stranger.exitCode == 1 && stranger.errors.contains("mallory"))
    }

    @Test("The cut-off that a lead sets is what the desk measures by, and each event carries it")
    func cutoff() throws {
        let folder = try SampleFiles.store()
        #expect(try ProgramRun(["throughput", "set", "--cutoff", "45", "--cost", "30"], in: folder.path).exitCode == 0)
        let terminal = try TerminalDriver(
            "\(BuiltProgram.path) review --as alice", in: folder.path, columns: 120, rows: 36, term: "tmux-256color")
        try terminal.wait(for: "天空是什么颜色的")
        try terminal.type("a")
        try terminal.wait(for: "accepted")
        try terminal.wait(for: "saved")
        // The second decision of a sitting: the first may have come before anything was measured.
        try terminal.type("a")
        try terminal.wait(for: "✓ accepted")
        try terminal.wait(for: "saved")
        try terminal.type("q")
        try terminal.wait(for: "[exit 0]")
        let history = try ProgramRun(["history", "1", "--json"], in: folder.path).json
        let events = try #require(history["events"] as? [[String: Any]])
        let accepted = try #require(events.first { $0["action"] as? String == "accept" })
        #expect(accepted["cutoffMs"] as? Int == 45_000 && accepted["format"] as? Int == 2)
        let throughput = try ProgramRun(["throughput", "--json", "--by", "kind"], in: folder.path).json
        #expect(throughput["cutoffsMs"] as? [Int] == [45_000])
        let all = try #require(throughput["all"] as? [String: Any])
        #expect(all["decisions"] as? Int == 2)
        let cost = try #require(throughput["cost"] as? [String: Any])
        #expect(cost["hourlyRate"] as? Double == 30)
        #expect((throughput["by"] as? [String: Any])?.keys.sorted() == ["kind"])
    }

    @Test("Setting a cost answers with the cost, setting the cut-off with the cut-off")
    func answers() throws {
        let folder = try SampleFiles.store()
        let cost = try ProgramRun(
            ["throughput", "set", "--cost", "12", "--from-scratch", "3"], in: folder.path
        ).errors
        #expect(cost.contains("costs 12.00") && cost.contains("3.0 minutes") && !cost.contains("cut-off"))
        let cutoff = try ProgramRun(["throughput", "set", "--cutoff", "30"], in: folder.path).errors
        #expect(cutoff.contains("30 s") && !cutoff.contains("costs"))
    }

    @Test("A cost says whose it is, and one dataset is not \"1 datasets\"")
    func words() throws {
        let folder = try store()
        let throughput = try ProgramRun(["throughput", "--cost", "30"], in: folder.path).output
        #expect(throughput.contains("cost per instruction: undefined, no data"))
        #expect(throughput.contains("over the 0 turns that were decided there in a measured time"))
        // All that was decided here was decided by scripts: it counts, and takes no time.
        let json = try ProgramRun(["throughput", "--json", "--cost", "30"], in: folder.path).json
        let all = try #require(json["all"] as? [String: Any])
        #expect(all["decisions"] as? Int == 6 && all["timedDecisions"] as? Int == 0 && all["activeMs"] as? Int == 0)
        let kinds = try #require((json["by"] as? [String: Any])?["kind"] as? [[String: Any]])
        #expect(kinds.allSatisfy { $0["reviews"] is NSNull && $0["samples"] is NSNull })
        let status = try ProgramRun(["status"], in: folder.path).output
        #expect(status.hasPrefix("3 samples in 1 dataset, "))
    }

    @Test("What makes no sense together is wrong usage")
    func usage() throws {
        let folder = try store()
        for arguments in [
            ["agreement", "--level", "ordinal"], ["agreement", "--by", "moon"], ["throughput", "set"],
            ["throughput", "--cost", "-1"], ["agreement", "--ratings", "x.csv", "--by", "kind"],
        ] {
            #expect(try ProgramRun(arguments, in: folder.path).exitCode == 64, "\(arguments)")
        }
    }

    @Test("A spreadsheet gets the same numbers as CSV")
    func csv() throws {
        let folder = try store()
        let run = try ProgramRun(["reviewers", "--csv"], in: folder.path)
        #expect(run.output.hasPrefix("reviewer,role,decisions,"))
        #expect(run.output.split(whereSeparator: \.isNewline).count == 3)
        let pairs = try ProgramRun(["agreement", "--table", "pairs"], in: folder.path).output
        #expect(pairs.contains("alice,bob,3,"))
    }
}
