internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

/// Lists the gaps in the guidelines that resolutions have found.
struct AdjudicateGapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "List the gaps in the guidelines that resolutions have found, newest first.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let gaps = try store.guidelineGaps(
            limit: limit == 0 ? .max : limit, for: lead)
        guard !report.json else {
            Console.print([
                "gaps": OrderedJSON(
                    gaps.map {
                        [
                            "sample": OrderedJSON($0.sample), "turn": OrderedJSON($0.turn),
                            "excerpt": OrderedJSON($0.excerpt), "lead": OrderedJSON($0.lead),
                            "note": OrderedJSON($0.note), "time": OrderedJSON($0.time.iso8601),
                        ]
                    })
            ])
            return
        }
        var table = TextTable()
        table.add("sample", "turn", "lead", "note", "question")
        for gap in gaps {
            table.add(
                String(gap.sample), String(gap.turn), Console.safe(gap.lead), Console.safe(gap.note ?? ""),
                Console.safe(gap.excerpt))
        }
        table.lines.forEach(Console.print)
    }
}
