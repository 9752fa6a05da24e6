internal import ArgumentParser
internal import Corpus
internal import Figures
internal import ReviewStore

/// Shows a turn with every reviewer's version of it.
struct AdjudicateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a turn with every reviewer's version and every ruling.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments
    @OptionGroup var names: NameOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let found = try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead)
        let shown = AdjudicationReport(found: names.applied(to: found))
        report.print(json: shown.json, lines: shown.lines)
    }
}

/// Settles a turn.
struct AdjudicateResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Settle a turn: take a reviewer's version, accept, reject, or write it.",
        discussion: """
            Every reviewer's decision stays as it is, and no later one overturns the resolution. Reasons are \
            \(AdjudicationReason.allCases.map(\.rawValue).joined(separator: ", ")), and those of the project's taxonomy.

            A gold turn stays gold: to settle it as the gold says confirms it, as 'gold confirm' does, and anything else \
            is left to 'gold also' and 'gold correct'.
            """)

    @OptionGroup var ruling: RulingOptions
    @OptionGroup var version: VersionOptions

    @Option(help: "Why it took a lead; repeat for several.")
    var reason: [String] = []

    @OptionGroup var seen: SeenRulingOptions

    func run() throws {
        // A resolution of gold that says the same confirms it; any other one has been refused.
        try ruling.rule(
            for: Self.self, .resolve, { $0.isGold ? "is confirmed as gold" : "is settled" }, reasons: reason
        ) { found, ruling in
            ruling.after = try version.text(of: found)
            ruling.supersedes = try seen.event
        }
    }
}

/// Takes a turn's resolution away for a new one.
struct AdjudicateReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take a turn's resolution away for a new one; the history keeps it.")

    @OptionGroup var ruling: RulingOptions

    func run() throws { try ruling.rule(for: Self.self, .reopen, "is open again") }
}
