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
        var table = FigureTable.guidelineGaps
        table.name = "gaps"
        report.print([table.sheet(gaps)])
    }
}
