internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the people of a store, and changes their names and roles.
struct ReviewerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewer", abstract: "List the people of a store, and change their names and roles.",
        discussion: """
            Whoever makes a store is its lead; others join as reviewers when they first work on it, or when a lead adds \
            them. Leads make queues, settle disagreements and see everybody's decisions; reviewers see their own.
            """,
        subcommands: [List.self, Add.self, SetRole.self, Rename.self], defaultSubcommand: List.self)

    /// Lists everybody.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List everybody.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        func run() throws {
            let reviewers = try store.open().reviewers()
            guard !report.json else {
                Console.print(["reviewers": OrderedJSON(reviewers.map(ReviewerCommand.json))])
                return
            }
            var table = TextTable()
            table.add("reviewer", "role")
            for reviewer in reviewers { table.add(Console.safe(reviewer.name), reviewer.role.rawValue) }
            table.lines.forEach(Console.print)
        }
    }

    /// Enters somebody who has not worked here yet.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Enter somebody who has not worked here yet, by a lead.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "The name under which they will work.")
        var name: String

        @Option(help: "lead or reviewer.")
        var role = Reviewer.Role.reviewer

        func run() throws {
            let store = try store.open()
            let added = try store.addReviewer(named: name, role: role, by: self.store.reviewer(in: store))
            if report.json { Console.print(ReviewerCommand.json(added)) }
        }
    }

    /// Makes somebody a lead or a reviewer.
    struct SetRole: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "role", abstract: "Make somebody a lead or a reviewer, by a lead.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "Who.")
        var name: String

        @Argument(help: "lead or reviewer.")
        var role: Reviewer.Role

        func run() throws {
            let store = try store.open()
            let person = try ReviewerCommand.person(named: name, in: store)
            let changed = try store.setRole(of: person, to: role, by: self.store.reviewer(in: store))
            if report.json { Console.print(ReviewerCommand.json(changed)) }
        }
    }

    /// Gives somebody another name.
    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rename", abstract: "Change a name: one's own, or, by a lead, anybody's.",
            discussion: "The ledger carries identities only, so that a name can be changed or taken away.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "Who.")
        var name: String

        @Argument(help: "The name from now on; an empty one takes it away.")
        var newName: String

        func run() throws {
            let store = try store.open()
            let author = try self.store.reviewer(in: store)
            let person = try ReviewerCommand.person(named: name, in: store)
            let changed = try store.rename(person, to: newName.isEmpty ? nil : newName, by: author)
            if report.json { Console.print(ReviewerCommand.json(changed)) }
        }
    }

    private static func person(named name: String, in store: ReviewStore) throws -> Reviewer {
        // Somebody without a name goes by what stands for it in lists.
        if let person = try store.existingReviewer(named: name) { return person }
        if let person = try store.reviewers().first(where: { $0.name == name }) { return person }
        throw StoreError.noSuchReviewerName(name)
    }

    private static func json(_ reviewer: Reviewer) -> OrderedJSON {
        [
            "reviewer": OrderedJSON(reviewer.name), "role": OrderedJSON(reviewer.role.rawValue),
            "reviewerId": OrderedJSON(reviewer.identifier.hexadecimal),
        ]
    }
}
