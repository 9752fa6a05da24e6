internal import Figures
internal import Settings
internal import TerminalUI

extension TableView {
    /// The rows that titles take.
    static var titleRows: Int { 1 }

    /// The columns that each column would take; the least for one that is flexible.
    static func naturalWidths(of table: ScreenTable) -> [Int] {
        table.columns.enumerated().map { index, column in
            let title = DisplayWidth.columns(of: column.heading)
            switch column.layout.width {
            case .flexible(let least, _): return max(least, title)
            case .natural(let most):
                let widest = table.rows.reduce(0) { widest, row in
                    guard case .line(let line) = row.cells[index].content else { return widest }
                    return max(widest, line.columns)
                }
                return max(title, min(widest, most))
            }
        }
    }

    /// - Parameter columns: those of the whole table, a blank at its right edge counted.
    func layout(columns: Int) -> TableLayout {
        TableLayout(table.columns, natural: natural, current: column, width: columns - 1)
    }

    /// What stands at the right of a panel's edge: which rows are in view, and how many columns are not.
    func aside(columns: Int) -> String {
        let hidden = layout(columns: columns).hidden
        let count = order.count
        var parts: [String] = []
        if hidden > 0 { parts.append(hidden == 1 ? "1 column more" : "\(hidden) columns more") }
        if count > visibleRows {
            parts.append("\(top + 1)–\(min(count, top + visibleRows))/\(NumberText.count(count))")
        } else if count > 0 {
            parts.append("\(NumberText.count(count))")
        }
        return parts.joined(separator: " · ")
    }

    /// Draws titles and the rows in view.
    func draw(in area: Rectangle, of canvas: inout Canvas, theme: Theme) {
        guard area.rows > 0, area.columns > TableLayout.margin else { return }
        guard !order.isEmpty else {
            let text = StyledText(table.empty, .dim).wrapped(columns: max(4, area.columns - 4))
            let inside = Rectangle(
                column: area.column + 2, row: area.row + 1, columns: area.columns - 2, rows: area.rows - 1)
            canvas.draw(text, in: inside, theme: theme)
            return
        }
        let layout = layout(columns: area.columns)
        drawTitles(layout, in: area, of: &canvas, theme: theme)
        let rows = max(0, area.rows - Self.titleRows)
        for index in top..<min(order.count, top + rows) {
            let line = area.row + Self.titleRows + index - top
            drawRow(index, layout, line: line, in: area, of: &canvas, theme: theme)
        }
    }

    private func drawTitles(_ layout: TableLayout, in area: Rectangle, of canvas: inout Canvas, theme: Theme) {
        for place in layout.places {
            let column = table.columns[place.index]
            let isSorted = column.heading == sortColumn
            var style = theme[isSorted ? .tableSorted : .tableHeader]
            if place.index == self.column { style = style.adding(.bold) }
            let start = area.column + place.column
            let columns = min(place.columns, area.columns - place.column)
            let heading = DisplayWidth.fitted(column.heading, columns: columns)
            let width = DisplayWidth.columns(of: heading)
            let indent = column.layout.isTrailing ? columns - width : 0
            canvas.draw(heading, column: start + indent, row: area.row, style: style, limit: start + columns)
            guard isSorted else { continue }
            // The mark of the order stands in the gap between columns.
            let mark = theme.hasASCIIGlyphs ? (isLargestFirst ? "v" : "^") : (isLargestFirst ? "▾" : "▴")
            canvas.draw(
                mark, column: column.layout.isTrailing ? start + indent - 1 : start + width, row: area.row,
                style: style, limit: area.endColumn)
        }
    }

    private func drawRow(
        _ index: Int, _ layout: TableLayout, line: Int, in area: Rectangle, of canvas: inout Canvas, theme: Theme
    ) {
        let row = table.rows[order[index]]
        let isSelected = index == self.row
        let ground: ThemeRole = isSelected ? .listSelected : .text
        if isSelected {
            canvas.fill(
                Rectangle(column: area.column, row: line, columns: area.columns, rows: 1), style: theme[.listSelected])
            canvas.draw("›", column: area.column, row: line, style: theme[.listSelected])
        }
        for place in layout.places {
            let columns = min(place.columns, area.columns - place.column)
            guard columns > 0 else { continue }
            let column = table.columns[place.index]
            let isChanged = changed.contains(Place(row: row.identity, column: column.heading))
            let shown = Self.line(row.cells[place.index], columns: columns, isChanged: isChanged, theme: theme)
            let start = area.column + place.column
            let isCursor = isSelected && place.index == self.column
            let rectangle = Rectangle(column: start, row: line, columns: columns, rows: 1)
            if isCursor { canvas.fill(rectangle, style: theme[.tableCell]) }
            let indent = column.layout.isTrailing ? max(0, columns - shown.columns) : 0
            shown.draw(
                in: &canvas, column: start + indent, row: line, limit: start + columns, theme: theme, ground: ground)
            if isCursor { canvas.restyle(rectangle) { $0 = theme[.tableCell] } }
        }
    }

    /// What a cell shows in so many columns, cut with an ellipsis where it is longer.
    private static func line(_ cell: ScreenTable.Cell, columns: Int, isChanged: Bool, theme: Theme) -> StyledLine {
        var line: StyledLine
        switch cell.content {
        case .line(let content): line = content
        case .bar(let bar): return bar.line(columns: columns, theme: theme)
        case .spark(let numbers): line = StyledLine(Sparkline.text(numbers, columns: columns, theme: theme), .chart)
        }
        if isChanged {
            // Where a colour says something of its own, as on a scale, it says it still.
            for index in line.runs.indices where line.runs[index].role == .text { line.runs[index].role = .changed }
        }
        return line.fitted(columns: columns)
    }
}

extension StyledLine {
    /// The line if it fits, otherwise its beginning and an ellipsis.
    func fitted(columns: Int) -> StyledLine {
        guard self.columns > columns else { return self }
        var room = columns
        var fitted = StyledLine()
        for run in runs {
            let width = DisplayWidth.columns(of: run.text)
            if width < room {
                fitted.runs.append(run)
                room -= width
                continue
            }
            // The ellipsis has to come in this run even if the run itself would just fit.
            let shown = DisplayWidth.fitted(run.text + "……", columns: room)
            fitted.add(shown, run.role)
            return fitted
        }
        return fitted
    }
}
