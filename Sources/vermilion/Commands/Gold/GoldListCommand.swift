internal import ArgumentParser
internal import Corpus
internal import Figures
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
        let sheets = [FigureTable.goldCounts.sheet(counts), FigureTable.goldItems.sheet(items)]
        report.print(sheets)
        guard !report.json else { return }
        if items.contains(where: { $0.source != .declared }) {
            Console.note(
                "promoted turns are easier than the rest: what is right about them was agreed or settled before")
        }
    }
}
