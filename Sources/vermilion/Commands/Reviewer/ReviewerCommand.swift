internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the people of a store, and changes who may do what.
struct ReviewerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewer", abstract: "List the people of a store, and change names, roles and the roster.",
        discussion: """
            Whoever makes a store is its lead; others join as reviewers with --new when they first work on it, or when a \
            lead adds them. Leads make queues, settle disagreements and see everybody's decisions; reviewers see their \
            own. Every change of people is an event of the ledger, which carries identities and no names.
            """,
        subcommands: [
            ReviewerListCommand.self, ReviewerAddCommand.self, ReviewerRoleCommand.self, ReviewerRenameCommand.self,
            ReviewerDeactivateCommand.self, ReviewerReactivateCommand.self, ReviewerMergeCommand.self,
            RosterCommand.self, ReviewerHistoryCommand.self,
        ], defaultSubcommand: ReviewerListCommand.self)

    /// The person of this name; somebody without a name goes by what stands for it in lists.
    static func person(named name: String, in store: ReviewStore) throws -> Reviewer {
        if let person = try store.existingReviewer(named: name) { return person }
        let people = try store.reviewers()
        if let person = people.first(where: { $0.name == name }) { return person }
        let nearest = name.nearest(among: people.map(\.name))
        throw ProgramError(
            "there is no reviewer named \(name)"
                + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }

    static func json(_ reviewer: Reviewer) -> OrderedJSON {
        .fields([
            "reviewer": reviewer.name, "role": reviewer.role.rawValue, "active": reviewer.isActive,
            "reviewerId": reviewer.identifier.hexadecimal,
        ])
    }
}

/// Lists everybody.
struct ReviewerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List everybody.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let store = try store.open()
        let reviewers = try store.reviewers()
        let isClosed = try store.isRosterClosed()
        var table = TextTable("reviewer", "role", "")
        for reviewer in reviewers {
            table.add(reviewer.name, reviewer.role.rawValue, reviewer.isActive ? "" : "does not work here any more")
        }
        report.print(
            json: .fields(["reviewers": reviewers.map(ReviewerCommand.json), "rosterClosed": isClosed]),
            lines: table.lines)
        if isClosed, !report.json { Console.note("the roster is closed") }
    }
}

/// Enters somebody who has not worked here yet.
struct ReviewerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter somebody who has not worked here yet, by a lead.",
        discussion: """
            Names have no comma, double quote, bar, slash, equals sign or semicolon, nothing that cannot be seen, and \
            look like nobody else's.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The name under which they will work.")
    var name: String

    @Option(help: "lead or reviewer.")
    var role = Reviewer.Role.reviewer

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let added = try store.addReviewer(named: name, role: role, by: lead)
        if report.json { Console.print(ReviewerCommand.json(added)) }
    }
}

extension Reviewer.Role: ExpressibleByArgument {}
