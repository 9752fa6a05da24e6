internal import ArgumentParser
internal import Corpus
internal import Exchange
internal import Figures
internal import Foundation
internal import Report
internal import ReviewStore

/// Writes the lead's figures as one page for a browser.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the lead's figures as one HTML page, by a lead.",
        discussion: """
            The page holds all it needs: it opens without a network, in light and in dark, and can be sent and kept. It \
            tells the ledger's heads, so that it can be tied to a state of the store later. With --json the figures \
            of all pages are printed instead, or as well.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var of: ScopeOptions

    @Option(help: ArgumentHelp("The page to write.", valueName: "file.html"))
    var to: String?

    @Flag(help: "Write over a file that is there, and say what was replaced.")
    var force = false

    func validate() throws {
        guard to != nil || report.json else { throw ValidationError("say where the page goes, with --to FILE.html") }
    }

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let surroundings = try store.surroundings()
        if let to { try OutputFile.check(to, beside: surroundings, overwrites: force) }
        let scope = try of.scope(in: store, for: lead)
        // The page shows the first of the turns that wait; JSON has all of them.
        let result = try StoreFigures(of: store, scope, for: lead, listed: report.json ? .max : 200)
        if let to {
            let page = ReportPage(
                figures: result.figures, store: URL(fileURLWithPath: self.store.path).lastPathComponent,
                generated: .now, heads: result.heads.map(\.description), program: "vermilion \(ProgramVersion.text)")
            let file = try OutputFile(for: to, beside: surroundings, overwrites: force)
            try file.append(Array(page.html.utf8))
            try file.finish()
            if let replaced = try file.publish() { Console.note("replaced \(replaced)") }
        }
        if report.json {
            Console.print(result.figures.json(heads: result.heads))
        } else if let to {
            let words = scope == .all ? "" : ", " + scope.sentence
            Console.print("\(to): the figures as of event \(result.figures.event)" + words)
        }
    }
}
