import Foundation

/// The desk as a person meets it: start, and from the key to the last byte of the frame, in a pseudo-terminal.
enum DeskBenchmark: Benchmark {
    static let name = "desk"
    static let summary = "start to first frame, and key to text and to picture, on 100,000 samples"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let samples = workshop.scaled(100_000)
        let store = try workshop.store(samples: samples)
        let command = [workshop.program, "review", "--store", store, "--as", "bench", "--new"]
        let environment = ["TERM": "xterm-256color", "COLORTERM": "truecolor", "XDG_CONFIG_HOME": workshop.folder]

        var starts: [Double] = []
        for _ in 0..<max(5, workshop.rounds) {
            let began = ContinuousClock.now
            let terminal = try PseudoTerminal(command, columns: 120, rows: 36, environment: environment)
            guard terminal.wait(for: "conversation") else { throw BenchmarkError("the desk shows no frame") }
            starts.append(began.duration(to: .now).milliseconds)
        }

        let terminal = try PseudoTerminal(command, columns: 120, rows: 36, environment: environment)
        guard terminal.wait(for: "conversation") else { throw BenchmarkError("the desk shows no frame") }
        terminal.settle(milliseconds: 500)
        var texts: [Double] = []
        var frames: [Double] = []
        for _ in 0..<200 {
            guard let times = terminal.press("n") else { throw BenchmarkError("the desk does not answer a key") }
            texts.append(times.first)
            frames.append(times.last)
        }
        let input = "\(samples) samples, 120×36, truecolour, a picture beside each"
        return [
            Measurement(name: "start to first frame", value: starts.median, unit: "ms", samples: starts, input: input),
            Measurement(name: "key to text, p50", value: texts.median, unit: "ms", samples: texts, input: input),
            Measurement(
                name: "key to text, p99", value: texts.percentile(99), unit: "ms", samples: texts, input: input),
            Measurement(
                name: "key to picture, p50", value: frames.median, unit: "ms", samples: frames, input: input),
            Measurement(
                name: "key to picture, p99", value: frames.percentile(99), unit: "ms", samples: frames, input: input),
        ]
    }
}
