internal import Settings
internal import TerminalUI

/// Picks one of the rows of a list in front.
struct ListPicker: Sendable {
    let title: String
    let aside: String
    let rows: [StyledLine]
    private(set) var selection: Int

    init(title: String, aside: String, rows: [StyledLine], selection: Int = 0) {
        self.title = title
        self.aside = aside
        self.rows = rows
        self.selection = selection
    }

    /// Moves by a row from one end to the other, and by several as far as the ends.
    mutating func move(by step: Int) {
        guard !rows.isEmpty else { return }
        let moved = selection + step
        selection = abs(step) == 1 ? (moved + rows.count) % rows.count : max(0, min(moved, rows.count - 1))
    }

    func draw(in canvas: inout Canvas, theme: Theme) {
        let box = OverlayBox(
            rectangle: OverlayBox.centred(columns: 100, rows: rows.count + 2, on: canvas.size), title: title,
            aside: aside)
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        for (place, index) in ListRow.visible(count: rows.count, selection: selection, room: inside.rows).enumerated() {
            ListRow(line: rows[index], isSelected: index == selection).draw(
                in: &canvas, rectangle: inside, row: inside.row + place, theme: theme)
        }
    }
}
