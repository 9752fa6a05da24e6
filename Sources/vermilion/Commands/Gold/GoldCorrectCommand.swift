internal import ArgumentParser
internal import Corpus
internal import Figures
internal import ReviewStore

/// Declares otherwise what is right about a gold turn.
struct GoldCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Declare otherwise what is right about a gold turn that was wrong.",
        discussion: """
            Everybody who decided the turn is measured by what is right from then on. What was declared before, and \
            what was accepted as right beside it, stays in the turn's history.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments
    @OptionGroup var version: VersionOptions

    @Option(help: "Why it was wrong; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for whoever looks at it later.")
    var note: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let found = try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead)
        guard found.isGold else { throw StoreError.notGold(sample: place.sample, turn: place.turn) }
        let recorded = try store.record(
            ReviewAction(
                action: .gold, sample: place.sample, turn: place.turn, after: try version.text(of: found),
                reasons: [GoldSource.declared.rawValue] + reason, note: note, source: .script,
                supersedes: found.standing), by: lead)
        RulingReport(recorded: recorded, words: "is gold otherwise").print(json: report.json)
    }
}
