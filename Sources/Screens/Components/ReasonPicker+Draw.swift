internal import Corpus
internal import Settings
internal import TerminalUI

extension ReasonPicker {
    /// Draws the reasons at the lower edge of an area.
    func draw(in area: Rectangle, of canvas: inout Canvas, theme: Theme) {
        let count = entries.count
        let entryColumns =
            (entries.map { DisplayWidth.columns(of: ReasonNames.bilingual($0.reason)) }.max() ?? 0) + 10
        // One column where all fit beneath one another, so that half of the conversation stays in view.
        let isWide = area.columns >= 2 * entryColumns + 2 && count + 4 > area.rows / 2
        let listRows = isWide ? (count + 1) / 2 : count
        let rectangle = OverlayBox.below(
            columns: isWide ? 2 * entryColumns + 2 : max(48, entryColumns + 2), rows: listRows + 4, in: area)
        let box = OverlayBox(
            rectangle: rectangle, title: title,
            aside: marked.isEmpty || isSingle ? "" : "\(marked.count) marked")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let rows = max(0, inside.rows - 2)
        let columns = isWide ? 2 : 1
        let perColumn = min(listRows, rows)
        let visible = ListRow.visible(count: count, selection: selection, room: perColumn * columns)
        for (place, index) in visible.enumerated() {
            let entry = entries[index]
            let isMarked = marked.contains(entry.reason.slug)
            let (left, right) = isSingle ? ("(", ")") : ("[", "]")
            let text = "\(entry.label.map(String.init) ?? " ") \(left)\(isMarked ? "x" : " ")\(right) "
            let width = inside.columns / columns
            ListRow(
                line: StyledLine([
                    StyledLine.Run(text: text, role: .hintKey),
                    StyledLine.Run(
                        text: ReasonNames.bilingual(entry.reason),
                        role: isMarked ? isSingle ? .choiceSelected : .stateRejected : .overlay),
                ]), isSelected: !isWriting && index == selection
            ).draw(
                in: &canvas,
                rectangle: Rectangle(
                    column: inside.column + (place / perColumn) * width, row: inside.row, columns: width,
                    rows: perColumn),
                row: inside.row + place % perColumn, theme: theme)
        }
        let row = inside.endRow - 1
        let start = canvas.draw(
            isWriting ? "› note: " : "  note: ", column: inside.column, row: row,
            style: theme[.hintKey, on: .overlay])
        note.draw(
            in: &canvas, column: start, row: row, limit: inside.endColumn - 1, theme: theme, ground: .overlay,
            hasCursor: isWriting)
    }
}
