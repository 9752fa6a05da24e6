internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    func drawBody(in canvas: inout Canvas) {
        guard sample != nil else {
            drawNotice(emptySentence, columns: size.columns - 4, row: { max(1, (size.rows - $0) / 2) }, in: &canvas)
            return
        }
        if let rectangle = layout.picture { drawPicture(in: rectangle, isFramed: layout.isFramed, of: &canvas) }
        if let editorPanel {
            Panel(
                rectangle: layout.conversation, isFramed: layout.isFramed, title: "editing \(editorPanel.title)",
                border: .borderFocused
            ).draw(in: &canvas, theme: theme)
            editorPanel.draw(in: &canvas)
        } else {
            drawConversation(in: &canvas)
        }
        if let captions = layout.captions { drawCaptions(in: captions, of: &canvas) }
    }

    /// Draws the turns that are in view.
    private func drawConversation(in canvas: inout Canvas) {
        let area = layout.turns
        Panel(
            rectangle: layout.conversation, isFramed: layout.isFramed, title: conversationTitle,
            aside: scrollMark(rows: area.rows)
        ).draw(in: &canvas, theme: theme)
        var row = area.row - conversation.top
        func draw(_ block: TurnBlock, isCurrent: Bool) {
            guard !block.lines.isEmpty else { return }
            defer { row += block.lines.count + 1 }
            guard row < area.endRow, row + block.lines.count > area.row else { return }
            for (index, line) in block.lines.enumerated() where row + index >= area.row && row + index < area.endRow {
                drawLine(line, row: row + index, isCurrent: isCurrent, in: area, of: &canvas)
            }
        }
        draw(conversation.preface, isCurrent: false)
        for (index, block) in conversation.blocks.enumerated() { draw(block, isCurrent: index == current) }
    }

    private func drawLine(
        _ line: TurnBlock.Line, row: Int, isCurrent: Bool, in area: Rectangle, of canvas: inout Canvas
    ) {
        if isCurrent {
            canvas.draw(theme.mark(.turnCurrent, "▌"), column: area.column, row: row, style: theme[.turnCurrent])
        }
        let text = area.column + TurnBlock.textColumn(width: area.columns)
        line.state.draw(
            in: &canvas, column: area.column + TurnBlock.barColumns, row: row, limit: area.endColumn, theme: theme)
        line.marker.draw(in: &canvas, column: text - TurnBlock.markerColumns, row: row, limit: text, theme: theme)
        line.text.draw(in: &canvas, column: text, row: row, limit: area.endColumn, theme: theme)
    }

    private var conversationTitle: String {
        guard let sample else { return "" }
        let what = turns.count == 1 && turns.first?.generated.question.isEmpty == true ? "description" : "conversation"
        if sample.pictures.isEmpty { return "\(what) · text only, no picture" }
        if layout.picture == nil { return "\(what) · no room for the picture, \(key(.zoom, in: .desk)) shows it" }
        return what
    }

    /// Which lines of all are in view, when not all are.
    private func scrollMark(rows: Int) -> String {
        let count = conversation.lineCount
        guard count > rows else { return "" }
        return "\(conversation.top + 1)–\(min(count, conversation.top + rows))/\(count)"
    }
}
