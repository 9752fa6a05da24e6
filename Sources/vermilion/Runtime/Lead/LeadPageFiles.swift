internal import Corpus
internal import Exchange
internal import Figures
internal import Foundation
internal import Report
internal import ReviewStore
internal import Screens

/// Writes the tables of a page of the lead's room as CSV files into the current folder.
enum LeadPageFiles {
    /// - Returns: The names of the files: `vermilion-TABLE-DATE.csv`, with a number after the date where such a file is
    ///   there already.
    static func write(
        _ page: LeadPage, of scope: Scope, ledger: [Condition], waiting: WaitingRequest, from source: LeadPageFigures
    ) throws -> [String] {
        let day = String(Timestamp.now.iso8601.prefix(10))
        let tables = try tables(page, of: scope, ledger: ledger, waiting: waiting, from: source)
        let surroundings = try source.store.surroundings()
        // All tables of a page have one number, so that they are seen to belong together.
        for number in 1...999 {
            let names = tables.map { "vermilion-\($0.name)-\(day)\(number == 1 ? "" : "-\(number)").csv" }
            if names.contains(where: { FileManager.default.fileExists(atPath: $0) }) { continue }
            for (name, table) in zip(names, tables) {
                let file = try OutputFile(for: name, beside: surroundings)
                try file.append(Array(table.text.utf8))
                try file.finish()
                try file.publish()
            }
            return names
        }
        throw ProgramError("this folder has a thousand tables of \(day) already: move them away")
    }

    private static func tables(
        _ page: LeadPage, of scope: Scope, ledger: [Condition], waiting: WaitingRequest, from source: LeadPageFigures
    ) throws -> [CSVTable] {
        guard page != .ledger else {
            return [
                CSVTable(FigureTable.ledger.sheet(try source.store.ledgerRows(ledger, limit: .max, for: source.lead)))
            ]
        }
        if page == .adjudication {
            // All of them, however many the page lists.
            var figures = LeadFigures()
            figures.adjudication = try source.store.adjudicationFigures(
                waiting.scope, for: source.lead, listed: .max)
            return CSVTable.tables(of: FigurePage.adjudication.sheets(of: figures))
        }
        let figures = try source.figures(of: page, scope)
        let pages: [FigurePage] =
            switch page {
            case .progress: [.progress]
            case .reviewers: [.reviewers, .throughput, .reference]
            case .agreement: [.agreement]
            case .adjudication: [.adjudication]
            case .ledger: []
            }
        return CSVTable.tables(of: pages.flatMap { $0.sheets(of: figures) })
    }
}
