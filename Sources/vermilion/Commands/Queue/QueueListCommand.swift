internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Lists the queues.
struct QueueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the queues.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let store = try store.open()
        let reviewer = try self.store.reviewer(in: store)
        let summaries = try store.queueSummaries(for: reviewer)
        guard !report.json else {
            Console.print([
                "queues": OrderedJSON(summaries.map { QueueReport(summary: $0, isLead: reviewer.role == .lead).json })
            ])
            return
        }
        var table = TextTable()
        table.add("queue", "state", "samples", "finished", "open", "in hand", "reviews", "needed", "extra", "for")
        for summary in summaries {
            table.add(
                Console.safe(summary.queue.name), summary.queue.state.rawValue, String(summary.samples),
                String(summary.finished), String(summary.open), String(summary.leased), String(summary.done),
                String(summary.needed), String(summary.extra), QueueReport.people(summary.queue))
        }
        table.lines.forEach(Console.print)
    }
}

/// Tells all about one queue, and, for leads, who has which samples.
struct QueueShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a queue, and, to leads, who has which samples.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The queue's name.")
    var name: String

    @Option(help: "How many assignments to list; 0 for all.")
    var limit = 100

    func run() throws {
        let store = try store.open()
        let reviewer = try self.store.reviewer(in: store)
        let assignments =
            reviewer.role == .lead
            ? try store.assignments(queue: name, for: reviewer, limit: limit == 0 ? .max : limit) : nil
        try QueueReport.print(named: name, in: store, for: reviewer, report, assignments: assignments)
    }
}
