import Corpus
import Foundation

/// Export of the corrected source file, one sample in twenty edited.
enum ExportBenchmark: Benchmark {
    static let name = "export"
    static let summary = "export of 100,000 samples as source, one in twenty corrected"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let samples = workshop.scaled(100_000)
        let dataset = try workshop.dataset(samples: samples)
        let store = workshop.path("export.sqlite")
        ImportBenchmark.remove(store)
        _ = try MeasuredRun.succeeding([workshop.program, "import", dataset.path, "--store", store])
        let script = stride(from: 1, through: samples, by: 20).map {
            "{\"sample\":\($0),\"turn\":1,\"decision\":\"edit\",\"answer\":\"改正后的答案 \($0)。\"}\n"
        }.joined()
        try Data(script.utf8).write(to: URL(fileURLWithPath: workshop.path("decisions.jsonl")))
        _ = try MeasuredRun.succeeding([
            workshop.program, "decide", workshop.path("decisions.jsonl"), "--store", store, "--as", "bench", "--new",
        ])
        let megabytes = Double(dataset.byteCount) / 1e6
        var results: [Measurement] = []
        let exports = [
            ("source", "source", []),
            ("messages", "messages, undecided turns too", ["--decided", "accepted,edited,undecided"]),
            ("messages", "messages", []),
        ]
        for (format, name, options) in exports {
            var rates: [Double] = []
            for _ in 0..<workshop.rounds {
                let target = workshop.path("export.jsonl")
                unlink(target)
                unlink(ManifestName.beside(target))
                let run = try MeasuredRun.succeeding(
                    [workshop.program, "export", "--store", store, "--to", target, "--format", format] + options)
                rates.append(megabytes / run.seconds)
            }
            results.append(
                Measurement(
                    name: "export \(name)", value: rates.median, unit: "MB/s", samples: rates,
                    input: "\(samples) samples, \(Int(megabytes)) MB, 1 in 20 edited", moreIsBetter: true))
        }
        ImportBenchmark.remove(store)
        return results
    }
}
