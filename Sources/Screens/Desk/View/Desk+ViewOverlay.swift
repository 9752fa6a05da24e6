internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Draws what stands in front.
    func drawOverlay(in canvas: inout Canvas) {
        switch overlay {
        case .reasons(let picker):
            picker.draw(
                in: reasonsArea(entries: picker.entries.count), of: &canvas,
                title: "why reject turn \(turn?.number ?? 0)?", theme: theme)
        case .commands(let picker): picker.draw(in: &canvas, theme: theme)
        case .hits(let picker): draw(picker, in: &canvas)
        case .page(let page): page.draw(in: &canvas, theme: theme)
        case .prompt, nil: break
        }
    }

    /// Where the reasons stand: below the turns, or over the picture where the turns have no room to spare.
    private func reasonsArea(entries: Int) -> Rectangle {
        guard !layout.isFramed, let picture = layout.picture, picture.rows >= (entries + 1) / 2 + 4 else {
            return layout.conversation
        }
        return picture
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
