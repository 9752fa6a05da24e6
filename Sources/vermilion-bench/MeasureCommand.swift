internal import ArgumentParser
import Foundation

/// Measures the program beside its peers, in one run.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measure the program beside its peers.",
        discussion:
            "Name benchmarks to run only those; `list` names them all. Peers that are not installed are left out.")

    @Argument(help: "What to measure; everything when nothing is named, `list` for the names.")
    var names: [String] = []

    @Flag(help: "Print the machine, every figure and every raw value as JSON.")
    var json = false

    @Option(help: "How often each figure is taken.")
    var rounds = 5

    @Option(help: "Thousandths of the full input sizes, for a quick look.")
    var scale = 1_000

    static var benchmarks: [any Benchmark.Type] {
        [
            ImportBenchmark.self, CorrectionSetBenchmark.self, DeskBenchmark.self, PictureBenchmark.self,
            ExportBenchmark.self, TextsBenchmark.self, FaultyFileBenchmark.self, MutatedFileBenchmark.self,
            AgreementAlphaBenchmark.self, AgreementPairsBenchmark.self, AgreementBootstrapBenchmark.self,
            IntervalCoverageBenchmark.self, LeadPagesBenchmark.self, DamagedStoreBenchmark.self,
        ]
    }

    func run() throws {
        if names == ["list"] {
            for benchmark in Self.benchmarks { print("\(benchmark.name)\t\(benchmark.summary)") }
            return
        }
        let known = Self.benchmarks.map { $0.name }
        if let unknown = names.first(where: { !known.contains($0) }) {
            throw ValidationError("there is no benchmark “\(unknown)”: there are \(known.joined(separator: ", "))")
        }
        let workshop = try Workshop(rounds: rounds, scale: scale)
        var results: [Measurement] = []
        for benchmark in Self.benchmarks where names.isEmpty || names.contains(benchmark.name) {
            FileHandle.standardError.write(Data("measuring \(benchmark.name): \(benchmark.summary)\n".utf8))
            results += try benchmark.run(in: workshop)
        }
        print(try json ? BenchReport.json(results) : BenchReport.table(results))
    }
}

/// Measures the program, or mistreats it.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vermilion-bench",
        abstract: "Measure the program beside its peers, or mistreat it.",
        subcommands: [MeasureCommand.self, EnduranceCommand.self], defaultSubcommand: MeasureCommand.self)
}
