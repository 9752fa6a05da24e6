import Foundation

/// Import of arrays in which brackets are missing: by how much longer files take longer.
enum FaultyFileBenchmark: Benchmark {
    static let name = "faulty"
    static let summary = "import of arrays whose records are not closed, 3 MB and eight times that"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let unclosed = String(repeating: "{\"id\":\"1\",\"a\":\n", count: workshop.scaled(200_000))
        let records = (0..<workshop.scaled(20_000)).map { number in
            let record =
                #"{"id":\#(number),"conversations":[{"from":"human","value":"What is at \#(number)?"},"#
                + #"{"from":"gpt","value":"A house at \#(number), with a red door and two windows."}]}"#
            return number % 20 == 7 ? String(record.dropLast()) : record
        }.joined(separator: ",\n")
        var results: [Measurement] = []
        for (what, text) in [("no record is closed", unclosed), ("one in twenty lacks its last bracket", records)] {
            var ratios: [Double] = []
            var rates: [Double] = []
            for _ in 0..<workshop.rounds {
                let (short, _) = try seconds([text], in: workshop)
                let (long, megabytes) = try seconds([String](repeating: text, count: 8), in: workshop)
                ratios.append(long / short)
                rates.append(megabytes / long)
            }
            results.append(
                Measurement(
                    name: "import, \(what)", value: rates.median, unit: "MB/s", samples: rates,
                    input: "\(text.utf8.count * 8 / 1_000_000) MB", moreIsBetter: true))
            results.append(
                Measurement(
                    name: "eight times the file, \(what)", value: ratios.median, unit: "× the time", samples: ratios,
                    input: "\(text.utf8.count / 1_000_000) MB"))
        }
        return results
    }

    private static func seconds(_ parts: [String], in workshop: Workshop) throws -> (Double, megabytes: Double) {
        let (file, store) = (workshop.path("faulty.json"), workshop.path("faulty.sqlite"))
        let text = "[" + parts.joined(separator: ",\n") + "]"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        // Where nothing can be read the import is refused, which takes as long.
        let run = try MeasuredRun([workshop.program, "import", file, "--store", store])
        guard [0, 1].contains(run.exitCode) else { throw BenchmarkError("the import ended with \(run.exitCode)") }
        ImportBenchmark.remove(store)
        return (run.seconds, Double(text.utf8.count) / 1e6)
    }
}
