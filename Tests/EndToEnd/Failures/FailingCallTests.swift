import Foundation
import TestSupport
import Testing

/// System calls that fail under the program: what it acknowledged is there, and the rest is whole or not there.
@Suite(.enabled(if: FailingCalls.arePossible, "programs may not be traced here, so no call can be made to fail"))
struct FailingCallTests {
    /// A call, how it fails, and the number of the first that does: late enough that the program has been loaded.
    struct Fault: Sendable, CustomTestStringConvertible {
        var call: String
        var error: String
        var place: Int
        var lasts = false

        var testDescription: String { "\(call) \(error) at \(place)\(lasts ? " and after" : "")" }
        var wrapper: [String] { FailingCalls.wrapper(call, error, at: place, andAfter: lasts) }
    }

    /// Faults of the calls by which a store and a file are read and written, from a place on or at it alone.
    private static let faults: [Fault] = [
        Fault(call: "pwrite64", error: "ENOSPC", place: 2, lasts: true),
        Fault(call: "pwrite64", error: "ENOSPC", place: 11), Fault(call: "pwrite64", error: "EIO", place: 5),
        Fault(call: "pwrite64", error: "EIO", place: 25, lasts: true), Fault(call: "fdatasync", error: "EIO", place: 1),
        Fault(call: "fdatasync", error: "EIO", place: 3, lasts: true), Fault(call: "fsync", error: "EIO", place: 1),
        Fault(call: "write", error: "ENOSPC", place: 1), Fault(call: "write", error: "ENOSPC", place: 2, lasts: true),
        Fault(call: "pread64", error: "EIO", place: 14, lasts: true), Fault(call: "pread64", error: "EIO", place: 30),
        Fault(call: "flock", error: "ENOLCK", place: 3), Fault(call: "ftruncate", error: "EIO", place: 1, lasts: true),
        Fault(call: "link", error: "EIO", place: 1), Fault(call: "rename", error: "EIO", place: 1),
    ]

    private func hashes(in folder: TemporaryFolder) throws -> Set<String> {
        var recorded: Set<String> = []
        for sample in 1...3 {
            let history = try ProgramRun(["history", "\(sample)", "--json"], in: folder.path).json
            let events = history["events"] as? [[String: Any]] ?? []
            recorded.formUnion(events.compactMap { $0["hash"] as? String })
        }
        return recorded
    }

    @Test(
        "decide: every decision it acknowledged is in the store, and the store is sound",
        arguments: faults)
    func decide(fault: Fault) throws {
        let folder = try SampleFiles.store()
        let script = (0..<12).map {
            "{\"sample\":\($0 % 3 + 1),\"turn\":\($0 % 2 + 1),\"decision\":\"\($0 < 6 ? "accept" : "reject")\"}\n"
        }.joined()
        let run = try ProgramRun(["decide"], in: folder.path, input: script, through: fault.wrapper)
        #expect(run.exitCode < 2, "\(run.exitCode) \(run.errors)")
        let answers = run.output.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        let acknowledged = Set(answers.filter { $0["ok"] as? Bool == true }.compactMap { $0["hash"] as? String })
        #expect(try acknowledged.subtracting(hashes(in: folder)).isEmpty)
        #expect(run.exitCode != 0 || acknowledged.count == 12)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test(
        "import: all of a file is in the store or nothing, and the next import is as if nothing had been",
        arguments: faults)
    func importing(fault: Fault) throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.many(300), to: "data.jsonl")
        let run = try ProgramRun(["import", "data.jsonl"], in: folder.path, through: fault.wrapper)
        #expect(run.exitCode < 2, "\(run.exitCode) \(run.errors)")
        let status = try ProgramRun(["status", "--json"], in: folder.path)
        let samples = status.exitCode == 0 ? try status.json["samples"] as? Int ?? -1 : 0
        #expect(samples == 300 || samples == 0 && run.exitCode != 0)
        let again = try ProgramRun(["import", "data.jsonl"], in: folder.path)
        #expect(again.exitCode == 0, "\(again.errors)")
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["samples"] as? Int == 300)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("export and backup: the file is whole, or not there and the program says so", arguments: faults)
    func leaving(fault: Fault) throws {
        let folder = try SampleFiles.store()
        let source = try Data(contentsOf: URL(fileURLWithPath: folder.path("data.jsonl")))
        let export = try ProgramRun(["export", "--to", "out.jsonl"], in: folder.path, through: fault.wrapper)
        #expect(export.exitCode < 2, "\(export.exitCode) \(export.errors)")
        let written = FileManager.default.contents(atPath: folder.path("out.jsonl"))
        #expect(written == source || written == nil && export.exitCode == 1)

        let backup = try ProgramRun(["backup", "copy.sqlite"], in: folder.path, through: fault.wrapper)
        #expect(backup.exitCode < 2, "\(backup.exitCode) \(backup.errors)")
        if FileManager.default.fileExists(atPath: folder.path("copy.sqlite")) {
            #expect(try ProgramRun(["check", "--store", "copy.sqlite"], in: folder.path).exitCode == 0)
        } else {
            #expect(backup.exitCode == 1)
        }
        #expect(!(export.errors + backup.errors).contains("not an error"))
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("A disk that cannot be read is told as that, not as a damaged store")
    func unreadable() throws {
        let folder = try SampleFiles.store()
        let run = try ProgramRun(
            ["show", "1"], in: folder.path, through: FailingCalls.wrapper("pread64", "EIO", at: 20, andAfter: true))
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("could not be read"), "\(run.errors)")
        #expect(!run.errors.contains("damaged") && !run.errors.contains("malformed"))
    }
}
