internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import Foundation
internal import Report
internal import ReviewStore

/// Lists the turns that need a lead, most contested first.
struct AdjudicateListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the turns that need a lead, most contested first.",
        discussion: """
            First come turns that were reopened, then gold that reviewers failed, then those of which it is least certain \
            what is right by how reliable their reviewers are (the entropy of Dawid and Skene's estimate, from the turns \
            that they share with others; nobody with fewer than \(DecisionReliability.leastOverlap) of them is judged). \
            Among equals come those whose decisions are furthest apart (accept and reject further than either and edit), \
            then those whose answers, then those whose texts differ between most pairs of reviewers; then those with most \
            decisions.

            Last come turns that several reviewers decided alike and may well have decided wrongly: the estimate gives \
            what they agreed on less than \(Int(DecisionPosterior.leastCertainty * 100)) %. It is a hint on where to \
            look and settles nothing: it knows who decided what, and nothing of the picture.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: FigureOptions
    @OptionGroup var which: NeedOptions
    @OptionGroup var bounds: ScopeBounds

    @Option(help: "How many to list; 0 for all. Without it 200, and all with --json and --csv.")
    var limit: Int?

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let limit = limit ?? (report.json || report.csv || report.table != nil ? 0 : 200)
        let scope = try bounds.scope(with: try which.conditions, in: store)
        var figures = LeadFigures()
        figures.adjudication = try store.adjudicationFigures(
            scope, for: lead, listed: limit == 0 ? .max : limit)
        let found = figures.adjudication
        let sheets = FigurePage.adjudication.sheets(of: figures)
        let json = OrderedJSON.fields(["total": found.waiting, "items": sheets[0]])
        try report.print(
            of: scope, json: scope == .all ? json : json.after(.fields(["scope": scope.words])), sheets: sheets,
            lines: sheets[0].lines)
        if found.waiting > found.items.count {
            Console.note("\(found.waiting - found.items.count) more; --limit 0 lists all")
        }
    }
}
