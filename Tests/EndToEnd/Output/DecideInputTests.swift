import Foundation
import TestSupport
import Testing

/// What comes into `decide`: lines of any length, broken in every way, from a person who may stop at any time.
@Suite struct DecideInputTests {
    private static func answers(_ run: ProgramRun) -> [[String: Any]] {
        run.output.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    @Test("A line that is too long is answered with its limit, and the next one counts")
    func longLines() throws {
        let folder = try SampleFiles.store()
        let good = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n"
        let long = "{\"sample\":2,\"note\":\"" + String(repeating: "长", count: 7 << 20) + "\"}\n"
        try folder.write("\n" + good + long + "  \n" + good, to: "script")
        let run = try ProgramRun(["decide", "script"], in: folder.path)
        #expect(run.exitCode == 1)
        let answers = Self.answers(run)
        #expect(answers.map { $0["line"] as? Int } == [2, 3, 5])
        #expect(answers.map { $0["ok"] as? Bool } == [true, false, true])
        #expect((answers[1]["error"] as? String)?.contains("longer than 16 MB") == true)
    }

    @Test("A text over a megabyte is refused with the limit, and one of a megabyte is taken")
    func longTexts() throws {
        let folder = try SampleFiles.store()
        let edit = { (bytes: Int) in
            "{\"sample\":1,\"turn\":1,\"decision\":\"edit\",\"answer\":\"\(String(repeating: "x", count: bytes))\"}\n"
        }
        let run = try ProgramRun(["decide"], in: folder.path, input: edit((1 << 20) + 1) + edit(1 << 20))
        let answers = Self.answers(run)
        #expect(answers.map { $0["ok"] as? Bool } == [false, true])
        #expect((answers[0]["error"] as? String)?.contains("the answer is longer than 1 MB") == true)
    }

    @Test("A record with a text over a megabyte is set aside at import, with the reason")
    func longImports() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "天", count: (1 << 20) / 3 + 1)
        try folder.write(
            SampleFiles.conversations
                + "{\"conversations\":[{\"from\":\"human\",\"value\":\"Q\"},{\"from\":\"gpt\",\"value\":\"\(long)\"}]}\n",
            to: "data.jsonl")
        let run = try ProgramRun(["import", "data.jsonl"], in: folder.path)
        #expect(run.output.contains("3 samples, 6 turns, 1 quarantined"), "\(run.output)")
        #expect(run.errors.contains("line 4") && run.errors.contains("longer than 1 MB"), "\(run.errors)")
        let export = try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path)
        #expect(export.exitCode == 0)
        #expect(FileManager.default.contentsEqual(atPath: folder.path("data.jsonl"), andPath: folder.path("out.jsonl")))
    }

    @Test(
        "What is not a decision in JSON is answered with what is wrong, and changes nothing",
        arguments: [
            (String(repeating: "[", count: 200_000), "nested more than"),
            ("{\"sample\":" + String(repeating: "{\"a\":", count: 5_000) + "1", "nested more than"),
            (#"{"sample":1,"turn":1,"decision":"accept","note":"\ud800"}"#, "surrogate"),
            (#"{"sample":1,"turn":1,"decision":"accept","note":"\udc00x"}"#, "surrogate"),
            (#"{"sample":1,"turn":1,"decision":"accept","decision":"reject"}"#, "twice"),
            (#"{"sample":1,"turn":1,"decision":"accept","d\u0065cision":"reject"}"#, "twice"),
            (#"{"sample":NaN,"turn":1,"decision":"accept"}"#, "NaN"),
            (#"{"sample":-Infinity,"turn":1,"decision":"accept"}"#, "Infinity"),
            (#"{"sample":1e999,"turn":1,"decision":"accept"}"#, "“sample” is not a whole number"),
            (#"{"sample":1.5,"turn":1,"decision":"accept"}"#, "“sample” is not a whole number"),
            (#"{"sample":99999999999999999999,"turn":1,"decision":"accept"}"#, "“sample” is not a whole number"),
            (#"{"sample":"1","turn":1,"decision":"accept"}"#, "“sample” is not a whole number"),
            (#"{"sample":1,"turn":1,"decision":["accept"]}"#, "“decision” is not a text"),
            (#"{"sample":1,"turn":1,"decision":"reject","reasons":[1]}"#, "“reasons” is not a list of texts"),
            (#"{"sample":1,"turn":1}"#, "“decision” is missing"),
            (#"{"sample":1,"turn":1,"decision":"accept"} x"#, "something follows"),
            (#"{"sample":1,"turn":1,"decision":"accept",}"#, "comma before a closing bracket"),
            ("[1]", "not a JSON object"), ("\"accept\"", "not a JSON object"), ("accept", "not JSON"),
            ("{\"sample\":1,\"turn\":1,\"decision\":\"accept\",\"note\":\"a\u{1}\"}", "control character"),
        ])
    func badLines(line: String, reason: String) throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(["decide"], in: folder.path, input: line + "\n")
        #expect(run.exitCode == 1)
        let answers = Self.answers(run)
        #expect(answers.count == 1)
        #expect((answers.first?["error"] as? String)?.contains(reason) == true, "\(run.output.prefix(300))")
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["undecided"] as? Int == 6)
    }

    @Test(
        "It stops at the first answer that it cannot write: the decision counts, it says so, and no further one is taken",
        arguments: [
            ("exec \"$0\" \"$@\" >/dev/full", 1), ("exec 3> >(:); wait $!; exec \"$0\" \"$@\" >&3", 141),
        ])
    func answersThatCannotBeWritten(shell: String, exitCode: Int32) throws {
        let folder = try SampleFiles.store()
        let script = (1...3).map { "{\"sample\":\($0),\"turn\":1,\"decision\":\"accept\"}\n" }.joined()
        let run = try ProgramRun(["decide"], in: folder.path, input: script, through: ["/bin/bash", "-c", shell])
        #expect(run.exitCode == exitCode)
        #expect(run.errors.contains("line 1 is recorded as ") && run.errors.contains("could not be written"))
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["accepted"] as? Int == 1)
    }

    @Test(
        "The first Ctrl-C or SIGTERM ends it where it waits for a line, with what it answered on disk",
        arguments: [SIGINT, SIGTERM])
    func interruption(signal: Int32) throws {
        let folder = try SampleFiles.store()
        let pipe = folder.path("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        // Open for both, so that neither side waits for the other, and the program never sees an end.
        let writer = open(pipe, O_RDWR)
        defer { close(writer) }
        let child = try ChildProcess(
            [BuiltProgram.path, "decide"], in: folder.path,
            streams: .init(input: pipe, output: folder.path("answers"), errors: folder.path("errors")))
        let line = "{\"sample\":1,\"turn\":1,\"decision\":\"accept\"}\n{\"sample\":2,"
        #expect(write(writer, line, line.utf8.count) == line.utf8.count)
        let end = Date().addingTimeInterval(30)
        while Date() < end, try Data(contentsOf: URL(fileURLWithPath: folder.path("answers"))).isEmpty { usleep(5_000) }
        child.signal(signal)
        #expect(child.wait(seconds: 60) == 128 + signal)
        #expect(try String(contentsOfFile: folder.path("errors"), encoding: .utf8).contains("stopped"))
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["accepted"] as? Int == 1)
    }
}
