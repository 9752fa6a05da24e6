internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import Report
internal import ReviewStore

/// Tells how far a store has come.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Count datasets, samples, turns and what was decided.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: FigureOptions
    @OptionGroup var of: ScopeOptions

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let scope = try of.scope(in: store, for: reviewer)
        let status = try store.status(scope, for: reviewer)
        if reviewer.role == .reviewer {
            Console.note("what is decided and flagged is counted of your own decisions; a lead sees everybody's")
        }
        let progress = status.progress
        // Queues and days are no part of a status, so their tables would only look as if there were none.
        let sheets = [nil, .domain, .kind, .language].map(progress.groups)
        let json = progress.status(heads: status.heads)
        try report.print(
            of: scope, json: scope == .all ? json : json.with("scope", scope.words), sheets: sheets,
            lines: Self.lines(progress, sheets, status.heads))
    }

    private static func lines(_ progress: ProgressFigures, _ sheets: [FigureSheet], _ heads: [LedgerHead]) -> [String] {
        let counts = [
            "\(NumberText.count(progress.all.samples ?? 0, "sample")) in \(NumberText.count(progress.datasets, "dataset"))",
            "\(NumberText.count(progress.flagged)) flagged",
            "\(NumberText.count(progress.quarantined, "record")) quarantined",
            NumberText.count(progress.events, "event"),
        ]
        return [counts.joined(separator: ", "), ""] + FigureSheet.joined(sheets).lines + [""]
            + heads.map { "head \($0)" }
    }
}
