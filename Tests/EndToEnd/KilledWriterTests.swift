import Corpus
import Foundation
import TestSupport
import Testing

/// Programs that are killed while they record: whatever they had acknowledged is there.
@Suite(.serialized) struct KilledWriterTests {
    private func lines(_ path: String) -> [String] {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        // The last may be torn: nobody has read it as an answer.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test("decide, killed at moments that a seed says")
    func decide() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(400))
        var random = SplitMix64(seed: 7)
        var acknowledged = 0
        for round in 0..<6 {
            let script = (1...400).map {
                "{\"sample\":\($0),\"turn\":1,\"decision\":\"\(round.isMultiple(of: 2) ? "accept" : "reject")\"}\n"
            }.joined()
            try folder.write(script, to: "script.jsonl")
            let streams = ChildProcess.Streams(
                output: folder.path("answers-\(round)"), errors: folder.path("errors-\(round)"))
            let child = try ChildProcess(
                [BuiltProgram.path, "decide", "script.jsonl"], in: folder.path, streams: streams)
            // From the first answer on, so that a slow machine has something to kill.
            for _ in 0..<500 where lines(streams.output).isEmpty { Thread.sleep(forTimeInterval: 0.01) }
            usleep(UInt32(random.next() % 60_000))
            child.signal(SIGKILL)
            child.wait()
            let answers = lines(streams.output)
            #expect(answers.allSatisfy { $0.contains("\"ok\"") })
            acknowledged += answers.count
        }
        #expect(acknowledged > 0)
        let status = try ProgramRun(["status", "--json"], in: folder.path).json
        let check = try ProgramRun(["check"], in: folder.path)
        #expect(check.exitCode == 0, "\(check.output)")
        #expect(try #require(status["events"] as? Int) >= acknowledged)
    }

    @Test("The desk, killed right after it said saved")
    func desk() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(20))
        for round in 1...3 {
            let terminal = try TerminalDriver("\(BuiltProgram.path) review --as alice", in: folder.path)
            try terminal.wait("a question", until: { $0.contains("Question ") })
            try terminal.type("a")
            try terminal.wait(for: "saved ✓")
            let process = try #require(try terminal.programProcess())
            kill(process, SIGKILL)
            try terminal.wait(for: "[exit ")
            #expect(try ProgramRun(["status", "--json"], in: folder.path).json["accepted"] as? Int == round)
        }
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }

    @Test("queue claim, killed: a sample is in one hand or in none")
    func claim() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(30))
        try #require(try ProgramRun(["queue", "add", "all"], in: folder.path).exitCode == 0)
        var random = SplitMix64(seed: 11)
        for round in 0..<8 {
            let streams = ChildProcess.Streams(
                output: folder.path("claim-\(round)"), errors: folder.path("claim-errors-\(round)"))
            let child = try ChildProcess(
                [BuiltProgram.path, "queue", "claim", "all"], in: folder.path, streams: streams)
            usleep(UInt32(random.next() % 80_000))
            child.signal(SIGKILL)
            child.wait()
        }
        let check = try ProgramRun(["check"], in: folder.path)
        #expect(check.exitCode == 0, "\(check.output)")
        #expect(try ProgramRun(["queue", "claim", "all"], in: folder.path).exitCode == 0)
    }
}
