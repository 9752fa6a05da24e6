internal import Corpus
internal import Figures
internal import Foundation
internal import Report
internal import ReviewStore
internal import Screens

/// Writes the tables of a page of the lead's room as CSV files into the current folder.
enum LeadPageFiles {
    /// - Returns: The names of the files: `vermilion-TABLE-DATE.csv`; what was there under such a name is replaced.
    static func write(_ page: LeadPage, filter: LedgerFilter, from source: LeadPageFigures) throws -> [String] {
        let day = Timestamp.now.iso8601.prefix(10)
        return try tables(page, filter: filter, from: source).map { table in
            let name = "vermilion-\(table.name)-\(day).csv"
            do {
                try Data(table.text.utf8).write(to: URL(fileURLWithPath: name), options: .atomic)
            } catch {
                throw ProgramError("\(name) cannot be written here: \(error.localizedDescription)")
            }
            return name
        }
    }

    private static func tables(
        _ page: LeadPage, filter: LedgerFilter, from source: LeadPageFigures
    ) throws -> [CSVTable] {
        guard page != .ledger else {
            return [PageCSV.ledger(try source.store.ledgerRows(filter, limit: .max, for: source.lead))]
        }
        let figures = try source.figures(of: page)
        let pages: [FigurePage] =
            switch page {
            case .progress: [.progress]
            case .reviewers: [.reviewers, .throughput, .reference]
            case .agreement: [.agreement]
            case .adjudication: [.adjudication]
            case .ledger: []
            }
        return pages.flatMap { PageCSV.tables(for: $0, of: figures) }
    }
}
