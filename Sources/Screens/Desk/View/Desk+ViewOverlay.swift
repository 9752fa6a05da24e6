internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Draws what stands in front.
    func drawOverlay(in canvas: inout Canvas) {
        switch overlay {
        case .reasons(let picker): draw(picker, in: &canvas)
        case .commands(let picker): draw(picker, in: &canvas)
        case .hits(let picker): draw(picker, in: &canvas)
        case .page(let page): page.draw(in: &canvas, theme: theme)
        case .prompt, nil: break
        }
    }

    private func draw(_ picker: ReasonPicker, in canvas: inout Canvas) {
        let area = reasonsArea(entries: picker.entries.count)
        let count = picker.entries.count
        let entryColumns =
            (picker.entries.map { DisplayWidth.columns(of: ReasonNames.bilingual($0.reason)) }.max() ?? 0) + 10
        // One column where all fit beneath one another, so that half of the conversation stays in view.
        let isWide = area.columns >= 2 * entryColumns + 2 && count + 4 > area.rows / 2
        let listRows = isWide ? (count + 1) / 2 : count
        let rectangle = OverlayBox.below(
            columns: isWide ? 2 * entryColumns + 2 : max(48, entryColumns + 2), rows: listRows + 4, in: area)
        let box = OverlayBox(
            rectangle: rectangle, title: "why reject turn \(turn?.number ?? 0)?",
            aside: picker.marked.isEmpty ? "" : "\(picker.marked.count) marked")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let rows = max(0, inside.rows - 2)
        let columns = isWide ? 2 : 1
        let perColumn = min(listRows, rows)
        let visible = ListRow.visible(count: count, selection: picker.selection, room: perColumn * columns)
        for (place, index) in visible.enumerated() {
            let entry = picker.entries[index]
            let isMarked = picker.marked.contains(entry.reason.slug)
            let text = "\(entry.label.map(String.init) ?? " ") \(isMarked ? "[x]" : "[ ]") "
            let width = inside.columns / columns
            ListRow(
                line: StyledLine([
                    StyledLine.Run(text: text, role: .hintKey),
                    StyledLine.Run(
                        text: ReasonNames.bilingual(entry.reason), role: isMarked ? .stateRejected : .overlay),
                ]), isSelected: !picker.isWriting && index == picker.selection
            ).draw(
                in: &canvas,
                rectangle: Rectangle(
                    column: inside.column + (place / perColumn) * width, row: inside.row, columns: width,
                    rows: perColumn),
                row: inside.row + place % perColumn, theme: theme)
        }
        let row = inside.endRow - 1
        let start = canvas.draw(
            picker.isWriting ? "› note: " : "  note: ", column: inside.column, row: row,
            style: theme[.hintKey, on: .overlay])
        picker.note.draw(
            in: &canvas, column: start, row: row, limit: inside.endColumn - 1, theme: theme, ground: .overlay,
            hasCursor: picker.isWriting)
    }

    /// Where the reasons stand: below the turns, or over the picture where the turns have no room to spare.
    private func reasonsArea(entries: Int) -> Rectangle {
        guard !layout.isFramed, let picture = layout.picture, picture.rows >= (entries + 1) / 2 + 4 else {
            return layout.conversation
        }
        return picture
    }

    private func draw(_ picker: CommandPicker, in canvas: inout Canvas) {
        let rectangle = OverlayBox.centred(columns: 80, rows: min(24, picker.shown.count + 4), on: size)
        let box = OverlayBox(
            rectangle: Rectangle(
                column: rectangle.column, row: 2, columns: rectangle.columns,
                rows: max(5, min(rectangle.rows, size.rows - 4))),
            title: "commands", aside: "\(picker.shown.count)")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        let start = canvas.draw(": ", column: inside.column + 2, row: inside.row, style: theme[.hintKey, on: .overlay])
        picker.filter.draw(
            in: &canvas, column: start, row: inside.row, limit: inside.endColumn - 1, theme: theme, ground: .overlay)
        let room = inside.rows - 2
        if picker.shown.isEmpty {
            canvas.draw(
                "no command has these words", column: inside.column + 2, row: inside.row + 2,
                style: theme[.dim, on: .overlay], limit: inside.endColumn)
        }
        for (place, index) in ListRow.visible(count: picker.shown.count, selection: picker.selection, room: room)
            .enumerated()
        {
            let entry = picker.shown[index]
            let keys = DisplayWidth.fitted(entry.keys, columns: 8)
            let gap = String(repeating: " ", count: 9 - DisplayWidth.columns(of: keys))
            ListRow(
                line: StyledLine([
                    StyledLine.Run(text: keys + gap, role: .hintKey),
                    StyledLine.Run(text: entry.action.summary, role: .overlay),
                ]), aside: entry.action.rawValue, isSelected: index == picker.selection
            ).draw(in: &canvas, rectangle: inside, row: inside.row + 2 + place, theme: theme)
        }
    }

    private func draw(_ picker: HitPicker, in canvas: inout Canvas) {
        let results = picker.results
        let rectangle = OverlayBox.centred(columns: 100, rows: results.hits.count + 2, on: size)
        let more = results.total > results.hits.count ? ", the first \(results.hits.count) shown" : ""
        let box = OverlayBox(
            rectangle: rectangle, title: "“\(results.text)”",
            aside: "\(results.total == 1 ? "1 hit" : "\(results.total) hits")\(more)")
        box.draw(in: &canvas, theme: theme)
        let inside = box.inside
        for (place, index) in ListRow.visible(
            count: results.hits.count, selection: picker.selection, room: inside.rows
        ).enumerated() {
            let hit = results.hits[index]
            let number = "\(hit.sample) · \(hit.turn)"
            let gap = String(repeating: " ", count: max(2, 12 - DisplayWidth.columns(of: number)))
            var line = StyledLine(number + gap, .dim)
            line.runs += SearchMarks.line(hit.snippet, needle: results.text, role: .overlay).runs
            ListRow(line: line, isSelected: index == picker.selection).draw(
                in: &canvas, rectangle: inside, row: inside.row + place, theme: theme)
        }
    }
}
