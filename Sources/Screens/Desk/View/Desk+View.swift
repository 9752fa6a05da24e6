internal import Corpus
internal import Settings
package import TerminalUI

extension Desk {
    /// Draws the desk as it is now on a canvas of its size.
    package func view(in canvas: inout Canvas) {
        canvas.fill(canvas.bounds, style: theme[.text])
        guard !layout.isTooSmall else {
            drawTooSmall(in: &canvas)
            return
        }
        drawHeader(in: &canvas)
        if viewer.zoom != nil {
            drawZoom(in: &canvas)
        } else if sample == nil {
            drawEmpty(in: &canvas)
        } else {
            drawPicturePanel(in: &canvas)
            if editor != nil {
                drawEditor(in: &canvas)
            } else {
                drawConversation(in: &canvas)
            }
            drawCaptions(in: &canvas)
        }
        drawBanner(in: &canvas)
        drawFooter(in: &canvas)
        drawOverlay(in: &canvas)
    }

    private func drawTooSmall(in canvas: inout Canvas) {
        let needed = "\(DeskLayout.smallest.columns)×\(DeskLayout.smallest.rows)"
        let lines = StyledText("terminal too small (needs \(needed))", .warning).wrapped(columns: max(2, size.columns))
        let top = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            line.draw(in: &canvas, column: 0, row: top + index, limit: size.columns, theme: theme)
        }
    }

    private func drawEmpty(in canvas: inout Canvas) {
        let lines = StyledText(emptySentence, .dim).wrapped(columns: min(60, size.columns - 4))
        let width = lines.map(\.columns).max() ?? 0
        let top = max(1, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            line.draw(
                in: &canvas, column: (size.columns - width) / 2, row: top + index, limit: size.columns, theme: theme)
        }
    }

    private func drawCaptions(in canvas: inout Canvas) {
        guard let rectangle = layout.captions, let captionText else { return }
        drawCaptions(captionText, in: rectangle, of: &canvas)
    }

    /// Draws captions beneath a line with their title.
    func drawCaptions(_ text: StyledText, in rectangle: Rectangle, of canvas: inout Canvas) {
        let count = sample?.captions.count ?? 0
        let lines = text.wrapped(columns: rectangle.columns - 4)
        let room = rectangle.rows - 1
        let rest = lines.count - room
        let panel = Panel(
            rectangle: rectangle, isFramed: false, title: count > 1 ? "\(count) captions" : "caption",
            aside: rest > 0 ? "\(rest) more lines" : "")
        canvas.fill(rectangle, style: theme[.text])
        panel.draw(in: &canvas, theme: theme)
        for (index, line) in lines.prefix(max(0, room)).enumerated() {
            line.draw(
                in: &canvas, column: rectangle.column + 3, row: rectangle.row + 1 + index,
                limit: rectangle.endColumn - 1, theme: theme)
        }
    }
}
