import Corpus
import Foundation
import TestSupport
import Testing

/// Imports, exports and backups that are killed at any moment leave nothing half, and nothing for ever.
@Suite struct KilledRunTests {
    private static let count = 1_500

    /// Starts the program, and kills it after a while that follows from `round`.
    private func kill(_ arguments: [String], in folder: TemporaryFolder, round: Int) throws {
        let child = try ChildProcess([BuiltProgram.path] + arguments, in: folder.path)
        usleep(UInt32(5_000 + round * 23_000))
        child.signal(SIGKILL)
        child.wait()
    }

    private func entries(_ folder: TemporaryFolder) throws -> Set<String> {
        // SQLite's own side files come and go with whoever has the store open.
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
            .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    }

    @Test("A killed import can be run again, and nothing is left of the first", arguments: 0..<6)
    func imports(round: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.many(Self.count), to: "data.jsonl")
        try kill(["import", "data.jsonl"], in: folder, round: round)
        let run = try ProgramRun(["import", "data.jsonl", "--json"], in: folder.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        let status = try ProgramRun(["status", "--json"], in: folder.path).json
        #expect(status["samples"] as? Int == Self.count)
        #expect(status["datasets"] as? Int == 1)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
        #expect(try entries(folder) == ["data.jsonl", "vermilion.sqlite", "vermilion.sqlite-lock"])
    }

    @Test("Killed exports and backups leave whole files or none, and no manifest beside other data")
    func exportsAndBackups() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(Self.count))
        #expect(try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path).exitCode == 0)
        let data = { try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl"))) }
        var versions = [try data()]
        for round in 0..<5 {
            let edit = #"{"sample":\#(round + 1),"turn":1,"decision":"edit","answer":"new \#(round)"}"#
            #expect(try ProgramRun(["decide"], in: folder.path, input: edit).exitCode == 0)
            #expect(try ProgramRun(["export", "--to", "next.jsonl", "--force"], in: folder.path).exitCode == 0)
            versions.append(try Data(contentsOf: URL(fileURLWithPath: folder.path("next.jsonl"))))
            try kill(["export", "--to", "out.jsonl", "--force"], in: folder, round: round)
            let found = try data()
            #expect(versions.contains(found))
            if let manifest = try? String(contentsOfFile: folder.path(".out.jsonl.manifest.json"), encoding: .utf8) {
                #expect(manifest.contains(SHA256Digest(of: [UInt8](found)).hexadecimal))
            }
            try kill(["backup", "copy.sqlite"], in: folder, round: round)
            if FileManager.default.fileExists(atPath: folder.path("copy.sqlite")) {
                let copy = try ProgramRun(["check", "--store", "copy.sqlite"], in: folder.path)
                #expect(copy.exitCode == 0, "\(copy.errors)")
                for suffix in ["", "-lock", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: folder.path("copy.sqlite" + suffix))
                }
            }
        }
        #expect(try ProgramRun(["export", "--to", "out.jsonl", "--force"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["backup", "copy.sqlite"], in: folder.path).exitCode == 0)
        #expect(try entries(folder).filter { $0.contains(".partial") } == [])
    }
}
