import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test("An import says what it read, what it set aside and which pictures are missing")
    func report() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.conversations + "{\"conversations\": [NaN]}\n", to: "data.jsonl")
        try folder.write(TinyPicture.png, to: "images/one.png")
        let run = try ProgramRun(["import", "data.jsonl", "--images", "images", "--json"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let dataset = try #require((run.json["datasets"] as? [[String: Any]])?.first)
        #expect(dataset["format"] as? String == "llava")
        #expect(dataset["records"] as? Int == 4)
        #expect(dataset["samples"] as? Int == 3)
        #expect(dataset["turns"] as? Int == 6)
        #expect(dataset["quarantined"] as? Int == 1)
        #expect(dataset["missingPictures"] as? Int == 1)
        #expect(dataset["alreadyImported"] as? Bool == false)
        #expect(run.errors.contains("line 4"))
    }

    @Test("The same file a second time adds nothing")
    func again() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(["import", "data.jsonl", "--json"], in: folder.path)
        #expect(run.exitCode == 0)
        let dataset = try #require((run.json["datasets"] as? [[String: Any]])?.first)
        #expect(dataset["alreadyImported"] as? Bool == true)
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["samples"] as? Int == 3)
    }

    @Test(
        "What cannot be imported is refused with what, where and what to do",
        arguments: [
            ("nothing.json", nil, "nothing.json"),
            ("table.csv", "a,b\n1,2\n", "table.csv"),
            ("pack.parquet", "PAR1....", "arquet"),
        ] as [(String, String?, String)])
    func refused(name: String, content: String?, word: String) throws {
        let folder = try TemporaryFolder()
        if let content { try folder.write(content, to: name) }
        let run = try ProgramRun(["import", name], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains(word))
    }

    @Test("A folder without a store says how to make one, and makes none")
    func noStore() throws {
        let folder = try TemporaryFolder()
        for command in ["status", "review", "check"] {
            let run = try ProgramRun([command], in: folder.path)
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("vermilion import"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("Wrong usage is told apart from failure")
    func usage() throws {
        let folder = try TemporaryFolder()
        #expect(try ProgramRun(["import"], in: folder.path).exitCode == 64)
        #expect(try ProgramRun(["no-such-command"], in: folder.path).exitCode == 64)
    }

    @Test("Without a terminal the demo makes its store, says where, and ends well")
    func demoWithoutTerminal() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["demo", "sample"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let status = try ProgramRun(["status", "--json", "--store", "sample/vermilion.sqlite"], in: folder.path).json
        #expect((status["samples"] as? Int ?? 0) >= 24)
    }
}
