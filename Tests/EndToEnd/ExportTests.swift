import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
    @Test("Untouched, the exported file is the imported one, byte for byte")
    func untouched() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(["export", "--to", "out.jsonl", "--json"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("data.jsonl")))
        let after = try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl")))
        #expect(before == after)
    }

    @Test("A corrected answer is the only thing that differs, and the same store gives the same bytes")
    func corrected() throws {
        let folder = try SampleFiles.store()
        let decide = try ProgramRun(
            ["decide"], in: folder.path, input: #"{"sample":1,"turn":1,"decision":"edit","answer":"天空是蓝色的。"}"#)
        #expect(decide.exitCode == 0, "\(decide.output)")
        for name in ["one.jsonl", "two.jsonl"] {
            #expect(try ProgramRun(["export", "--to", name], in: folder.path).exitCode == 0)
        }
        let read = { (name: String) in try String(contentsOfFile: folder.path(name), encoding: .utf8) }
        let source = try read("data.jsonl")
        #expect(try read("one.jsonl") == source.replacingOccurrences(of: "天空是绿色的。", with: "天空是蓝色的。"))
        #expect(try read("one.jsonl") == read("two.jsonl"))
        let manifest = try read(".one.jsonl.manifest.json")
        #expect(
            manifest == (try read(".two.jsonl.manifest.json")).replacingOccurrences(of: "two.jsonl", with: "one.jsonl"))
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any])
        let ledger = try #require(parsed["ledger"] as? [String: Any])
        #expect((ledger["heads"] as? [String])?.count == 1)
    }

    @Test("A rejected first turn hands its picture to the next question")
    func rejected() throws {
        let folder = try SampleFiles.store()
        #expect(
            try ProgramRun(
                ["decide"], in: folder.path, input: #"{"sample":1,"turn":1,"decision":"reject","reasons":["colour"]}"#
            )
            .exitCode == 0)
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        let first = try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8).split(separator: "\n")[0]
        #expect(
            first
                == #"{"id": "a", "image": "one.png", "conversations": [{"from": "human", "value": "<image>\n画面中有人吗？"}, {"from": "gpt", "value": "没有"}]}"#
        )
    }

    @Test("The accepted and edited turns leave as messages and as llava", arguments: ["messages", "llava"])
    func otherFormats(format: String) throws {
        let folder = try SampleFiles.store()
        #expect(
            try ProgramRun(
                ["decide"], in: folder.path,
                input: """
                    {"sample":1,"turn":2,"decision":"accept"}
                    {"sample":2,"turn":1,"decision":"reject"}

                    """
            ).exitCode == 0)
        let run = try ProgramRun(["export", "--to", "out.jsonl", "--format", format], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let lines = try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 1)
        #expect(lines[0].contains(#"<image>\n画面中有人吗？"#))
        #expect(!lines[0].contains("天空"))
        let again = try ProgramRun(["import", "out.jsonl", "--store", "again.sqlite", "--json"], in: folder.path).json
        let datasets = try #require(again["datasets"] as? [[String: Any]])
        #expect(datasets[0]["format"] as? String == format)
        #expect(datasets[0]["turns"] as? Int == 1)
    }
}
