internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Confirms gold that reviewers failed.
struct GoldConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm gold that reviewers failed: it stays gold, and they have failed it.",
        discussion: """
            The turn leaves the list of those that need a lead until somebody else fails it. Nobody's score changes.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments

    @Option(help: "Why reviewers failed it; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for the reviewers, or for the guidelines.")
    var note: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let recorded = try store.record(
            ReviewAction(
                action: .confirm, sample: place.sample, turn: place.turn, reasons: reason, note: note, source: .script),
            by: lead)
        RulingReport(recorded: recorded, words: "is confirmed as gold").print(json: report.json)
    }
}
