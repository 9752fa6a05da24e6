internal import Settings
internal import TerminalUI

extension CommandPicker {
    /// Draws the commands that have the words, in front of everything else.
    func draw(in canvas: inout Canvas, theme: Theme) {
        let rectangle = OverlayBox.centred(columns: 80, rows: min(24, shown.count + 4), on: canvas.size)
        let box = OverlayBox(
            rectangle: Rectangle(
                column: rectangle.column, row: 2, columns: rectangle.columns,
                rows: max(5, min(rectangle.rows, canvas.size.rows - 4))),
            title: "commands", aside: "\(shown.count)")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let start = canvas.draw(": ", column: inside.column + 2, row: inside.row, style: theme[.hintKey, on: .overlay])
        filter.draw(
            in: &canvas, column: start, row: inside.row, limit: inside.endColumn - 1, theme: theme, ground: .overlay)
        let room = inside.rows - 2
        if shown.isEmpty {
            canvas.draw(
                "no command has these words", column: inside.column + 2, row: inside.row + 2,
                style: theme[.dim, on: .overlay], limit: inside.endColumn)
        }
        for (place, index) in ListRow.visible(count: shown.count, selection: selection, room: room)
            .enumerated()
        {
            let entry = shown[index]
            let keys = DisplayWidth.fitted(entry.keys, columns: 8)
            let gap = String(repeating: " ", count: 9 - DisplayWidth.columns(of: keys))
            ListRow(
                line: StyledLine([
                    StyledLine.Run(text: keys + gap, role: .hintKey),
                    StyledLine.Run(text: entry.action.summary, role: .overlay),
                ]), aside: entry.action.rawValue, isSelected: index == selection
            ).draw(in: &canvas, rectangle: inside, row: inside.row + 2 + place, theme: theme)
        }
    }
}
