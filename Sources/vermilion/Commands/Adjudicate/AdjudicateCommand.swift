internal import ArgumentParser

/// Settles the turns that reviewers differ on.
struct AdjudicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjudicate", abstract: "List and settle the turns that need a lead (leads only).",
        subcommands: [
            AdjudicateListCommand.self, AdjudicateShowCommand.self, AdjudicateResolveCommand.self,
            AdjudicateSettleCommand.self, AdjudicateReopenCommand.self, AdjudicateGapsCommand.self,
        ], defaultSubcommand: AdjudicateListCommand.self)
}
