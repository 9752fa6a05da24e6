import Foundation

/// What a Python script measured of its own work, without the start of Python and the reading of its input.
struct PythonPeer {
    /// Seconds of each repetition.
    let seconds: [Double]
    /// What it computed, to be compared with ours.
    let values: [Double]

    /// Runs a script that prints one line of JSON with `seconds` and `values`.
    init(_ script: String, _ arguments: [String]) throws {
        let run = try MeasuredRun.succeeding(["python3", "-c", script] + arguments)
        guard let line = run.output.split(separator: "\n").last,
            let report = try? JSONDecoder().decode(Report.self, from: Data(line.utf8)), !report.seconds.isEmpty
        else { throw BenchmarkError("the peer said: \(run.output.suffix(500))") }
        seconds = report.seconds
        values = report.values
    }

    private struct Report: Decodable {
        let seconds: [Double]
        let values: [Double]
    }

    /// The versions of packages, as `krippendorff 0.9.0`; nil when one is not installed.
    static func versions(_ packages: String...) -> String? {
        let script = """
            import sys
            from importlib.metadata import version
            print(', '.join(f'{name} {version(name)}' for name in sys.argv[1:]))
            """
        guard let run = try? MeasuredRun(["python3", "-c", script] + packages), run.exitCode == 0 else { return nil }
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Throws when ours is not what the peer computed, to nine decimals.
    func check(_ ours: [Double], _ what: String) throws {
        guard ours.count == values.count, zip(ours, values).allSatisfy({ abs($0 - $1) <= 1e-9 }) else {
            throw BenchmarkError("\(what) differ: ours \(ours.prefix(5)), the peer's \(values.prefix(5))")
        }
    }
}

/// Milliseconds that each of `rounds` repetitions of `work` takes, and what it gave.
func repeated<Result>(_ rounds: Int, _ work: () throws -> Result) rethrows -> (milliseconds: [Double], result: Result) {
    var milliseconds: [Double] = []
    while true {
        let start = ContinuousClock.now
        let result = try work()
        milliseconds.append(start.duration(to: .now).milliseconds)
        if milliseconds.count >= rounds { return (milliseconds, result) }
    }
}
