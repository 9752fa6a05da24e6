internal import Settings
internal import TerminalUI

/// A framed box in front of everything else.
struct OverlayBox {
    var rectangle: Rectangle
    var title: String
    var aside = ""

    /// A box in the middle of a screen, of at most this size with its frame.
    static func centred(columns: Int, rows: Int, on screen: Size) -> Rectangle {
        let columns = min(columns, screen.columns - 2)
        let rows = min(rows, screen.rows - 2)
        return Rectangle(
            column: (screen.columns - columns) / 2, row: max(1, (screen.rows - rows) / 2), columns: columns, rows: rows)
    }

    /// A box at the lower edge of an area, so that what stands above it stays in view.
    static func below(columns: Int, rows: Int, in area: Rectangle) -> Rectangle {
        let columns = min(columns, area.columns)
        let rows = min(rows, area.rows)
        return Rectangle(
            column: area.column + (area.columns - columns) / 2, row: area.endRow - rows, columns: columns, rows: rows)
    }

    var inside: Rectangle { rectangle.inset() }

    func draw(in canvas: inout Canvas, theme: Theme) {
        canvas.fill(rectangle, style: theme[.overlay])
        Panel(
            rectangle: rectangle, isFramed: true, title: title, aside: aside, border: .borderFocused,
            heading: .overlayTitle, ground: .overlay
        ).draw(in: &canvas, theme: theme)
    }
}

/// One row of a list in front, marked by a glyph and by its ground when it is selected.
struct ListRow {
    var line: StyledLine
    /// Stands at the right end.
    var aside = ""
    var isSelected: Bool

    func draw(in canvas: inout Canvas, rectangle: Rectangle, row: Int, theme: Theme) {
        let ground: ThemeRole = isSelected ? .listSelected : .overlay
        if isSelected {
            canvas.fill(
                Rectangle(column: rectangle.column, row: row, columns: rectangle.columns, rows: 1),
                style: theme[.listSelected])
            canvas.draw("›", column: rectangle.column, row: row, style: theme[.listSelected])
        }
        var limit = rectangle.endColumn - 1
        if !aside.isEmpty {
            let width = DisplayWidth.columns(of: aside)
            if width + 30 <= rectangle.columns {
                limit -= width
                canvas.draw(aside, column: limit, row: row, style: theme[.dim, on: ground])
                limit -= 2
            }
        }
        line.draw(in: &canvas, column: rectangle.column + 2, row: row, limit: limit, theme: theme, ground: ground)
    }

    /// The rows of a list of `count` that fit `room` with the selected one among them.
    static func visible(count: Int, selection: Int, room: Int) -> Range<Int> {
        guard count > room else { return 0..<count }
        let start = min(max(0, selection - room / 2), count - room)
        return start..<start + max(0, room)
    }
}
