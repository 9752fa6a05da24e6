internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Takes a turn's resolution away for a new one.
struct AdjudicateReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take a turn's resolution away for a new one; the history keeps it.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments

    @Option(help: "A note that says why.")
    var note: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let recorded = try store.record(
            ReviewAction(action: .reopen, sample: place.sample, turn: place.turn, note: note, source: .script),
            by: lead)
        RulingReport(recorded: recorded, words: "is open again").print(json: report.json)
    }
}
