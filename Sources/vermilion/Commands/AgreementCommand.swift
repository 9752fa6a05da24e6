internal import Agreement
internal import ArgumentParser
internal import Formats

/// Tells how well people agree who rated the same things.
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Tell how well raters agree, with intervals.",
        discussion: """
            The file has a header with the columns unit, rater and value, in any order, and one rating a line; an empty \
            value is a rating that is missing. Percent agreement, Krippendorff's alpha, Gwet's AC1, the shares of the \
            categories and the numbers behind them stand together, since where one category dominates any of them \
            alone misleads. A figure that the ratings cannot give says why.
            """)

    @Option(
        help: ArgumentHelp("Ratings as comma-separated values; - for standard input.", valueName: "file"))
    var ratings: String?

    @OptionGroup var options: AgreementOptions
    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard ratings != nil else {
            throw ValidationError("give ratings with --ratings FILE.csv (columns unit, rater and value)")
        }
    }

    func run() throws {
        guard let ratings else { return }
        let result = try RatingsReport(file: ratings, options: options)
        result.remarks.forEach { Console.note(Console.safe($0)) }
        if report.json {
            Console.print(.object(result.report.members))
        } else {
            result.lines.forEach(Console.print)
        }
    }
}
