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
        let (store, reviewer) = try self.store.open(for: Self.self)
        let summaries = try store.queueSummaries(for: reviewer)
        guard !report.json else {
            Console.print([
                "queues": OrderedJSON(summaries.map { QueueReport(summary: $0, isLead: reviewer.role == .lead).json })
            ])
            return
        }
        let table = reviewer.role == .lead ? Self.totals(summaries) : Self.own(summaries)
        table.lines.forEach(Console.print)
    }

    /// What a lead sees: how far everybody has come.
    private static func totals(_ summaries: [QueueSummary]) -> TextTable {
        var table = TextTable()
        table.add("queue", "state", "samples", "finished", "open", "in hand", "reviews", "needed", "extra", "for")
        for summary in summaries {
            guard let totals = summary.totals else { continue }
            table.add(
                Console.safe(summary.queue.name), summary.queue.state.rawValue, String(summary.samples),
                String(totals.finished), String(totals.open), String(summary.leased), String(totals.done),
                String(totals.needed), String(totals.extra), QueueReport.people(summary.queue))
        }
        return table
    }

    /// What a reviewer sees: how far they have come themselves.
    private static func own(_ summaries: [QueueSummary]) -> TextTable {
        var table = TextTable()
        table.add("queue", "state", "samples", "done", "in hand", "skipped", "left")
        for summary in summaries {
            let own = summary.reviewers.first
            table.add(
                Console.safe(summary.queue.name), summary.queue.state.rawValue, String(summary.samples),
                String(own?.done ?? 0), String(own?.leased ?? 0), String(own?.skipped ?? 0), String(own?.left ?? 0))
        }
        return table
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
        let (store, reviewer) = try self.store.open(for: Self.self)
        let assignments =
            reviewer.role == .lead
            ? try store.assignments(queue: name, for: reviewer, limit: limit == 0 ? .max : limit) : nil
        try QueueReport.print(named: name, in: store, for: reviewer, report, assignments: assignments)
    }
}
