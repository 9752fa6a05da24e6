internal import Agreement
internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Report
internal import ReviewStore

/// Tells how each reviewer works.
struct ReviewersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewers",
        abstract: "Tell how each reviewer works: pace, agreement, learning, errors caught.",
        discussion: """
            A lead sees everybody, a reviewer themselves. What stands under the table is worth a look and never a \
            verdict: it is said of nobody with fewer than 30 decisions or 10 planted errors, and corrected for the number of \
            reviewers. Decisions and shares count what scripts decided too; times and rates are of the desk.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: FigureOptions
    @OptionGroup var of: ScopeOptions

    @Option(help: ArgumentHelp("Only this reviewer.", valueName: "name"))
    var reviewer: String?

    func run() throws {
        let (store, asker) = try self.store.open(for: Self.self)
        let subject = try FigureSubject.named(reviewer, in: store, for: asker)
        let scope = try of.scope(in: store, for: asker)
        var figures = try store.emptyFigures(scope)
        figures.reviewers = try store.reviewerFigures(scope, for: asker, of: subject)
        let sheets = FigurePage.reviewers.sheets(of: figures)
        try report.print(
            of: scope, json: figures.json(.reviewers), sheets: sheets,
            lines: sheets[0].lines + (sheets[1].rows.isEmpty ? [] : [""] + sheets[1].lines))
    }
}
