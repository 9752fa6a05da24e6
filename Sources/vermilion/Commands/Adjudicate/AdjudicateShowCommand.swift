internal import Corpus
internal import ArgumentParser
internal import Figures
internal import ReviewStore

/// Shows a turn with every reviewer's version of it.
struct AdjudicateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a turn with every reviewer's version and every ruling.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments
    @OptionGroup var names: NameOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let found = try store.adjudicationCase(
            sample: place.sample, turn: place.turn, for: lead)
        let report = AdjudicationReport(found: names.applied(to: found))
        if self.report.json {
            Console.print(report.json)
        } else {
            report.lines.forEach(Console.print)
        }
    }
}

/// Whether a lead sees who decided what.
struct NameOptions: ParsableArguments {
    @Flag(help: "Letters in the place of the reviewers' names, in another order on each turn.")
    var hideNames = false

    /// The case as it is to be shown.
    func applied(to found: AdjudicationCase) -> AdjudicationCase { hideNames ? found.withoutNames : found }
}
