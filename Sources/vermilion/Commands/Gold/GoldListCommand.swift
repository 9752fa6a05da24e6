internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the gold turns and how each reviewer did with them.
struct GoldListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the gold turns, and how each reviewer did with them.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "How many gold turns to list; 0 for all.")
    var limit = 200

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let counts = try store.goldCounts(for: lead)
        let items = try store.goldItems(limit: limit == 0 ? .max : limit, for: lead)
        guard !report.json else {
            Console.print([
                "reviewers": OrderedJSON(counts.map(Self.json)), "items": OrderedJSON(items.map(Self.json)),
            ])
            return
        }
        var scores = TextTable()
        scores.add("reviewer", "kind", "items", "right", "before it was gold", "share right (95 %)")
        for count in counts {
            scores.add(
                Console.safe(count.name), count.kind.rawValue, String(count.items), String(count.correct),
                String(count.earlier), OutcomeReport.rate(count.correct, of: count.items))
        }
        var list = TextTable()
        list.add(
            "sample", "turn", "kind", "right is", "source", "lead", "decided", "right", "also right", "confirmed",
            "note")
        for item in items {
            list.add(
                String(item.sample), String(item.turn), item.kind.rawValue, OutcomeReport.name(item.outcome),
                item.source.rawValue, Console.safe(item.lead), String(item.decided), String(item.correct),
                String(item.alternatives),
                item.confirmed?.iso8601 ?? "—", Console.safe(item.note ?? ""))
        }
        (scores.lines + [""] + list.lines).forEach(Console.print)
        if items.contains(where: { $0.source != .declared }) {
            Console.note(
                "promoted turns are easier than the rest: what is right about them was agreed or settled before")
        }
    }

    private static func json(_ count: GoldCount) -> OrderedJSON {
        let report: OrderedJSON = [
            "reviewer": OrderedJSON(count.name), "kind": OrderedJSON(count.kind.rawValue),
            "items": OrderedJSON(count.items), "correct": OrderedJSON(count.correct),
            "failed": OrderedJSON(count.failed), "earlier": OrderedJSON(count.earlier),
            "earlierCorrect": OrderedJSON(count.earlierCorrect),
        ]
        return OutcomeReport.add("correctRate", count.correct, of: count.items, to: report)
    }

    private static func json(_ item: GoldItem) -> OrderedJSON {
        [
            "sample": OrderedJSON(item.sample), "turn": OrderedJSON(item.turn), "kind": OrderedJSON(item.kind.rawValue),
            "outcome": OrderedJSON(OutcomeReport.name(item.outcome)), "text": OutcomeReport.text(item.outcome),
            "source": OrderedJSON(item.source.rawValue), "lead": OrderedJSON(item.lead),
            "time": OrderedJSON(item.time.iso8601), "note": OrderedJSON(item.note),
            "decided": OrderedJSON(item.decided),
            "correct": OrderedJSON(item.correct), "alternatives": OrderedJSON(item.alternatives),
            "confirmed": OrderedJSON(item.confirmed?.iso8601),
        ]
    }
}
