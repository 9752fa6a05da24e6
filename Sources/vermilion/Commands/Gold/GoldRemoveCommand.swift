internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Takes away what was declared right about a turn.
struct GoldRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take away what was declared right about a turn: it is reopened.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments

    @Option(help: "A note that says why.")
    var note: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let recorded = try store.record(
            ReviewAction(
                action: .reopen, sample: place.sample, turn: place.turn, note: note, source: .script),
            by: lead)
        RulingReport(recorded: recorded, words: "is gold no longer").print(json: report.json)
    }
}
