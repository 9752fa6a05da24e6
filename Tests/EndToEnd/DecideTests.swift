import Foundation
import TestSupport
import Testing

@Suite struct DecideTests {
    @Test("Each line is answered after its commit, and a bad line changes nothing")
    func answersLineByLine() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(
            ["decide"], in: folder.path,
            input: """
                {"sample":1,"turn":1,"decision":"edit","answer":"天空是蓝色的。","reasons":["colour"]}
                {"sample":1,"turn":9,"decision":"accept"}
                {"sample":1,"turn":2,"decison":"accept"}
                not json
                {"sample":2,"turn":1,"decision":"reject","reasons":["count"],"note":"two boats","activeMs":1500}

                """)
        #expect(run.exitCode == 1)
        let answers = run.output.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(answers.map { $0["ok"] as? Bool } == [true, false, false, false, true])
        #expect(answers.map { $0["line"] as? Int } == [1, 2, 3, 4, 5])
        #expect((answers[1]["error"] as? String)?.contains("no turn 9") == true)
        #expect((answers[2]["error"] as? String)?.contains("decison") == true)

        let status = try ProgramRun(["status", "--json"], in: folder.path).json
        #expect(status["edited"] as? Int == 1)
        #expect(status["rejected"] as? Int == 1)
        #expect(status["undecided"] as? Int == 4)
    }

    @Test("A key makes running the same script again safe")
    func keysAreIdempotent() throws {
        let folder = try SampleFiles.store()
        let script = """
            {"sample":1,"turn":2,"decision":"accept","key":"k1"}
            {"sample":2,"turn":2,"decision":"flag","key":"k2"}

            """
        let first = try ProgramRun(["decide"], in: folder.path, input: script)
        let again = try ProgramRun(["decide"], in: folder.path, input: script)
        #expect(first.exitCode == 0 && again.exitCode == 0)
        #expect(first.output == again.output)
    }

    @Test("Undo walks back, and the decision before it is in force again")
    func undo() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(
            ["decide"], in: folder.path,
            input: """
                {"sample":1,"turn":1,"decision":"accept"}
                {"sample":1,"turn":1,"decision":"reject"}
                {"decision":"undo"}

                """)
        #expect(run.exitCode == 0, "\(run.output)")
        let show = try ProgramRun(["show", "1", "--json"], in: folder.path).json
        let turns = try #require(show["turns"] as? [[String: Any]])
        let decisions = try #require(turns[0]["decisions"] as? [[String: Any]])
        #expect(decisions.map { $0["decision"] as? String } == ["accept"])
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("Killed at random moments, it has every decision that it acknowledged")
    func survivesKill() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(400))
        var generator = SystemRandomNumberGenerator()
        var acknowledged: Set<String> = []
        for round in 0..<50 {
            try folder.write("", to: "answers-\(round)")
            let script = (1...400).map {
                "{\"sample\":\($0),\"turn\":1,\"decision\":\"\(round.isMultiple(of: 2) ? "accept" : "reject")\"}"
            }
            .joined(separator: "\n")
            let answers = folder.path("answers-\(round)")
            try folder.write(script, to: "script")
            // `env` becomes the program, so that the signal meets the program itself.
            let process = try ChildProcess(
                [BuiltProgram.path, "decide", "script"], in: folder.path, streams: .init(output: answers))
            // At work, which takes longer to come to on a busy machine; then at any moment.
            let end = Date().addingTimeInterval(5)
            while Date() < end, try Data(contentsOf: URL(fileURLWithPath: answers)).isEmpty { usleep(2_000) }
            usleep(UInt32.random(in: 0...60_000, using: &generator))
            process.signal(SIGKILL)
            process.wait()
            let lines = try String(contentsOfFile: answers, encoding: .utf8).split(separator: "\n")
            for line in lines {
                // The last line may be cut off: then it was never acknowledged.
                guard let answer = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                    answer["ok"] as? Bool == true, let hash = answer["hash"] as? String
                else { continue }
                acknowledged.insert(hash)
            }
        }
        #expect(acknowledged.count > 50, "the program must get some work done between the kills")
        var recorded: Set<String> = []
        for sample in 1...400 {
            let history = try ProgramRun(["history", "\(sample)", "--json"], in: folder.path).json
            let events = history["events"] as? [[String: Any]] ?? []
            recorded.formUnion(events.compactMap { $0["hash"] as? String })
            if acknowledged.isSubset(of: recorded) { break }
        }
        #expect(acknowledged.subtracting(recorded).isEmpty)
        let check = try ProgramRun(["check", "--json"], in: folder.path)
        #expect(check.exitCode == 0, "\(check.output)")
    }
}
