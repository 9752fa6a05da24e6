import Foundation

/// A small store that a trial mistreats, with what it acknowledged.
struct TrialStore {
    static let samples = 5

    let workshop: Workshop
    let folder: String
    var path: String { folder + "/store.sqlite" }
    private(set) var acknowledged: Set<String> = []

    /// Makes a store of a few samples in a new folder.
    init(in workshop: Workshop, name: String) throws {
        self.workshop = workshop
        folder = workshop.path(name)
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = try MeasuredRun.succeeding(command(["import", Self.dataset(in: workshop).path]))
    }

    static func dataset(in workshop: Workshop) throws -> SyntheticDataset { try workshop.dataset(samples: samples) }

    func command(_ arguments: [String], through wrapper: [String] = []) -> [String] {
        wrapper + [workshop.program] + arguments + ["--store", path, "--as", "bench"]
    }

    /// The decisions that `decide` answered with ok, out of what it wrote, are to be found in the store from now on.
    mutating func note(answers output: String) -> (lines: Int, acknowledged: Int) {
        var lines = 0
        var count = 0
        for line in output.split(separator: "\n") where line.hasPrefix("{") {
            guard let answer = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                continue
            }
            lines += 1
            guard answer["ok"] as? Bool == true, let hash = answer["hash"] as? String else { continue }
            acknowledged.insert(hash)
            count += 1
        }
        return (lines, count)
    }

    /// What is not as it should be: acknowledged decisions that are gone, a store that is not sound.
    func faults() throws -> [String] {
        var recorded: Set<String> = []
        for sample in 1...Self.samples {
            let run = try MeasuredRun(command(["history", "\(sample)", "--json"]))
            let history = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let events = history?["events"] as? [[String: Any]] ?? []
            recorded.formUnion(events.compactMap { $0["hash"] as? String })
        }
        let lost = acknowledged.subtracting(recorded).count
        let check = try MeasuredRun(command(["check"]))
        return (lost > 0 ? ["\(lost) acknowledged decisions are not in the store"] : [])
            + (check.exitCode == 0 ? [] : ["check: \(check.output.prefix(300))"])
    }
}
