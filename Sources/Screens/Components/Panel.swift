internal import Settings
internal import TerminalUI

/// A titled part of the screen: a whole frame where there is room, else a line with the title above it.
struct Panel {
    var rectangle: Rectangle
    var isFramed: Bool
    /// Stands in the upper edge, from the left.
    var title: String
    /// Stands in the upper edge, at the right.
    var aside = ""
    var border: ThemeRole = .border
    var heading: ThemeRole = .heading
    /// The role whose background the panel stands on.
    var ground: ThemeRole = .text

    /// What is left inside of a panel.
    static func inside(_ rectangle: Rectangle, isFramed: Bool) -> Rectangle {
        isFramed
            ? rectangle.inset()
            : Rectangle(
                column: rectangle.column, row: rectangle.row + 1, columns: rectangle.columns, rows: rectangle.rows - 1)
    }

    var inside: Rectangle { Self.inside(rectangle, isFramed: isFramed) }

    /// Draws edges and title; the inside is left as it is.
    func draw(in canvas: inout Canvas, theme: Theme) {
        guard rectangle.columns >= 4, rectangle.rows >= 1 else { return }
        drawEdges(in: &canvas, style: theme[border, on: ground])
        let left = rectangle.column + 2
        var right = rectangle.endColumn - 2
        if !aside.isEmpty {
            let width = DisplayWidth.columns(of: aside) + 2
            if right - width > left {
                right -= width
                canvas.draw(" \(aside) ", column: right, row: rectangle.row, style: theme[.dim, on: ground])
            }
        }
        guard !title.isEmpty else { return }
        let room = right - left - 2
        let shown = DisplayWidth.fitted(title, columns: room)
        guard !shown.isEmpty else { return }
        canvas.draw(" \(shown) ", column: left, row: rectangle.row, style: theme[heading, on: ground], limit: right)
    }

    private func drawEdges(in canvas: inout Canvas, style: Style) {
        let line = String(repeating: "─", count: rectangle.columns - 2)
        guard isFramed else {
            canvas.draw("─\(line)─", column: rectangle.column, row: rectangle.row, style: style)
            return
        }
        canvas.draw("┌\(line)┐", column: rectangle.column, row: rectangle.row, style: style)
        for row in rectangle.row + 1..<max(rectangle.row + 1, rectangle.endRow - 1) {
            canvas.draw("│", column: rectangle.column, row: row, style: style)
            canvas.draw("│", column: rectangle.endColumn - 1, row: row, style: style)
        }
        canvas.draw("└\(line)┘", column: rectangle.column, row: rectangle.endRow - 1, style: style)
    }
}
