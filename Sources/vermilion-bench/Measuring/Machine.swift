import Foundation

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
