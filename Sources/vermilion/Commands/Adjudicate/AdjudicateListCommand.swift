internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import Foundation
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
    @OptionGroup var report: ReportOptions

    @Option(help: "Only turns with this need: decision, answer, text, low certainty, failed gold or reopened.")
    var cause: Contention?

    @Option(help: "Only turns of this domain.")
    var domain: String?

    @Option(help: "Only turns of this kind.")
    var kind: TurnKind?

    @Option(help: "Only turns in this language.")
    var language: Language?

    @Option(help: "How many to list; 0 for all.")
    var limit = 200

    func run() throws {
        let store = try store.open()
        let queue = try store.adjudicationQueue(
            AdjudicationQuery(
                contention: cause, domain: domain, kind: kind, language: language, limit: limit == 0 ? .max : limit),
            for: try self.store.reviewer(in: store))
        guard !report.json else {
            Console.print([
                "total": OrderedJSON(queue.total), "items": OrderedJSON(queue.items.map(AdjudicationReport.json)),
            ])
            return
        }
        var table = TextTable()
        table.add("sample", "turn", "kind", "domain", "over", "accept", "edit", "reject", "doubt", "question")
        for item in queue.items {
            let counts = Decision.allCases.map { String(item.decisions[$0] ?? 0) }
            table.add(
                String(item.sample), String(item.turn), item.kind.rawValue,
                item.domain.isEmpty ? "—" : Console.safe(item.domain),
                item.contentions.map(\.rawValue).joined(separator: ", "), counts[0], counts[1], counts[2],
                item.entropy.map { String(format: "%.2f", $0) } ?? "—", Console.safe(item.excerpt))
        }
        table.lines.forEach(Console.print)
        if queue.total > queue.items.count {
            Console.note("\(queue.total - queue.items.count) more; --limit 0 lists all")
        }
    }
}

extension Contention: ExpressibleByArgument {}
