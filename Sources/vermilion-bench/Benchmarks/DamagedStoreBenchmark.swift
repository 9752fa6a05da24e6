internal import Corpus
import Foundation

/// How the program takes stores whose bytes were changed at random: which commands crash, and which do not end.
enum DamagedStoreBenchmark: Benchmark {
    static let name = "damage"
    static let summary =
        "a thousand stores with bytes changed, cut off or taken from elsewhere: crashes, hangs, slowest check"

    /// How long a command may take, in seconds.
    private static let limit = 30

    private static let commands = [
        ["check"], ["status"], ["search", "a"], ["show", "7"], ["history", "7"], ["export", "--dry-run"], ["decide"],
    ]

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let samples = 500
        let whole = try Data(contentsOf: URL(fileURLWithPath: try workshop.store(samples: samples)))
        let stores = workshop.scaled(1_000)
        let path = workshop.path("damaged.sqlite")
        var times: [String: [Double]] = [:]
        var crashes = 0
        var hangs = 0
        for seed in 1...stores {
            var generator = SplitMix64(seed: UInt64(seed))
            let damaged = damage(whole, &generator)
            for command in commands {
                for suffix in ["-wal", "-shm", "-lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
                try damaged.write(to: URL(fileURLWithPath: path))
                let run = try MeasuredRun(
                    ["timeout", "\(limit)", workshop.program] + command + ["--store", path])
                times[command[0], default: []].append(run.seconds)
                if run.exitCode == 124 { hangs += 1 }
                if run.exitCode >= 128 { crashes += 1 }
                if run.exitCode == 124 || run.exitCode >= 128 {
                    FileHandle.standardError.write(
                        Data("seed \(seed): \(command[0]) ended with \(run.exitCode)\n".utf8))
                }
            }
        }
        let input = "\(stores) stores of \(samples) samples, \(commands.count) commands each"
        return [
            Measurement(name: "damaged stores: crashes", value: Double(crashes), unit: "", samples: [], input: input),
            Measurement(
                name: "damaged stores: not ended after \(limit) s", value: Double(hangs), unit: "", samples: [],
                input: input),
            Measurement(
                name: "damaged stores: slowest check", value: (times["check"]?.max() ?? 0) * 1_000, unit: "ms",
                samples: times["check"] ?? [], input: input),
        ]
    }

    /// Some bytes changed, a page put in another's place, a run of nothing, or the end cut off.
    private static func damage(_ whole: Data, _ generator: inout SplitMix64) -> Data {
        var bytes = [UInt8](whole)
        func place(_ count: Int, _ generator: inout SplitMix64) -> Int { Int(generator.next() % UInt64(count)) }
        let pages = bytes.count / 4_096
        switch generator.next() % 8 {
        case 0: bytes.removeLast(place(bytes.count, &generator))
        case 1:
            let (from, to) = (place(pages, &generator) * 4_096, place(pages, &generator) * 4_096)
            bytes.replaceSubrange(to..<to + 4_096, with: Array(bytes[from..<from + 4_096]))
        case 2:
            let start = place(pages, &generator) * 4_096
            bytes.replaceSubrange(start..<start + 4_096, with: [UInt8](repeating: 0, count: 4_096))
        default:
            // Half of the changes at the beginnings of pages, where what leads to the rows is.
            for _ in 0..<1 << (generator.next() % 8) {
                let inPage = generator.next() % 2 == 0 ? place(40, &generator) : place(4_096, &generator)
                bytes[place(pages, &generator) * 4_096 + inPage] = UInt8(truncatingIfNeeded: generator.next())
            }
        }
        return Data(bytes)
    }
}
