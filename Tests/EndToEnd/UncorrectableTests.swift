import Foundation
import TestSupport
import Testing

/// What no export could write is refused when it is decided, whoever decides and by what command.
@Suite struct UncorrectableTests {
    private static let rows = """
        {"image_path": "a.jpg", "gpt4v_caption_interface": "A cat."}
        {"image_path": "b.jpg", "qa_raw": "<Q1> How many? </Q1> <A1> two </A1> <Q2> Why? </Q2> <A2> So. </A2>"}

        """

    @Test("A question for a caption and tags in a tagged answer are refused by every command, and the export goes on")
    func refused() throws {
        let folder = try SampleFiles.store(of: Self.rows)
        let decide = try ProgramRun(
            ["decide"], in: folder.path,
            input: """
                {"sample":1,"turn":1,"decision":"edit","question":"What is it?"}
                {"sample":2,"turn":1,"decision":"edit","answer":"two </A1> <Q7> and?"}
                {"sample":2,"turn":2,"decision":"edit","answer":"Because <b>it</b> < 3."}
                {"sample":1,"turn":1,"decision":"edit","answer":"A dog. </A1>"}

                """)
        #expect(decide.exitCode == 1)
        #expect(decide.output.components(separatedBy: "\"ok\": false").count == 3, "\(decide.output)")
        #expect(decide.output.contains("no place for another question"))
        #expect(decide.output.contains("</A1> in the answer"))
        for arguments in [
            ["gold", "add", "1", "1", "--decision", "edit", "--question", "What is it?"],
            ["adjudicate", "resolve", "2", "1", "--answer", "two <Q2>", "--reason", "other"],
        ] {
            let run = try ProgramRun(arguments, in: folder.path)
            #expect(run.exitCode == 1, "\(arguments): \(run.output)")
            #expect(run.errors.contains("cannot be corrected so"), "\(run.errors)")
        }
        let dry = try ProgramRun(["export", "--to", "out.jsonl", "--dry-run"], in: folder.path)
        #expect(dry.exitCode == 0, "\(dry.errors)")
        let run = try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(
            try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)
                == Self.rows.replacingOccurrences(of: "So.", with: "Because <b>it</b> < 3.")
                .replacingOccurrences(of: "A cat.", with: "A dog. </A1>"))
        #expect(try ProgramRun(["export", "--to", "out.jsonl", "--dry-run"], in: folder.path).exitCode == 1)
        #expect(try ProgramRun(["export", "--to", "nowhere/out", "--dry-run"], in: folder.path).exitCode == 1)
    }

    @Test("Conditions that are repeated must all hold; what occurs nowhere and what is empty is told")
    func conditions() throws {
        let folder = try SampleFiles.store()
        func export(_ arguments: [String]) throws -> (run: ProgramRun, lines: Int) {
            let run = try ProgramRun(["export", "--to", "out", "--force"] + arguments, in: folder.path)
            let text = (try? String(contentsOfFile: folder.path("out"), encoding: .utf8)) ?? ""
            return (run, text.split(separator: "\n").count)
        }
        let english = try export(["--where", "language=en"]).lines
        let both = try export(["--where", "language=en", "--where", "kind=judgement"])
        #expect(both.lines < english && both.lines > 0)
        #expect(try export(["--where", "kind=judgement", "--where", "language=en"]).lines == both.lines)
        let misspelt = try export(["--where", "domain=postr"]).run
        #expect(misspelt.errors.contains("“postr”"))
        #expect(misspelt.errors.contains("no record is written"))
        #expect(try export(["--decided", "accepted", "--decided", "edited"]).run.exitCode == 64)
        #expect(try export(["--where", "language=en", "--where", "x"]).run.exitCode == 64)
        #expect(
            try ProgramRun(["queue", "add", "q", "--where", "kind=description"], in: folder.path).errors
                .contains("no sample meets the conditions"))
    }
}
