internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore
internal import TextAnalysis

/// Tells what the rules find in a store: hints, never a gate.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Tell what the lint rules find in the turns as generated.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this rule.")
    var rule: String?

    @Flag(help: "List the rules.")
    var rules = false

    func validate() throws {
        guard let rule, !Lint.summaries.contains(where: { $0.name == rule }) else { return }
        throw ValidationError("there is no rule “\(rule)”; see --rules")
    }

    func run() throws {
        guard !rules else {
            Lint.summaries.forEach { Console.print("\($0.name)  \($0.summary)") }
            return
        }
        let (store, reviewer) = try self.store.open(for: Self.self)
        var counts: [String: Int] = [:]
        var findings: [OrderedJSON] = []
        var number = 0
        while let next = try store.nextSample(after: number, for: reviewer, open: false) {
            number = next
            guard let sample = try store.sample(number, for: reviewer) else { continue }
            for turn in sample.turns {
                for warning in Lint.warnings(for: turn, captions: sample.captions)
                where rule == nil || warning.rule == rule {
                    counts[warning.rule, default: 0] += 1
                    if report.json {
                        findings.append([
                            "sample": OrderedJSON(number), "turn": OrderedJSON(turn.number),
                            "rule": OrderedJSON(warning.rule), "where": OrderedJSON(warning.place.name),
                            "text": OrderedJSON(warning.text),
                        ])
                    } else {
                        Console.print("\(number)/\(turn.number)  \(warning.rule)  \(Console.safe(warning.message))")
                    }
                }
            }
        }
        guard report.json else { return }
        Console.print([
            "total": OrderedJSON(counts.values.reduce(0, +)),
            "byRule": .object(
                counts.sorted { $0.key < $1.key }.map { OrderedJSON.Member(key: $0.key, value: OrderedJSON($0.value)) }),
            "findings": OrderedJSON(findings),
        ])
    }
}
