internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Whom a command changes.
struct ReviewerOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "Who.")
    var name: String

    /// Runs a change and tells a script what the person is like now.
    func change(
        for command: any ParsableCommand.Type, _ body: (ReviewStore, Reviewer, Reviewer) throws -> Reviewer
    ) throws {
        let (store, author) = try store.open(for: command)
        let person = try ReviewerCommand.person(named: name, in: store)
        let changed = try body(store, person, author)
        if report.json { Console.print(ReviewerCommand.json(changed)) }
    }
}

/// Makes somebody a lead or a reviewer.
struct ReviewerRoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Make somebody a lead or a reviewer, by a lead.")

    @OptionGroup var person: ReviewerOptions

    @Argument(help: "lead or reviewer.")
    var role: Reviewer.Role

    func run() throws {
        try person.change(for: Self.self) { try $0.setRole(of: $1, to: role, by: $2) }
    }
}

/// Gives somebody another name.
struct ReviewerRenameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Change a name: one's own, or, by a lead, anybody's.",
        discussion: """
            The ledger carries identities only, so that a name can be changed or taken away. Who uses an earlier name is \
            told the one of now; with a name that is taken away, the earlier ones are forgotten too.
            """)

    @OptionGroup var person: ReviewerOptions

    @Argument(help: "The name from now on; an empty one takes it away.")
    var newName: String

    func run() throws {
        try person.change(for: Self.self) { try $0.rename($1, to: newName.isEmpty ? nil : newName, by: $2) }
    }
}

/// Says that somebody does not work here any more.
struct ReviewerDeactivateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate", abstract: "Say that somebody does not work here any more, by a lead.",
        discussion: """
            They give back what they have in hand and open the store no more; what they decided counts as before.
            """)

    @OptionGroup var person: ReviewerOptions

    func run() throws { try person.change(for: Self.self) { try $0.setActive(false, $1, by: $2) } }
}

/// Has somebody work here again.
struct ReviewerReactivateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reactivate", abstract: "Have somebody work here again, by a lead.")

    @OptionGroup var person: ReviewerOptions

    func run() throws { try person.change(for: Self.self) { try $0.setActive(true, $1, by: $2) } }
}

/// Makes two identities one person's.
struct ReviewerMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two identities one person's, by a lead: for good.",
        discussion: """
            All that was done under the first name counts as done by the second from then on: of two decisions on one \
            turn the later one stands, and agreement knows one rater. The events stay as they are, and the first name \
            leads to the second. This cannot be taken back.
            """)

    @OptionGroup var person: ReviewerOptions

    @Option(name: .customLong("into"), help: ArgumentHelp("Whose all of it shall be.", valueName: "name"))
    var target: String

    @Flag(help: "Merge without asking.")
    var yes = false

    func run() throws {
        try person.change(for: Self.self) { store, one, lead in
            let other = try ReviewerCommand.person(named: target, in: store)
            try TerminalQuestion.confirm(
                "all that \(one.name) did counts as done by \(other.name) from now on, for good",
                isConfirmed: yes)
            return try store.merge(one, into: other, by: lead)
        }
    }
}
