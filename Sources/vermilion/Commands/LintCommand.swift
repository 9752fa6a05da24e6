internal import ArgumentParser
internal import Corpus
internal import Formats
internal import Foundation
internal import ReviewStore
internal import Synchronization
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
        let meant = try store.prepare(conditions, for: reviewer)
        var done = 0
        var last = 0
        while true {
            let pages = try Self.pages(of: store, after: last, for: reviewer)
            var found = Self.warnings(in: pages, of: rule)
            if !meant.isEmpty {
                let turns = try store.turns(found.map(\.place), meeting: meant)
                found.removeAll { !turns.contains($0.place) }
            }
            for finding in found {
                counts[finding.warning.rule, default: 0] += 1
                guard report.json else {
                    Console.print(
                        "\(finding.sample)/\(finding.turn)  \(finding.warning.rule)  "
                            + Console.safe(finding.warning.message))
                    continue
                }
                findings.append([
                    "sample": OrderedJSON(finding.sample), "turn": OrderedJSON(finding.turn),
                    "rule": OrderedJSON(finding.warning.rule), "where": OrderedJSON(finding.warning.place.name),
                    "text": OrderedJSON(finding.warning.text),
                ])
            }
            guard let next = pages.last?.last?.sample else { break }
            last = next
            done += pages.reduce(0) { $0 + $1.count }
            Console.progress("reading \(done) of \(total) samples")
        }
        Console.endProgress()
        if counts.isEmpty, !conditions.isEmpty {
            try ConditionOptions.tellUnmetValues(of: conditions, in: store)
            Console.note("nothing is found in turns that meet the conditions")
        }
        guard report.json else { return }
        Console.print([
            "total": OrderedJSON(counts.values.reduce(0, +)),
            "byRule": .object(
                counts.sorted { $0.key < $1.key }.map { OrderedJSON.Member(key: $0.key, value: OrderedJSON($0.value)) }),
            "findings": OrderedJSON(findings),
        ])
    }

    private struct Finding {
        var sample: Int
        var turn: Int
        var warning: LintWarning

        var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
    }

    /// The next samples, in as many pages as there are processors.
    private static func pages(
        of store: ReviewStore, after number: Int, for reviewer: Reviewer
    ) throws -> [[CurrentTexts]] {
        var pages: [[CurrentTexts]] = []
        for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) {
            let page = try store.currentTexts(
                after: pages.last?.last?.sample ?? number, limit: 1_000, for: reviewer)
            if page.isEmpty { break }
            pages.append(page)
        }
        return pages
    }

    /// What the rules find, in the order of the samples; each page on a processor of its own.
    private static func warnings(in pages: [[CurrentTexts]], of rule: String?) -> [Finding] {
        let found = Mutex<[Int: [Finding]]>([:])
        DispatchQueue.concurrentPerform(iterations: pages.count) { index in
            var findings: [Finding] = []
            for sample in pages[index] {
                for turn in sample.turns {
                    for warning in Lint.warnings(for: turn.text, kind: turn.kind, captions: sample.captions)
                    where rule == nil || warning.rule == rule {
                        findings.append(Finding(sample: sample.sample, turn: turn.number, warning: warning))
                    }
                }
            }
            found.withLock { $0[index] = findings }
        }
        return found.withLock { found in pages.indices.flatMap { found[$0] ?? [] } }
    }
}
