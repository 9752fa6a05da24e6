internal import Agreement
internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import Report
internal import ReviewStore

/// Tells how well people agree who rated the same things: a store's reviewers, or the raters of a file.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Tell how well reviewers agree, with intervals.",
        discussion: """
            Of a store, for its leads: the decisions on turns, the answers of judgements and choices, and the final \
            texts. With --ratings of a file, which has a header with the columns unit, rater and value, in any order, \
            and one rating a line; an empty value is a rating that is missing. Percent agreement, Krippendorff's alpha, \
            Gwet's AC1, the shares of the categories and the numbers behind them stand together, since where one \
            category dominates any of them alone misleads. A figure that the ratings cannot give says why, and so does an \
            interval: none is told of fewer than 15 samples, or units of a file, and none of figures beyond chance \
            where fewer than 10 of them have anything but the most common category.
            """)

    @OptionGroup var store: StoreOptions

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp("Also tell it by domain, kind, language, queue, pair or week; repeat for several."))
    var groupings: [AgreementGrouping] = []

    @Option(
        help: ArgumentHelp("Ratings as comma-separated values; - for standard input.", valueName: "file"))
    var ratings: String?

    @OptionGroup var options: AgreementOptions
    @OptionGroup var report: FigureOptions
    @OptionGroup var of: ScopeOptions

    func validate() throws {
        if ratings == nil {
            guard options.level == .nominal, options.weights == .none, options.categories == nil else {
                throw ValidationError(
                    "--level, --weights and --categories are for --ratings: a store has its own scales")
            }
            guard options.confidence == 0.95 else {
                throw ValidationError("--confidence is for --ratings: a store's intervals are of 95 %")
            }
        } else {
            guard !of.isGiven else {
                throw ValidationError(
                    "--where, --since, --until, --at and --without are for a store, not for --ratings")
            }
            guard groupings.isEmpty else { throw ValidationError("--by is for a store: a file has no groups") }
            guard !report.csv, report.table == nil else {
                throw ValidationError("--csv and --table are for a store: of --ratings there are only text and --json")
            }
        }
    }

    func run() throws {
        if let ratings { try tell(of: ratings) } else { try tellOfStore() }
    }

    private func tell(of file: String) throws {
        let result = try RatingsReport(file: file, options: options)
        result.remarks.forEach { Console.note($0) }
        if report.json {
            Console.print(result.report.json)
        } else {
            result.lines.forEach(Console.print)
        }
    }

    private func tellOfStore() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        let groups = Set(groupings.compactMap(\.dimension))
        let scope = try of.scope(in: store, for: reviewer)
        var figures = try store.emptyFigures(scope)
        figures.agreement = try store.agreementFigures(
            scope, for: reviewer,
            AgreementRequest(groups: groups, intervals: options.intervals))
        try report.print(
            of: scope, json: figures.json(.agreement), sheets: FigurePage.agreement.sheets(of: figures),
            lines: StoreAgreementLines(figures: figures.agreement, tellsPairs: groupings.contains(.pair)).lines)
    }
}
