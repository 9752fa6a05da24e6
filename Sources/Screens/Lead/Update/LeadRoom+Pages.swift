internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Opens a page, with nothing in front of it.
    mutating func open(_ page: LeadPage) {
        self.page = page
        layers = []
        bench.viewer.forget()
        look()
        askForPage()
        if tables[section] == nil { rebuild(section) }
    }

    mutating func turnPage(by step: Int) {
        let pages = LeadPage.allCases
        let index = (pages.firstIndex(of: page) ?? 0) + step
        open(pages[(index + pages.count) % pages.count])
    }

    mutating func turnSection(by step: Int) {
        let all = page.sections
        guard all.count > 1 else {
            say("this page has one table")
            return
        }
        let index = (all.firstIndex(of: section) ?? 0) + step
        sections[page] = all[(index + all.count) % all.count]
        if tables[section] == nil { rebuild(section) }
    }

    /// Builds a table anew from the figures that are there; its cursor stays on its row.
    mutating func rebuild(_ section: LeadSection) {
        let page = LeadPage.allCases.first { $0.sections.contains(section) } ?? .progress
        guard page == .ledger ? ledger.newest != nil : figures[page] != nil else { return }
        let new = table(section, of: figures[page] ?? LeadFigures())
        if tables[section] == nil {
            tables[section] = TableView(new, sortedBy: section.firstSort)
        } else {
            tables[section]?.replace(with: new)
        }
    }

    private func table(_ section: LeadSection, of figures: LeadFigures) -> LeadTable {
        let progress = figures.progress
        let agreement = figures.agreement
        return switch section {
        case .progress(.kind): ProgressTables.groups(progress.byKind, by: .kind)
        case .progress(.language): ProgressTables.groups(progress.byLanguage, by: .language)
        case .progress: ProgressTables.groups(progress.byDomain, by: .domain)
        case .queues: ProgressTables.queues(progress.queues)
        case .days: ProgressTables.days(progress.days)
        case .reviewers: ReviewersTable.table(figures.reviewers, theme: theme)
        case .planted: ReferenceTables.planted(figures.catches)
        case .gold: ReferenceTables.gold(figures.gold)
        case .pace(let dimension):
            PaceTable.table(figures.throughput.groups[dimension] ?? [], by: dimension)
        case .measures: AgreementTables.cards(agreement.overall, by: nil)
        case .agreement(let dimension):
            AgreementTables.cards(agreement.groups[dimension] ?? [], by: dimension)
        case .pairs: PairTables.list(agreement.pairs)
        case .heatMap: PairTables.matrix(agreement.pairs, theme: theme)
        case .texts: AgreementTables.texts(agreement.texts)
        case .waiting:
            AdjudicationTables.waiting(waitingList, figures.adjudication, settled: settled, theme: theme)
        case .gaps: AdjudicationTables.gaps(figures.adjudication.gaps)
        case .events: LedgerTable.table(ledger.rows, isFiltered: !ledger.conditions.isEmpty, theme: theme)
        }
    }

    /// Tells the tables how many rows are in view.
    mutating func fitTables() {
        guard !isTooSmall else { return }
        let rows = layout.visibleRows
        if case .items(var layer) = layers.last {
            layer.view.visibleRows = rows
            layers[layers.count - 1] = .items(layer)
        } else {
            tables[section]?.visibleRows = rows
        }
    }
}

extension LeadSection {
    /// The column that a table is sorted by at first; nil for the order in which rows come.
    fileprivate var firstSort: String? {
        switch self {
        case .progress, .pace(.kind), .pace(.domain), .pace(.language): nil
        case .days, .pace: "day"
        case .reviewers: "decisions"
        case .pairs: "turns"
        case .waiting: "#"
        case .events: "event"
        case .queues, .planted, .gold, .measures, .agreement, .heatMap, .texts, .gaps: nil
        }
    }
}
