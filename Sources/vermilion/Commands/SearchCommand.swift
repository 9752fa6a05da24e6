internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Finds turns by a text in them.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find turns by a text in them, case folded, full and half width alike.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @OptionGroup var which: ConditionOptions

    @Argument(help: "What to look for.")
    var text: String

    @Option(help: "How many hits to list; 0 for all.")
    var limit = 50

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let found = try search(in: store, for: reviewer)
        let hits = found.hits.map {
            OrderedJSON.fields([
                "sample": $0.sample, "turn": $0.turn, "where": $0.place.rawValue, "snippet": $0.snippet,
            ])
        }
        report.print(
            json: .fields(["total": found.total, "hits": hits]),
            lines: found.hits.map { "\($0.sample)/\($0.turn)  \($0.place.rawValue)  \($0.snippet)" })
        if !report.json, found.total > found.hits.count {
            Console.note("\(found.total - found.hits.count) more; --limit 0 lists all")
        }
    }

    /// The hits in turns that meet the conditions.
    private func search(in store: ReviewStore, for reviewer: Reviewer) throws -> SearchResult {
        let conditions = try which.conditions
        guard !conditions.isEmpty else { return try store.search(text, limit: limit, for: reviewer) }
        let meant = try store.prepare(conditions, for: reviewer)
        var found = try store.search(text, for: reviewer)
        let turns = try store.turns(found.hits.map(\.turnPlace), meeting: meant)
        found.hits.removeAll { !turns.contains($0.turnPlace) }
        found.total = found.hits.count
        if found.total == 0 {
            try ConditionOptions.tellUnmetValues(of: conditions, in: store)
            Console.note("no turn with that text meets the conditions")
        }
        if limit > 0 { found.hits = Array(found.hits.prefix(limit)) }
        return found
    }
}
