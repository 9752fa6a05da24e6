import Foundation
import TestSupport
import Testing

/// What the program writes never takes the place of what must stay, and is read by those who may read the store.
@Suite struct WrittenFileTests {
    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("Not even with --force is anything put in the place of the store, its files, a dataset or a picture")
    func protected() throws {
        let folder = try SampleFiles.store()
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path("symbolic"), withDestinationPath: "vermilion.sqlite")
        try files.linkItem(atPath: folder.path("vermilion.sqlite"), toPath: folder.path("hard"))
        try files.createSymbolicLink(atPath: folder.path("folder"), withDestinationPath: ".")
        let spared = ["data.jsonl", "images/one.png"]
        let before = try spared.map { try bytes(folder.path($0)) }
        let names = Set(try files.subpathsOfDirectory(atPath: folder.path))
        let targets = [
            "vermilion.sqlite", "vermilion.sqlite-wal", "vermilion.sqlite-lock", "vermilion.sqlite-journal", "symbolic",
            "hard", "folder/vermilion.sqlite", "data.jsonl", "images/one.png", "images/new.jsonl",
        ]
        for arguments in targets.map({ ["export", "--to", $0, "--force"] }) + [
            ["report", "--to", "vermilion.sqlite", "--force"], ["backup", "vermilion.sqlite-wal"],
            ["backup", "images/copy"], ["export", "--to", "out.jsonl", "--manifest", "hard", "--force"],
            ["export", "--to", "data.jsonl", "--force", "--dry-run"],
        ] {
            let run = try ProgramRun(arguments, in: folder.path)
            #expect(run.exitCode == 1, "\(arguments)")
            #expect(run.errors.contains("never written over"), "\(arguments): \(run.errors)")
        }
        #expect(try spared.map { try bytes(folder.path($0)) } == before)
        #expect(Set(try files.subpathsOfDirectory(atPath: folder.path)) == names)
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["samples"] as? Int == 3)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("A dataset that was moved since is known by its bytes, a file that an export wrote may be replaced")
    func movedDataset() throws {
        let folder = try SampleFiles.store()
        try FileManager.default.moveItem(atPath: folder.path("data.jsonl"), toPath: folder.path("moved.jsonl"))
        let refused = try ProgramRun(["export", "--to", "moved.jsonl", "--force"], in: folder.path)
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("as it was imported"))
        for _ in 0..<2 {
            let run = try ProgramRun(["export", "--to", "out.jsonl", "--force"], in: folder.path)
            #expect(run.exitCode == 0, "\(run.errors)")
        }
    }

    @Test("Where pictures and dataset share a folder files can be written, and the pictures stay")
    func sharedFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.conversations, to: "data.jsonl")
        let picture = try folder.write(TinyPicture.png, to: "one.png")
        #expect(try ProgramRun(["import", "data.jsonl"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["export", "--to", "out.jsonl", "--force"], in: folder.path).exitCode == 0)
        let refused = try ProgramRun(["export", "--to", "one.png", "--force"], in: folder.path)
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("picture"))
        #expect(try bytes(picture) == Data(TinyPicture.png))
    }

    @Test("--force says what it replaces")
    func replaced() throws {
        let folder = try SampleFiles.store()
        for (arguments, name) in [(["export"], "out.jsonl"), (["report"], "page.html")] {
            try folder.write("precious", to: name)
            let refused = try ProgramRun(arguments + ["--to", name], in: folder.path)
            #expect(refused.exitCode == 1)
            #expect(refused.errors.contains("--force"))
            let run = try ProgramRun(arguments + ["--to", name, "--force"], in: folder.path)
            #expect(run.exitCode == 0, "\(run.errors)")
            #expect(run.errors.contains("replaced \(name), 8 bytes, last changed 2"))
        }
    }

    @Test("Exports, manifests and reports have the store's permissions", arguments: [0o600, 0o660, 0o644])
    func permissions(mode: Int) throws {
        let folder = try SampleFiles.store()
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: folder.path("vermilion.sqlite"))
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["report", "--to", "page.html"], in: folder.path).exitCode == 0)
        for name in ["out.jsonl", ".out.jsonl.manifest.json", "page.html"] {
            #expect(try permissions(folder.path(name)) == mode, "\(name)")
        }
    }

    @Test("The manifest goes where it is asked for, and leaves nothing beside the file")
    func manifest() throws {
        let folder = try SampleFiles.store()
        try FileManager.default.createDirectory(
            atPath: folder.path("out"), withIntermediateDirectories: false)
        let run = try ProgramRun(
            ["export", "--to", "out/data.jsonl", "--manifest", "manifest.json"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["data.jsonl"])
        #expect(try String(decoding: bytes(folder.path("manifest.json")), as: UTF8.self).contains("Vermilion export"))
    }
}
