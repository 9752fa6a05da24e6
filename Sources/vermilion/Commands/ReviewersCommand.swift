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

    @Option(help: ArgumentHelp("Only this reviewer.", valueName: "name"))
    var reviewer: String?

    func run() throws {
        let (store, asker) = try self.store.open(for: Self.self)
        let subject = try FigureSubject.named(reviewer, in: store, for: asker)
        var figures = LeadFigures()
        figures.event = try store.newestEventNumber()
        figures.time = .now
        figures.reviewers = try store.reviewerFigures(for: asker, of: subject)
        try report.print(
            json: figures.json(.reviewers), tables: PageCSV.tables(for: .reviewers, of: figures),
            lines: Self.lines(figures.reviewers))
    }

    private static func lines(_ reviewers: [ReviewerFigures]) -> [String] {
        var table = TextTable()
        table.add(
            "reviewer", "role", "decisions", "active", "decisions/h", "accepted", "agreement", "caught", "gold right",
            "learning")
        for reviewer in reviewers {
            table.add(
                Console.safe(reviewer.name), reviewer.role.rawValue, String(reviewer.pace.decisions),
                FigureWords.duration(reviewer.pace.activeMilliseconds),
                FigureWords.short(reviewer.pace.decisionsPerHour.median, decimals: 0),
                FigureWords.share(reviewer.acceptance), FigureWords.share(reviewer.agreement),
                FigureWords.share(reviewer.catchRate), FigureWords.share(reviewer.goldAccuracy),
                FigureWords.short(reviewer.learning.rate, decimals: 2))
        }
        let flags = reviewers.flatMap { reviewer in
            reviewer.flags.map { "\(Console.safe(reviewer.name)), \($0.kind.rawValue): \($0.sentence)" }
        }
        return table.lines + (flags.isEmpty ? [] : [""] + flags)
    }
}
