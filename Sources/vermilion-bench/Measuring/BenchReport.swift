import Foundation

/// What was measured, for people and for scripts.
enum BenchReport {
    /// A Markdown table, as the README has it.
    static func table(_ results: [Measurement]) -> String {
        var lines = [
            "Measured on \(Machine.description).", "",
            "| what | input | figure | peer in the same run | ratio |", "|---|---|---|---|---|",
        ]
        for result in results {
            let peer = result.peer.map { "\($0.name) \($0.version): \(number($0.value)) \(result.unit)" } ?? ""
            let ratio = result.ratio.map { "\(number($0))× as fast" } ?? ""
            lines.append(
                "| \(result.name) | \(result.input) | \(number(result.value)) \(result.unit) | \(peer) | \(ratio) |")
        }
        return lines.joined(separator: "\n")
    }

    /// Every figure with its raw values.
    static func json(_ results: [Measurement]) throws -> String {
        let report = Report(
            machine: Machine.description,
            results: results.map { result in
                Row(
                    name: result.name, value: result.value, unit: result.unit, input: result.input,
                    peer: result.peer?.name, peerCommand: result.peer.map { "\($0.command) (\($0.version))" },
                    peerValue: result.peer?.value, ratio: result.ratio, samples: result.samples,
                    peerSamples: result.peer?.samples)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private struct Report: Encodable {
        var machine: String
        var results: [Row]
    }

    private struct Row: Encodable {
        var name: String
        var value: Double
        var unit: String
        var input: String
        var peer: String?
        var peerCommand: String?
        var peerValue: Double?
        var ratio: Double?
        var samples: [Double]
        var peerSamples: [Double]?
    }

    private static func number(_ value: Double) -> String {
        value >= 100 ? String(Int(value.rounded())) : String(format: value >= 10 ? "%.1f" : "%.2f", value)
    }
}

/// The machine that a benchmark ran on, in words.
enum Machine {
    static var description: String {
        let information = ProcessInfo.processInfo
        let processor =
            (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
            .split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
        let memory = Double(information.physicalMemory) / 1_073_741_824
        return "\(information.activeProcessorCount) × \(processor), \(Int(memory.rounded())) GB, "
            + information.operatingSystemVersionString
    }
}
