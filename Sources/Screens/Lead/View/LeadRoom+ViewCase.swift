internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Draws a turn: its picture, its question, and every version of its answer.
    func draw(_ layer: SettleLayer, in canvas: inout Canvas) {
        let layout = settleLayout
        guard let content = layer.content else {
            let sentence = layer.problem.map { "! \($0)" } ?? "fetching the turn…"
            canvas.draw(
                sentence, column: 2, row: layout.sheet.row + 2, style: theme[.dim], limit: size.columns - 1)
            return
        }
        if let picture = layout.picture {
            drawPicture(in: picture, isFramed: layout.isFramed, of: &canvas)
        }
        if let editorPanel {
            Panel(
                rectangle: layout.sheet, isFramed: layout.isFramed, title: "writing \(editorPanel.title)",
                border: .borderFocused
            ).draw(in: &canvas, theme: theme)
            editorPanel.draw(in: &canvas)
        } else {
            drawSheet(versionSheet(layer), layer, content, in: layout, of: &canvas)
        }
    }

    private func drawSheet(
        _ sheet: VersionSheet, _ layer: SettleLayer, _ content: AdjudicationCase, in layout: SettleLayout,
        of canvas: inout Canvas
    ) {
        let inside = layout.inside
        let count = sheet.lines.count
        let end = min(count, layer.top + inside.rows)
        Panel(
            rectangle: layout.sheet, isFramed: layout.isFramed, title: sheetTitle(content),
            aside: count > inside.rows ? "\(layer.top + 1)–\(end)/\(count)" : ""
        ).draw(in: &canvas, theme: theme)
        for (index, pieces) in sheet.lines[min(layer.top, count)..<end].enumerated() {
            for piece in pieces {
                let column = inside.column + piece.column
                let row = inside.row + index
                piece.line.draw(in: &canvas, column: column, row: row, limit: inside.endColumn, theme: theme)
                if piece.isCurrent {
                    canvas.draw(theme.mark(.turnCurrent, "▌"), column: column, row: row, style: theme[.turnCurrent])
                }
            }
        }
    }

    private func sheetTitle(_ content: AdjudicationCase) -> String {
        let count = content.versions.count
        let versions = count == 1 ? "1 version" : "\(count) versions"
        let names = hidesNames ? ", names hidden" : ""
        let draft = bench.drafts[content.item.place].flatMap { $0 } == nil ? "" : ", draft kept"
        return
            "\(content.isGold ? "gold" : content.isSettled ? "settled" : "to be settled") · \(versions)\(names)\(draft)"
    }

    /// Draws every event about a turn.
    func draw(_ layer: HistoryLayer, in canvas: inout Canvas) {
        let layout = SettleLayout(size: size, bannerRows: bannerLines.count, hasPicture: false)
        let area = historyArea
        let lines = historyLines(layer)
        let end = min(lines.count, layer.top + area.rows)
        let count = layer.steps?.count ?? 0
        Panel(
            rectangle: layout.sheet, isFramed: layout.isFramed,
            title: count == 1 ? "1 event, oldest first" : "\(count) events, oldest first",
            aside: lines.count > area.rows ? "\(layer.top + 1)–\(end)/\(lines.count)" : ""
        ).draw(in: &canvas, theme: theme)
        canvas.draw(lines[min(layer.top, lines.count)..<end], in: area, theme: theme)
    }
}
