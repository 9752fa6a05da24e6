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
        guard all.count > 1 else { return say("this page has one table") }
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

    private func table(_ section: LeadSection, of figures: LeadFigures) -> ScreenTable {
        ScreenTable(sheet(section, of: figures), theme: theme)
    }

    private func sheet(_ section: LeadSection, of figures: LeadFigures) -> FigureSheet {
        let agreement = figures.agreement
        switch section {
        case .progress(let dimension): return figures.progress.groups(by: dimension)
        case .queues:
            var table = FigureTable.queues
            if scope != .all { table.empty = "Queues are counted as a whole: \(wholeHint)." }
            return table.sheet(figures.progress.queues)
        case .days: return figures.progress.daySheet
        case .reviewers: return FigureTable.reviewers.sheet(figures.reviewers)
        case .planted: return FigureTable.planted.sheet(figures.catches)
        case .gold: return FigureTable.gold.sheet(figures.gold)
        case .pace(let dimension):
            return FigureTable.pace(by: dimension).sheet(figures.throughput.groups[dimension] ?? [])
        case .measures: return FigureTable.agreement(by: nil).sheet(agreement.overall)
        case .agreement(let dimension):
            return FigureTable.agreement(by: dimension).sheet(agreement.groups[dimension] ?? [])
        case .pairs: return FigureTable.pairs().sheet(agreement.pairs)
        case .heatMap: return .pairMatrix(agreement.pairs, hasRoom: false)
        case .texts: return FigureTable.texts.sheet(agreement.texts)
        case .waiting:
            var table = FigureTable.adjudication
            table.empty =
                waitingList.request.conditions.isEmpty
                ? "No turn needs a lead: nobody disagrees\(figures.adjudication.settled > 0 ? ", or all is settled" : "")."
                : "No turn that needs a lead has what was asked for."
            return table.sheet(WaitingTurn.all(waitingList.items, settled: settled))
        case .gaps:
            var table = FigureTable.guidelineGaps
            if scope != .all { table.empty = "Gaps are listed of the whole project: \(wholeHint)." }
            return table.sheet(figures.adjudication.gaps)
        case .events:
            var table = FigureTable.ledger
            if !ledger.conditions.isEmpty { table.empty = "No event has what was asked for." }
            return table.sheet(ledger.rows)
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
