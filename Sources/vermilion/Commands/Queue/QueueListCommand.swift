internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

/// Lists the queues.
struct QueueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the queues.",
        discussion: """
            Queues are counted as a whole, as of now, since they say what is still to be done. How the work on the \
            samples of one went tell status, reviewers, throughput and agreement with --where queue=NAME.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let summaries = try store.queueSummaries(for: reviewer)
        let isLead = reviewer.role == .lead
        report.print(
            json: .fields(["queues": summaries.map { QueueReport(summary: $0, isLead: isLead).json }]),
            lines: FigureTable.summaries(forLead: isLead).sheet(summaries).lines)
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
