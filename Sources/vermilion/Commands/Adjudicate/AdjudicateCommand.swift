internal import ArgumentParser
internal import Figures
internal import ReviewStore

/// Settles the turns that reviewers differ on.
struct AdjudicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjudicate", abstract: "List and settle the turns that need a lead (leads only).",
        subcommands: [
            AdjudicateListCommand.self, AdjudicateShowCommand.self, AdjudicateResolveCommand.self,
            AdjudicateSettleCommand.self, AdjudicateReopenCommand.self, AdjudicateGapsCommand.self,
        ], defaultSubcommand: AdjudicateListCommand.self)
}

/// Lists the gaps in the guidelines that resolutions have found.
struct AdjudicateGapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "List the gaps in the guidelines that resolutions have found, newest first.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var length: LengthOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        var table = FigureTable.guidelineGaps
        table.name = "gaps"
        report.print([table.sheet(try store.guidelineGaps(limit: length.most, for: lead))])
    }
}
