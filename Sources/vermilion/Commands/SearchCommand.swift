internal import ArgumentParser
internal import Formats
internal import ReviewStore

/// Finds turns by a text in them.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find turns by a text in them, case folded, full and half width alike.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "What to look for.")
    var text: String

    @Option(help: "How many hits to list; 0 for all.")
    var limit = 50

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let found = try store.search(
            text, limit: limit == 0 ? .max : limit, for: reviewer)
        guard !report.json else {
            Console.print([
                "total": OrderedJSON(found.total),
                "hits": OrderedJSON(
                    found.hits.map {
                        [
                            "sample": OrderedJSON($0.sample), "turn": OrderedJSON($0.turn),
                            "where": OrderedJSON($0.place.rawValue), "snippet": OrderedJSON($0.snippet),
                        ]
                    }),
            ])
            return
        }
        for hit in found.hits {
            Console.print("\(hit.sample)/\(hit.turn)  \(hit.place.rawValue)  \(Console.safe(hit.snippet))")
        }
        if found.total > found.hits.count {
            Console.note("\(found.total - found.hits.count) more; --limit 0 lists all")
        }
    }
}
