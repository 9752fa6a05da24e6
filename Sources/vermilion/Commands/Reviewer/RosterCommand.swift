internal import ArgumentParser
internal import Formats
internal import ReviewStore

/// Says whether somebody new can join.
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Say whether somebody new can join; close the roster, or open it.",
        discussion: "To a closed roster only a lead adds people, with `vermilion reviewer add`.",
        subcommands: [RosterShowCommand.self, RosterCloseCommand.self, RosterOpenCommand.self],
        defaultSubcommand: RosterShowCommand.self)

    fileprivate static func tell(_ store: ReviewStore, _ report: ReportOptions) throws {
        let isClosed = try store.isRosterClosed()
        report.print(
            json: .fields(["rosterClosed": isClosed]),
            lines: [isClosed ? "the roster is closed" : "the roster is open: whoever wants to can join, with --new"])
    }
}

/// Tells whether the roster is closed.
struct RosterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tell whether somebody new can join.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws { try RosterCommand.tell(try store.open(), report) }
}

/// Closes the roster.
struct RosterCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Let nobody new join, but whom a lead adds.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        try store.setRosterClosed(true, by: lead)
        try RosterCommand.tell(store, report)
    }
}

/// Opens the roster.
struct RosterOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Let whoever wants to join.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        try store.setRosterClosed(false, by: lead)
        try RosterCommand.tell(store, report)
    }
}
