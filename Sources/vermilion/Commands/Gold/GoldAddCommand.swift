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

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments

    @Option(help: "What is right: accept, edit or reject.")
    var decision: Decision

    @OptionGroup var text: TextOptions

    @Option(help: "A note for whoever looks at it later.")
    var note: String?

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
        let (store, lead) = try self.store.open(for: Self.self)
        let generated = try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead).generated
        let after: TurnText? =
            switch decision {
            case .accept: generated
            case .edit: text.applied(to: generated)
            case .reject: nil
            }
        let recorded = try store.record(
            ReviewAction(
                action: .gold, sample: place.sample, turn: place.turn, after: after,
                reasons: [GoldSource.declared.rawValue], note: note, source: .script, supersedes: try seen.event),
            by: lead)
        RulingReport(recorded: recorded, words: "is gold").print(json: report.json)
    }
}
