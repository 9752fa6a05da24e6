internal import ArgumentParser

/// Measures the program, or mistreats it.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vermilion-bench",
        abstract: "Measure the program beside its peers, or mistreat it.",
        subcommands: [MeasureCommand.self, EnduranceCommand.self], defaultSubcommand: MeasureCommand.self)
}
