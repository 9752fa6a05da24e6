internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Tells what the ledger has about queues.
struct QueueHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell what was done with queues, also with those that are gone, by a lead.",
        discussion: """
            A queue's whole plan stands where it was made and where it was removed: its conditions, seed, overlap, shares \
            and people. What was done before the program kept it in the ledger is not there.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The name of a queue, now or before (default: all).")
    var name: String?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        try ProjectReport(events: store.projectHistory(of: [.queue], queue: name, for: lead)).print(report)
    }
}
