import Foundation

/// Import of a set of the paper's size against `sqlite-utils insert`.
enum CorrectionSetBenchmark: Benchmark {
    static let name = "import-55k"
    static let summary = "import of 55,000 samples, beside sqlite-utils insert"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let dataset = try workshop.dataset(samples: workshop.scaled(55_000))
        let store = workshop.path("set.sqlite")
        let table = workshop.path("set.db")
        let hasPeer = workshop.has(["sqlite-utils", "--version"])
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<workshop.rounds {
            ImportBenchmark.remove(store, table)
            ours.append(
                try MeasuredRun.succeeding([workshop.program, "import", dataset.path, "--store", store]).seconds)
            guard hasPeer else { continue }
            theirs.append(
                try MeasuredRun.succeeding(["sqlite-utils", "insert", table, "samples", dataset.path, "--nl"]).seconds)
        }
        ImportBenchmark.remove(store, table)
        let version = try MeasuredRun(["sqlite-utils", "--version"]).output
        return [
            Measurement(
                name: "import 55k", value: ours.median, unit: "s", samples: ours,
                peer: theirs.isEmpty
                    ? nil
                    : .init(
                        name: "sqlite-utils insert", command: "sqlite-utils insert DB samples FILE --nl",
                        version: version.trimmingCharacters(in: .whitespacesAndNewlines), value: theirs.median,
                        samples: theirs),
                input: "\(dataset.samples) samples, \(dataset.byteCount / 1_000_000) MB")
        ]
    }
}
