internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the gold turns that reviewers decided otherwise.
struct GoldFailedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failed", abstract: "List the gold turns that reviewers decided otherwise.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this reviewer's.")
    var reviewer: String?

    @Option(help: "Only turns of this kind.")
    var kind: TurnKind?

    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let number = try reviewer.map { name in
            // Who has decided no gold turn has failed none.
            try store.goldCounts(for: lead).first { $0.name == name }?.reviewer ?? 0
        }
        let failures = try store.goldFailures(
            of: number, kind: kind, limit: limit == 0 ? .max : limit, for: lead)
        guard !report.json else {
            Console.print(["failed": OrderedJSON(failures.map(Self.json))])
            return
        }
        var table = TextTable()
        table.add(
            "sample", "turn", "kind", "reviewer", "decided", "right is", "source", "before it was gold", "confirmed")
        for failure in failures {
            table.add(
                String(failure.sample), String(failure.turn), failure.kind.rawValue, Console.safe(failure.name),
                failure.decision.decision.rawValue, OutcomeReport.name(failure.outcome), failure.source.rawValue,
                failure.isEarlier ? "yes" : "no", failure.isConfirmed ? "yes" : "no")
        }
        table.lines.forEach(Console.print)
    }

    private static func json(_ failure: GoldFailure) -> OrderedJSON {
        [
            "sample": OrderedJSON(failure.sample), "turn": OrderedJSON(failure.turn),
            "kind": OrderedJSON(failure.kind.rawValue), "reviewer": OrderedJSON(failure.name),
            "decision": OrderedJSON(failure.decision.decision.rawValue),
            "text": OutcomeReport.json(failure.decision.text), "time": OrderedJSON(failure.decision.time.iso8601),
            "outcome": OrderedJSON(OutcomeReport.name(failure.outcome)),
            "outcomeText": OutcomeReport.text(failure.outcome), "source": OrderedJSON(failure.source.rawValue),
            "earlier": OrderedJSON(failure.isEarlier), "confirmed": OrderedJSON(failure.isConfirmed),
        ]
    }
}
