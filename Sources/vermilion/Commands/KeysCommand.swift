internal import ArgumentParser
internal import Formats
internal import Settings

/// Shows what is bound, and checks keymap files.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show what is bound; check a keymap file.")

    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("plain, vim, emacs or a keymap of your own.", valueName: "name"))
    var keymap: String?

    @Option(help: ArgumentHelp("A keymap file to check.", valueName: "file"))
    var check: String?

    @Flag(help: "Print the keys as a table in Markdown.")
    var markdown = false

    func run() throws {
        if let check {
            try SettingsCheck.run(
                file: check, problems: Keymap.check(check, folders: LookOptions.folders).problems, report)
            return
        }
        let configuration = Configuration.load(folders: LookOptions.folders)
        let resolved = Keymap.load(
            name: keymap ?? configuration.value.keymap.value, isForced: keymap != nil, folders: LookOptions.folders)
        resolved.problems.filter { $0.severity != .note }.forEach { Console.note($0.description) }
        if keymap != nil, resolved.problems.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        if markdown { return KeyTable.markdown(of: resolved.value).forEach(Console.print) }
        let bindings = KeyContext.allCases.flatMap { context in
            let own = resolved.value.bindings(of: context)
            return Action.allCases.compactMap { action -> (KeyContext, Action, [String])? in
                let keys = own.filter { $0.action == action }.map { KeySequence($0.keys).label }
                return keys.isEmpty ? nil : (context, action, keys)
            }
        }
        var table = TextTable("where", "keys", "action", "does")
        for (context, action, keys) in bindings {
            table.add(context.rawValue, keys.joined(separator: "  "), action.name, action.summary)
        }
        let json = bindings.map { context, action, keys in
            OrderedJSON.fields([
                "context": context.rawValue, "action": action.name, "keys": keys, "summary": action.summary,
            ])
        }
        report.print(json: .fields(["bindings": json]), lines: table.lines)
    }
}
