internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    var layout: LeadLayout {
        let columns = size.columns - (size.columns >= LeadLayout.wideColumns ? 4 : 2)
        return LeadLayout(
            size: size, bannerRows: bannerLines.count, cardLines: layers.isEmpty ? cardRows(columns: columns) : 0,
            isCardAbove: page == .progress || page == .agreement)
    }

    func drawPage(in canvas: inout Canvas) {
        let layout = layout
        guard let view = tables[section], page == .ledger || figures[page] != nil else {
            drawNothing(problems[page].map { "! \($0)" } ?? "reading the figures…", in: layout.body, of: &canvas)
            return
        }
        if let card = layout.card { drawCard(in: card, isFramed: layout.isFramed, of: &canvas) }
        Panel(
            rectangle: layout.table, isFramed: layout.isFramed, title: "",
            aside: tableAside(view, columns: Panel.inside(layout.table, isFramed: layout.isFramed).columns)
        ).draw(in: &canvas, theme: theme)
        drawSections(in: layout.table, of: &canvas)
        drawTable(view, in: layout, of: &canvas)
    }

    func draw(_ layer: ItemsLayer, in canvas: inout Canvas) {
        let layout = layout
        guard let total = layer.total else {
            drawNothing(layer.problem.map { "! \($0)" } ?? "fetching the turns…", in: layout.body, of: &canvas)
            return
        }
        let title = total == 1 ? "1 turn" : "\(NumberText.count(total)) turns"
        let first = layer.items.count < total ? ", the first \(NumberText.count(layer.items.count)) shown" : ""
        Panel(
            rectangle: layout.table, isFramed: layout.isFramed, title: title + first,
            aside: layer.view.aside(columns: Panel.inside(layout.table, isFramed: layout.isFramed).columns)
        ).draw(in: &canvas, theme: theme)
        drawTable(layer.view, in: layout, of: &canvas)
    }

    private func drawTable(_ view: TableView, in layout: LeadLayout, of canvas: inout Canvas) {
        let inside = Panel.inside(layout.table, isFramed: layout.isFramed)
        view.draw(in: inside, of: &canvas, theme: theme)
        drawRemark(view, row: layout.remarkRow, in: &canvas)
    }

    private func drawNothing(_ sentence: String, in body: Rectangle, of canvas: inout Canvas) {
        drawNotice(sentence, columns: body.columns - 4, row: { _ in body.row + body.rows / 3 }, in: &canvas)
    }

    private func tableAside(_ view: TableView, columns: Int) -> String {
        let aside = view.aside(columns: columns)
        if page == .adjudication, section == .waiting, let total = waitingList.total, total > waitingList.items.count {
            return "\(aside) of \(NumberText.count(total))"
        }
        return page == .ledger && ledger.hasMore ? aside + "+" : aside
    }

    /// Draws the names of the page's tables in the edge of the panel, the open one in brackets.
    private func drawSections(in panel: Rectangle, of canvas: inout Canvas) {
        let all = page.sections
        var line = StyledLine()
        for other in all {
            let isOpen = other == section
            line.add(isOpen ? "[\(other.name)]" : " \(other.name) ", isOpen ? .tabCurrent : .dim)
        }
        if all.count == 1 { line = StyledLine(" \(onlyTitle) ", .heading) }
        if line.columns + 26 > panel.columns, all.count > 1 {
            let place = (all.firstIndex(of: section) ?? 0) + 1
            line = StyledLine(("[\(section.name)]", .tabCurrent), (" \(place) of \(all.count) tables ", .dim))
        }
        if page == .adjudication, section == .waiting, !waitingList.request.conditions.isEmpty {
            line.add(" \(SafeText.string(waitingList.request.conditions.text)) ", .heading)
        }
        line.draw(in: &canvas, column: panel.column + 2, row: panel.row, limit: panel.endColumn - 2, theme: theme)
    }

    /// What the one table of a page shows.
    private var onlyTitle: String {
        guard page == .ledger else { return section.name }
        return ledger.conditions.isEmpty ? "every event" : "events with \(ledger.conditions.text)"
    }

    /// Draws what there is to say about the figure under the cursor.
    private func drawRemark(_ view: TableView, row: Int, in canvas: inout Canvas) {
        guard let cell = view.currentCell, let column = view.currentColumn else { return }
        var line = StyledLine()
        if let name = view.rowName, !name.isEmpty {
            line.add(SafeText.string(name).replacing("\n", with: " "), .heading)
        }
        if !column.heading.isEmpty {
            line.add(line.runs.isEmpty ? column.heading : " · \(column.heading)", .tableSorted)
        }
        let remark = SafeText.string(cell.remark ?? column.meaning).replacing("\n", with: " ")
        line.add(": " + remark, cell.isUndefined ? .warning : .dim)
        line.fitted(columns: size.columns - 2).draw(
            in: &canvas, column: 1, row: row, limit: size.columns - 1, theme: theme)
    }
}

extension TableView {
    /// What the row under the cursor is called.
    var rowName: String? {
        if let name = current?.name { return name }
        guard case .line(let line) = current?.cells.first?.content else { return nil }
        return line.runs.map(\.text).joined()
    }
}
