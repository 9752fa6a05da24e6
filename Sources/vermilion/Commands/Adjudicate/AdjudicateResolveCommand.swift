internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

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

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments
    @OptionGroup var version: VersionOptions

    @Option(help: "Why it took a lead; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for the reviewers, or for the guidelines.")
    var note: String?

    @OptionGroup var seen: SeenRulingOptions

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let found = try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead)
        let recorded = try store.record(
            ReviewAction(
                action: .resolve, sample: place.sample, turn: place.turn, after: try version.text(of: found),
                reasons: reason, note: note, source: .script, supersedes: try seen.event), by: lead)
        // A resolution of gold that says the same confirms it; any other one has been refused.
        RulingReport(recorded: recorded, words: found.isGold ? "is confirmed as gold" : "is settled")
            .print(json: report.json)
    }
}
