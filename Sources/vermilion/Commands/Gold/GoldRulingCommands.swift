internal import ArgumentParser
internal import Corpus
internal import Figures
internal import ReviewStore

/// Declares what is right about a turn.
struct GoldAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Declare what is right about a turn.",
        discussion: """
            --decision accept says that the turn is right as it was generated; reject that it is to go; edit takes \
            --answer, --question or --choice, and what is left out stays as generated.
            """)

    @OptionGroup var ruling: RulingOptions

    @Option(help: "What is right: accept, edit or reject.")
    var decision: Decision

    @OptionGroup var text: TextOptions
    @OptionGroup var seen: SeenRulingOptions

    func validate() throws {
        guard (decision == .edit) == text.isGiven else {
            throw ValidationError(
                decision == .edit
                    ? "an edit takes --answer, --question or --choice"
                    : "only an edit takes --answer, --question or --choice")
        }
    }

    func run() throws {
        try ruling.rule(for: Self.self, .gold, "is gold", reasons: [GoldSource.declared.rawValue]) { found, ruling in
            ruling.after =
                switch decision {
                case .accept: found.generated
                case .edit: text.applied(to: found.generated)
                case .reject: nil
                }
            ruling.supersedes = try seen.event
        }
    }
}

/// Confirms gold that reviewers failed.
struct GoldConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm gold that reviewers failed: it stays gold, and they have failed it.",
        discussion: """
            The turn leaves the list of those that need a lead until somebody else fails it. Nobody's score changes.
            """)

    @OptionGroup var ruling: RulingOptions

    @Option(help: "Why reviewers failed it; repeat for several.")
    var reason: [String] = []

    func run() throws { try ruling.rule(for: Self.self, .confirm, "is confirmed as gold", reasons: reason) }
}

/// Accepts something else as right about a gold turn too.
struct GoldAlsoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "also", abstract: "Accept a version as right about a gold turn too, beside what was declared.",
        discussion: """
            Whoever decided so is right from then on, and the scores change accordingly. What is exported stays what was \
            declared. Declaring the gold otherwise takes it away again.
            """)

    @OptionGroup var ruling: RulingOptions
    @OptionGroup var version: VersionOptions

    @Option(help: "Why; repeat for several.")
    var reason: [String] = []

    func run() throws {
        try ruling.rule(for: Self.self, .alternative, "has one more right answer", reasons: reason) {
            $1.after = try version.text(of: $0)
        }
    }
}

/// Declares otherwise what is right about a gold turn.
struct GoldCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Declare otherwise what is right about a gold turn that was wrong.",
        discussion: """
            Everybody who decided the turn is measured by what is right from then on. What was declared before, and \
            what was accepted as right beside it, stays in the turn's history.
            """)

    @OptionGroup var ruling: RulingOptions
    @OptionGroup var version: VersionOptions

    @Option(help: "Why it was wrong; repeat for several.")
    var reason: [String] = []

    func run() throws {
        let reasons = [GoldSource.declared.rawValue] + reason
        try ruling.rule(for: Self.self, .gold, "is gold otherwise", reasons: reasons) { found, ruling in
            guard found.isGold else {
                throw StoreError.notGold(sample: found.item.sample, turn: found.item.turn)
            }
            ruling.after = try version.text(of: found)
            ruling.supersedes = found.standing
        }
    }
}

/// Takes away what was declared right about a turn.
struct GoldRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take away what was declared right about a turn: it is reopened.")

    @OptionGroup var ruling: RulingOptions

    func run() throws { try ruling.rule(for: Self.self, .reopen, "is gold no longer") }
}
