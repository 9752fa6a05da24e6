import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
    /// The JSON objects of a run's output, one a line.
    private func objects(_ run: ProgramRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("Two texts are answered by one object with unrounded numbers")
    func twoTexts() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["compare", "三座桥", "十座桥梁", "--json"], in: folder.path)
        #expect(run.exitCode == 0)
        let answer = try #require(try objects(run).first)
        #expect(
            Set(answer.keys) == [
                "levenshtein", "normalisedLevenshtein", "graphemes", "chrF", "tokenF1", "equal", "canonicallyEqual",
            ])
        #expect(answer["levenshtein"] as? Int == 2)
        #expect(answer["normalisedLevenshtein"] as? Double == 0.5)
        #expect(answer["graphemes"] as? [Int] == [3, 4])
        #expect(answer["tokenF1"] as? Double == 4.0 / 7)
        #expect(answer["equal"] as? Bool == false)
        #expect(answer["canonicallyEqual"] as? Bool == false)

        let same = try objects(ProgramRun(["compare", "--json", "（Ａ）", "a."], in: folder.path))[0]
        #expect(same["equal"] as? Bool == false)
        #expect(same["canonicallyEqual"] as? Bool == true)
        let empty = try objects(ProgramRun(["compare", "--json", "--", "", "-1"], in: folder.path))[0]
        #expect(empty["levenshtein"] as? Int == 2)
    }

    @Test("The pairs of a file are answered in their order, a bad line by its number, and the others all the same")
    func pairs() throws {
        let folder = try TemporaryFolder()
        let lines = """
            \u{FEFF}{"a":"car","b":"car","id":7}

            {"a":"car"}
            {"a":"car","b":3}
            not json
            {"a":"caf\\u00e9","b":"cafe\\u0301"}
            """
        let file = folder.path + "/pairs.jsonl"
        try Data(lines.utf8).write(to: URL(fileURLWithPath: file))
        for (arguments, input) in [(["--pairs", file], ""), ([file], ""), (["--pairs", "-"], lines), (["-"], lines)] {
            let run = try ProgramRun(["compare"] + arguments + ["--json"], in: folder.path, input: input)
            #expect(run.exitCode == 1)
            let answers = try objects(run)
            #expect(answers.map { $0["line"] as? Int } == [nil, 3, 4, 5, nil])
            #expect(answers.map { $0["equal"] as? Bool } == [true, nil, nil, nil, false])
            #expect(answers.last?["canonicallyEqual"] as? Bool == true)
            #expect(answers.last?["levenshtein"] as? Int == 0)
            #expect(run.errors.contains("line 3: “b” is missing"))
            #expect(run.errors.contains("line 4: “b” is not a text"))
            #expect(run.errors.contains("line 5: the line is not a JSON object"))
        }
    }

    @Test("People see the figures and what changed, and nothing that a terminal would obey")
    func people() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["compare", "三座桥", "十座桥\u{1B}[31m"], in: folder.path)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("[-三-]{+十+}座桥"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("A file that is not there and a wrong number of texts are refused with a message")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let missing = try ProgramRun(["compare", "nowhere.jsonl"], in: folder.path)
        #expect(missing.exitCode == 1)
        #expect(missing.errors.contains("nowhere.jsonl"))
        #expect(try ProgramRun(["compare"], in: folder.path).exitCode == 64)
        #expect(try ProgramRun(["compare", "a", "b", "c"], in: folder.path).exitCode == 64)
        #expect(try ProgramRun(["compare", "a", "--pairs", "-"], in: folder.path).exitCode == 64)
    }
}
