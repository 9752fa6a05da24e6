internal import ArgumentParser
internal import Corpus
import Foundation

/// Mistreats the program for as long as is asked, and tells what it did and found.
struct EnduranceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "endurance",
        abstract: "Mistreat the program: broken input, failing system calls.",
        discussion: "Name trials to run only those; `list` names them all. The same seed does the same again.")

    @Argument(help: "The trials; all when nothing is named, `list` for the names.")
    var names: [String] = []

    @Option(help: "How many rounds of each.")
    var rounds = 200

    @Option(help: "The seed of all that is left to chance.")
    var seed: UInt64 = 1

    static var trials: [any EnduranceTrial.Type] { [MutatedDecisionsTrial.self, FailingCallsTrial.self] }

    func run() throws {
        if names == ["list"] {
            for trial in Self.trials { print("\(trial.name)\t\(trial.summary)") }
            return
        }
        let known = Self.trials.map { $0.name }
        if let unknown = names.first(where: { !known.contains($0) }) {
            throw ValidationError("there is no trial “\(unknown)”: there are \(known.joined(separator: ", "))")
        }
        let workshop = try Workshop(rounds: rounds, scale: 1_000)
        var isWell = true
        for trial in Self.trials where names.isEmpty || names.contains(trial.name) {
            var generator = SplitMix64(seed: seed)
            let findings = try trial.run(in: workshop, rounds: rounds, generator: &generator)
            print(
                "\(trial.name), seed \(seed): \(findings.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", "))"
            )
            for fault in findings.faults { print("  found: \(fault.debugDescription)") }
            if findings.faults.isEmpty { print("  nothing found") }
            isWell = isWell && findings.faults.isEmpty
        }
        if !isWell { throw ExitCode.failure }
    }
}

/// One way of mistreating the program, over and over.
protocol EnduranceTrial {
    /// The name by which it is asked for.
    static var name: String { get }
    /// What it does, in a sentence.
    static var summary: String { get }

    /// Goes through `rounds` of it in a folder of its own and tells what it did and found.
    static func run(in workshop: Workshop, rounds: Int, generator: inout SplitMix64) throws -> EnduranceFindings
}

/// What a trial did and what it found.
struct EnduranceFindings {
    /// What was done and how often, in order.
    var counts: [(name: String, count: Int)] = []
    /// What should not have been, each with how to see it again.
    var faults: [String] = []

    mutating func count(_ name: String, _ number: Int = 1) {
        if let index = counts.firstIndex(where: { $0.name == name }) {
            counts[index].count += number
        } else {
            counts.append((name, number))
        }
    }
}
