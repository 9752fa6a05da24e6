internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Accepts something else as right about a gold turn too.
struct GoldAlsoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "also", abstract: "Accept a version as right about a gold turn too, beside what was declared.",
        discussion: """
            Whoever decided so is right from then on, and the scores change accordingly. What is exported stays what was \
            declared. Declaring the gold otherwise takes it away again.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments
    @OptionGroup var version: VersionOptions

    @Option(help: "Why; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for whoever looks at it later.")
    var note: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let after = try version.text(
            of: try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead))
        let recorded = try store.record(
            ReviewAction(
                action: .alternative, sample: place.sample, turn: place.turn, after: after, reasons: reason, note: note,
                source: .script), by: lead)
        RulingReport(recorded: recorded, words: "has one more right answer").print(json: report.json)
    }
}
