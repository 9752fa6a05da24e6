internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Takes a queue away.
struct QueueRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a queue away; what was decided in it stays.",
        discussion: """
            With it goes who had which sample in hand, for what, and how far each one had come. The queue's plan stays in \
            the ledger: `vermilion queue history` tells it.
            """)

    @OptionGroup var store: StoreOptions

    @Argument(help: "The queue's name.")
    var name: String

    @Flag(help: "Remove it without asking.")
    var yes = false

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let summaries = try store.queueSummaries(for: lead)
        guard let summary = summaries.first(where: { $0.queue.name == name }) else {
            throw StoreError.noQueue(name: name, known: summaries.map(\.queue.name))
        }
        try TerminalQuestion.confirm(Self.loss(summary), isConfirmed: yes)
        try store.remove(queue: name, by: lead)
        Console.note("removed the queue \(name); its plan stays in the ledger")
    }

    /// What is lost with a queue.
    private static func loss(_ summary: QueueSummary) -> String {
        let totals = summary.totals
        return "with the queue \(summary.queue.name) goes who was handed which of its \(summary.samples) "
            + "samples (\(totals?.done ?? 0) of \(totals?.needed ?? 0) reviews are done, \(summary.leased) samples in "
            + "hand); decisions stay"
    }
}
