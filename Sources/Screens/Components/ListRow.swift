internal import Settings
internal import TerminalUI

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
