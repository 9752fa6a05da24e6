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
