internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

/// Lists the gold turns that reviewers decided otherwise.
struct GoldFailedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failed", abstract: "List the gold turns that reviewers decided otherwise.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: "Only this reviewer's.")
    var reviewer: String?

    @Option(help: "Only turns of this kind.")
    var kind: TurnKind?

    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let number = try reviewer.map { try store.reviewerNumber(named: $0) }
        let failures = try store.goldFailures(
            of: number, kind: kind, limit: limit == 0 ? .max : limit, for: lead)
        report.print([FigureTable.goldFailures.sheet(failures)])
    }
}
