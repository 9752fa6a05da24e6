internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// The project's guidelines: shows those in force, or earlier ones by their hash, and puts others in force.
struct GuidelinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guidelines", abstract: "Show the project's guidelines, or put others in force.",
        discussion: """
            Every event carries the hash of the guidelines that were in force when it was recorded, and the store keeps \
            each text by its hash, so that a decision can be read beside what its reviewer was told.
            """,
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    /// Prints the guidelines.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print the guidelines in force, or those of a hash that an event carries.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "The hash of guidelines, as `vermilion history --json` has it (default: those in force).")
        var hash: String?

        func run() throws {
            let store = try store.open()
            var text = try store.guidelines()
            if let hash {
                guard let digest = SHA256Digest(hexadecimal: hash), let found = try store.text(digest) else {
                    throw ProgramError("the store keeps no guidelines of the hash \(hash)")
                }
                text = found
            }
            if text == nil { Console.note("the project has no guidelines; a lead can set some") }
            report.print(
                json: .fields(["guidelines": text.map { SHA256Digest(of: Array($0.utf8)) }, "text": text]),
                lines: text.map(OutputLine.lines) ?? [])
        }
    }

    /// Puts guidelines in force.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Put the guidelines of a file in force, or none, by a lead.",
            discussion:
                "What is recorded from then on carries their hash; desks that are open take it with the next decision.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "The file; - for standard input.")
        var file: String?

        @Flag(help: "Have no guidelines.")
        var none = false

        func validate() throws {
            guard (file == nil) == none else { throw ValidationError("give a file, or --none") }
        }

        func run() throws {
            let (store, _) = try self.store.open(for: Self.self)
            let text = try file.map(InputFile.text)
            if let text, text.utf8.count > Self.longest || text.allSatisfy(\.isWhitespace) {
                throw ProgramError("guidelines have at least a word and at most \(Self.longest / 1_000_000) MB")
            }
            try store.setGuidelines(text)
            let digest = text.map { SHA256Digest(of: Array($0.utf8)) }
            report.print(
                json: .fields(["guidelines": digest]),
                lines: [digest.map { "guidelines \($0.hexadecimal) are in force" } ?? "the project has no guidelines"])
        }

        private static let longest = 1_000_000
    }
}

/// The reasons that reviewers choose from: lists them, and puts others in force.
struct ReasonsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reasons", abstract: "List the reasons that reviewers choose from, or put others in force.",
        subcommands: [List.self, Set.self], defaultSubcommand: List.self)

    /// Lists the reasons in force.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the reasons in force, in the order of their keys.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        func run() throws { ReasonsCommand.tell(try store.open().taxonomy(), report) }
    }

    /// Puts reasons in force.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Put the reasons of a file in force, by a lead.",
            discussion: """
                The file has a reason a line: its slug, its English and its Chinese name, with a tab or two blanks between, \
                as `vermilion reasons` lists them. A slug is what events carry: give it no other meaning. Reasons that were \
                given stay as they are; desks offer the new ones when they are opened.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "The file; - for standard input.")
        var file: String

        func run() throws {
            let (store, _) = try self.store.open(for: Self.self)
            let taxonomy: ReasonTaxonomy
            do {
                taxonomy = try ReasonTaxonomy(text: try InputFile.text(of: file))
            } catch let problem as ReasonProblem {
                throw ProgramError("\(file): \(problem)")
            }
            try store.setTaxonomy(taxonomy)
            ReasonsCommand.tell(taxonomy, report)
        }
    }

    private static func tell(_ taxonomy: ReasonTaxonomy, _ report: ReportOptions) {
        var table = TextTable()
        for reason in taxonomy.reasons { table.add(reason.slug, reason.english, reason.chinese) }
        let reasons = taxonomy.reasons.map {
            OrderedJSON.fields(["slug": $0.slug, "english": $0.english, "chinese": $0.chinese])
        }
        report.print(
            json: .fields(["taxonomy": SHA256Digest(of: Array(taxonomy.text.utf8)), "reasons": reasons]),
            lines: table.lines)
    }
}
