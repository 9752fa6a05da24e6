import Foundation
import TestSupport
import Testing

/// `queue claim` killed in the midst of its work.
@Suite struct KilledClaimTests {
    @Test("Killed at random moments, what it printed is handed out, nothing twice, and the rest goes on")
    func survivesKill() throws {
        let folder = try SampleFiles.store(of: SampleFiles.many(40))
        #expect(try ProgramRun(["queue", "add", "all", "--overlap", "1"], in: folder.path).exitCode == 0)
        var generator = SystemRandomNumberGenerator()
        var claimed: [Int: String] = [:]
        for round in 1...30 {
            let name = "r\(round)"
            let child = try ChildProcess(
                [BuiltProgram.path, "queue", "claim", "all", "--as", name], in: folder.path,
                streams: .init(output: folder.path(name)))
            usleep(UInt32.random(in: 20_000...160_000, using: &generator))
            child.signal(SIGKILL)
            child.wait()
            let printed = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            guard printed.hasSuffix("\n"), let sample = Int(printed.dropLast()) else { continue }
            #expect(claimed.updateValue(name, forKey: sample) == nil, "sample \(sample) was handed out twice")
        }
        let shown = try ProgramRun(["queue", "show", "all", "--limit", "0", "--json"], in: folder.path).json
        let assignments = try #require(shown["assignments"] as? [[String: Any]])
        var holders: [Int: [String]] = [:]
        for assignment in assignments {
            guard let sample = assignment["sample"] as? Int, let name = assignment["reviewer"] as? String else {
                continue
            }
            holders[sample, default: []].append(name)
        }
        #expect(holders.values.allSatisfy { $0.count == 1 })
        for (sample, name) in claimed { #expect(holders[sample] == [name]) }
        #expect(try ProgramRun(["queue", "claim", "all", "--as", "late", "--new"], in: folder.path).exitCode == 0)
        #expect(try ProgramRun(["check"], in: folder.path).exitCode == 0)
    }
}
