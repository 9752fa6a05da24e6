import Foundation
import TestSupport
import Testing

/// An output that takes nothing: a full disk behind it, nobody in front of it, or none at all.
@Suite struct OutputFailureTests {
    private static let reports = [
        ["status"], ["status", "--json"], ["status", "--csv"], ["show", "1"], ["show", "1", "--json"],
        ["show", "1", "--frame", "80x24"], ["history", "1", "--json"], ["search", "天"], ["dataset"],
        ["lint", "--rules"],
        ["agreement", "--ratings", "ratings.csv"], ["throughput"], ["reviewers"], ["check"], ["keys"], ["themes"],
        ["compare", "a", "b"], ["export", "--to", "x.jsonl", "--json"], ["--help"], ["--version"],
    ]

    private static func store() throws -> TemporaryFolder {
        let folder = try SampleFiles.store()
        try folder.write("unit,rater,value\nu,alice,1\nu,bob,2\n", to: "ratings.csv")
        return folder
    }

    @Test("A report that does not fit is an error that says so, by every command", arguments: reports)
    func fullDevice(arguments: [String]) throws {
        let folder = try Self.store()
        let run = try ProgramRun(
            arguments, in: folder.path, through: ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full"])
        #expect(run.exitCode == 1)
        #expect(run.errors == "Error: could not write to standard output: No space left on device\n")
    }

    @Test("A reader that has gone away ends the program quietly, as it does others", arguments: reports)
    func closedPipe(arguments: [String]) throws {
        // The shell waits until the reader is gone before it starts the program.
        let folder = try Self.store()
        let run = try ProgramRun(
            arguments, in: folder.path,
            through: ["/bin/bash", "-c", "exec 3> >(:); wait $!; exec \"$0\" \"$@\" >&3"])
        #expect(run.exitCode == 141)
        #expect(run.errors.isEmpty, "\(run.errors)")
    }

    @Test("A closed output is an error, and no file of the store takes its place")
    func closedOutput() throws {
        let folder = try Self.store()
        for closed in ["exec \"$0\" \"$@\" >&-", "exec \"$0\" \"$@\" <&- >&- 2>&-"] {
            #expect(try ProgramRun(["status"], in: folder.path, through: ["/bin/sh", "-c", closed]).exitCode == 1)
        }
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("vermilion.sqlite-lock"))).count < 200)
    }

    @Test("A message that could not be written makes the command fail in the end, with its work done")
    func fullErrors() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleFiles.conversations + "{\"broken\n", to: "data.jsonl")
        let run = try ProgramRun(
            ["import", "data.jsonl"], in: folder.path, through: ["/bin/sh", "-c", "exec \"$0\" \"$@\" 2>/dev/full"])
        #expect(run.exitCode == 1)
        #expect(run.output.contains("3 samples"))
        #expect(try ProgramRun(["status", "--json"], in: folder.path).json["samples"] as? Int == 3)
    }
}
