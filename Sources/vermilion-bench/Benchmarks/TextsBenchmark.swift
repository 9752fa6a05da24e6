import Foundation

/// Going through all texts of a large store: a search for a rare Chinese word, and the lint rules.
enum TextsBenchmark: Benchmark {
    static let name = "texts"
    static let summary = "search and lint of 1,000,000 samples"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let samples = workshop.scaled(1_000_000)
        let store = try workshop.store(samples: samples)
        let input = "\(samples) samples of one to six turns"
        let commands = [("search", ["search", SyntheticDataset.rareWord]), ("lint", ["lint", "--json"])]
        return try commands.flatMap { name, words in
            var seconds: [Double] = []
            var processorSeconds: [Double] = []
            for _ in 0..<workshop.rounds {
                let run = try MeasuredRun.succeeding([workshop.program] + words + ["--store", store])
                seconds.append(run.seconds)
                processorSeconds.append(run.processorSeconds)
            }
            return [
                Measurement(name: name, value: seconds.median, unit: "s", samples: seconds, input: input),
                Measurement(
                    name: "\(name), on all processors together", value: processorSeconds.median, unit: "s",
                    samples: processorSeconds, input: input),
            ]
        }
    }
}
