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

    @OptionGroup var which: ConditionOptions

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
        let total = try store.datasets().reduce(0) { $0 + $1.samples }
        var counts: [String: Int] = [:]
        var findings: [OrderedJSON] = []
        let conditions = try which.conditions
        try store.lint(rule, meeting: store.prepare(conditions, for: reviewer), for: reviewer) { found, last in
            for finding in found {
                let (place, warning) = (finding.place, finding.warning)
                counts[warning.rule, default: 0] += 1
                guard report.json else {
                    Console.print("\(place.sample)/\(place.turn)  \(warning.rule)  \(warning.message)")
                    continue
                }
                findings.append(
                    .fields([
                        "sample": place.sample, "turn": place.turn, "rule": warning.rule,
                        "where": warning.place.name, "text": warning.text,
                    ]))
            }
            Console.progress("reading \(min(last, total)) of \(total) samples")
        }
        Console.endProgress()
        if counts.isEmpty, !conditions.isEmpty {
            try ConditionOptions.tellUnmetValues(of: conditions, in: store)
            Console.note("nothing is found in turns that meet the conditions")
        }
        guard report.json else { return }
        let byRule = counts.sorted { $0.key < $1.key }.map { OrderedJSON.Member(key: $0.key, value: $0.value.json) }
        Console.print(
            .fields([
                "total": counts.values.reduce(0, +), "byRule": OrderedJSON.object(byRule), "findings": findings,
            ]))
    }
}
