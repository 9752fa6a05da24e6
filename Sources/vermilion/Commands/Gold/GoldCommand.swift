internal import ArgumentParser

/// Measures reviewers by turns whose outcome is known, and by errors that are planted in what they are shown.
struct GoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gold",
        abstract: "Measure reviewers by turns whose outcome is known, and by planted errors (leads only).",
        discussion: """
            Nothing tells a reviewer that a turn is gold or has an error planted in it. What is decided about a planted \
            error never counts as a decision about the turn and never leaves with an export.
            """,
        subcommands: [
            GoldListCommand.self, GoldAddCommand.self, GoldPromoteCommand.self, GoldConfirmCommand.self,
            GoldAlsoCommand.self, GoldCorrectCommand.self, GoldRemoveCommand.self, GoldFailedCommand.self,
            GoldPlantCommand.self, GoldPlantedCommand.self,
        ], defaultSubcommand: GoldListCommand.self)
}
