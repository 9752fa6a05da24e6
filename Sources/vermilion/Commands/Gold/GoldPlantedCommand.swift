internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the planted errors and what reviewers caught of them.
struct GoldPlantedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planted", abstract: "Tell what reviewers catch of planted errors, and list them.",
        discussion: """
            Caught are those that were rejected or edited so that the error is gone; restored, of those, the ones that say \
            again what was generated; missed those that were accepted or edited with the error left in. Mended ones were \
            no errors after all: the turn itself was corrected to the same.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this reviewer's.")
    var reviewer: String?

    @Option(help: ArgumentHelp("Only errors of this kind.", valueName: "kind"))
    var corruption: String?

    @Option(help: "List those that are open, caught, restored, missed or mended.")
    var state: PlantedFilter.State?

    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let counts = try store.catchCounts(for: lead).filter {
            (reviewer == nil || $0.name == reviewer) && (corruption == nil || $0.corruption == corruption)
        }
        let filter = PlantedFilter(
            reviewer: reviewer.map { _ in counts.first?.reviewer ?? 0 }, corruption: corruption, state: state)
        let errors = try store.plantedErrors(filter, limit: limit == 0 ? .max : limit, for: lead)
        guard !report.json else {
            Console.print([
                "catches": OrderedJSON(counts.map(Self.json)), "planted": OrderedJSON(errors.map(Self.json)),
            ])
            return
        }
        var table = TextTable()
        table.add("reviewer", "error", "shown", "caught", "restored", "missed", "mended", "open", "share caught (95 %)")
        for count in counts {
            table.add(
                Console.safe(count.name), Console.safe(count.corruption), String(count.shown), String(count.caught),
                String(count.restored), String(count.missed), String(count.mended), String(count.open),
                OutcomeReport.rate(count.caught, of: count.judged))
        }
        var list = TextTable()
        list.add("sample", "turn", "reviewer", "error", "result", "decided", "generated", "shown")
        for error in errors {
            list.add(
                String(error.sample), String(error.turn), Console.safe(error.name), Console.safe(error.corruption),
                error.result?.rawValue ?? "open", error.decision?.decision.rawValue ?? "–",
                Self.cell(error.generated.answer), Self.cell(error.shown.answer))
        }
        (table.lines + [""] + list.lines).forEach(Console.print)
    }

    /// A text on one line of a table.
    private static func cell(_ text: String) -> String {
        let line = text.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Console.safe(line.count > 40 ? line.prefix(39) + "…" : line)
    }

    private static func json(_ count: CatchCount) -> OrderedJSON {
        let report: OrderedJSON = [
            "reviewer": OrderedJSON(count.name), "corruption": OrderedJSON(count.corruption),
            "shown": OrderedJSON(count.shown), "caught": OrderedJSON(count.caught),
            "restored": OrderedJSON(count.restored), "missed": OrderedJSON(count.missed),
            "mended": OrderedJSON(count.mended), "open": OrderedJSON(count.open),
        ]
        return OutcomeReport.add("catchRate", count.caught, of: count.judged, to: report)
    }

    private static func json(_ error: PlantedError) -> OrderedJSON {
        [
            "sample": OrderedJSON(error.sample), "turn": OrderedJSON(error.turn),
            "kind": OrderedJSON(error.kind.rawValue), "reviewer": OrderedJSON(error.name),
            "corruption": OrderedJSON(error.corruption), "generated": OutcomeReport.json(error.generated),
            "shown": OutcomeReport.json(error.shown), "planted": OrderedJSON(error.planted.iso8601),
            "result": OrderedJSON(error.result?.rawValue ?? "open"),
            "decision": OrderedJSON(error.decision?.decision.rawValue),
            "text": OutcomeReport.json(error.decision?.text),
            "time": OrderedJSON(error.decision?.time.iso8601),
        ]
    }
}

extension PlantedFilter.State: ExpressibleByArgument {}
