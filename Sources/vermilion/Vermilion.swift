internal import ArgumentParser
internal import PictureWorker
internal import Pictures

/// The program: corrects machine-made visual instructions at the terminal.
@main
struct Vermilion: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vermilion",
        abstract: "Correct machine-made visual instructions at the terminal.",
        version: ProgramVersion.text,
        groupedSubcommands: [
            CommandGroup(name: "Starting", subcommands: [DemoCommand.self, InitCommand.self, ImportCommand.self]),
            CommandGroup(name: "Reviewing", subcommands: [ReviewCommand.self, DecideCommand.self]),
            CommandGroup(
                name: "Looking",
                subcommands: [
                    StatusCommand.self, ShowCommand.self, HistoryCommand.self, SearchCommand.self, LintCommand.self,
                    ConditionsCommand.self, DatasetCommand.self, CompareCommand.self,
                ]),
            CommandGroup(
                name: "Leading",
                subcommands: [
                    LeadCommand.self, QueueCommand.self, ReviewerCommand.self, ReviewersCommand.self,
                    ThroughputCommand.self, AgreementCommand.self,
                    AdjudicateCommand.self, GoldCommand.self, GuidelinesCommand.self, ReasonsCommand.self,
                    ReportCommand.self,
                ]),
            CommandGroup(name: "Handing on", subcommands: [ExportCommand.self, BackupCommand.self, CheckCommand.self]),
            CommandGroup(name: "Settings", subcommands: [KeysCommand.self, ThemesCommand.self]),
        ]
    )

    static func main() {
        // The program starts itself again as the process that decodes pictures: before anything else is set up.
        if CommandLine.arguments.dropFirst().first == WorkerProgram.hiddenSubcommand { PictureWorker.run() }
        Console.prepare()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            ProgramEnd.leave(because: error)
        }
        ProgramEnd.leave()
    }
}

/// The version of the program, which events and manifests carry.
enum ProgramVersion {
    static let text = "0.1.0"
}
