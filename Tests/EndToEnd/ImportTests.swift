import Foundation
import ReviewStore
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

    @Test("What keeps nothing fails, and makes no store", arguments: [".", "empty.jsonl", "bad.jsonl"])
    func nothingKept(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "empty.jsonl")
        try folder.write("{\"conversations\": []}\n{\"conversations\": 1}\n", to: "bad.jsonl")
        let run = try ProgramRun(["import", name], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(!run.errors.isEmpty)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["empty.jsonl", "bad.jsonl"])
    }

    @Test("Of several files what was committed is told although one failed")
    func oneOfSeveral() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.many(3), to: "a.jsonl")
        try folder.write("a,b\n1,2\n", to: "bad.csv")
        try folder.write(SampleFiles.many(4), to: "b.jsonl")
        let run = try ProgramRun(["import", "a.jsonl", "bad.csv", "b.jsonl", "--json"], in: folder.path)
        #expect(run.exitCode == 1)
        let json = try run.json
        #expect((json["datasets"] as? [[String: Any]])?.map { $0["samples"] as? Int } == [3, 4])
        #expect((json["failed"] as? [[String: Any]])?.map { $0["file"] as? String } == ["bad.csv"])
        #expect(run.errors.contains("bad.csv"))
    }

    @Test("A file that is no store is refused, and no file is made beside it")
    func foreignStore() throws {
        let folder = try TemporaryFolder()
        try folder.write("SQLite format 3\0" + String(repeating: "x", count: 200), to: "other.db")
        try folder.write("", to: "empty.db")
        for name in ["other.db", "empty.db"] {
            let run = try ProgramRun(["status", "--store", name], in: folder.path)
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("not a Vermilion store"), "\(run.errors)")
        }
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["other.db", "empty.db"])
    }

    @Test("The store's own files are no datasets, and reading them harms nobody")
    func ownFiles() throws {
        let folder = try SampleFiles.store()
        for name in ["vermilion.sqlite", "vermilion.sqlite-lock"] {
            let run = try ProgramRun(["import", name], in: folder.path)
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("and no dataset"), "\(run.errors)")
        }
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("A store whose maker did not come to enter anybody belongs to whoever comes first")
    func nobodysStore() throws {
        let folder = try SampleFiles.store()
        try folder.write(SampleFiles.many(2), to: "more.jsonl")
        let made = try ReviewStore.create(at: folder.path("empty.sqlite"))
        try made.close()
        let run = try ProgramRun(["import", "more.jsonl", "--store", "empty.sqlite"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    @Test("First imports that race each other all come in")
    func racingFirstImports() throws {
        let folder = try TemporaryFolder()
        let names = (1...4).map { "\($0).jsonl" }
        for (index, name) in names.enumerated() { try folder.write(SampleFiles.many(index + 1), to: name) }
        let children = try names.map { try ChildProcess([BuiltProgram.path, "import", $0], in: folder.path) }
        #expect(children.map { $0.wait() } == [0, 0, 0, 0])
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["samples"] as? Int == 10)
    }

    @Test("A long search through a faulty file ends at the first signal")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        let unclosed = String(repeating: "{\"id\":\"1\",\"a\":\n", count: 200_000)
        try folder.write("[" + SampleFiles.many(1).dropLast() + ",\n" + unclosed + "]", to: "data.json")
        let child = try ChildProcess([BuiltProgram.path, "import", "data.json"], in: folder.path)
        usleep(300_000)
        child.signal(SIGTERM)
        // Zero when it was quicker than the signal.
        #expect([0, 143].contains(child.wait()))
        let store = folder.path("vermilion.sqlite")
        if FileManager.default.fileExists(atPath: store) {
            #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
        }
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
