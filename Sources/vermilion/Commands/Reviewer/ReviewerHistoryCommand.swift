internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Tells what the ledger has about people and the roster.
struct ReviewerHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell what was changed about people and the roster: all of it, to leads.",
        discussion: """
            A reviewer sees what is about themselves. Names are those of now: the ledger has identities only. What was \
            done before the program kept it in the ledger is not there.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        try ProjectReport(events: store.projectHistory(of: [.person, .roster], for: reviewer)).print(report)
    }
}
