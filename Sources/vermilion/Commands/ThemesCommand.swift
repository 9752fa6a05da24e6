internal import ArgumentParser
internal import Formats
internal import Settings
internal import TerminalUI

/// Lists the themes, and checks theme files.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes; check a theme file.")

    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("A theme file to check.", valueName: "file"))
    var check: String?

    func run() throws {
        if let check {
            try SettingsCheck.run(
                file: check, problems: Theme.check(check, folders: LookOptions.folders).problems, report)
            return
        }
        let names = Theme.names(in: LookOptions.folders)
        report.print(json: .fields(["themes": names]), lines: names)
    }
}
