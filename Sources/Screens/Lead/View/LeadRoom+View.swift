internal import Figures
internal import Settings
package import TerminalUI

extension LeadRoom {
    /// Draws the room as it is now on a canvas of its size.
    package func view(in canvas: inout Canvas) {
        canvas.fill(canvas.bounds, style: theme[.text])
        guard !LeadLayout.isTooSmall(size) else {
            drawTooSmall(in: &canvas)
            return
        }
        drawHeader(in: &canvas)
        if viewer.zoom != nil {
            let box = zoomScreen.box
            viewer.draw(
                in: Rectangle(column: 0, row: 1, columns: box.columns, rows: box.rows), of: &canvas, theme: theme)
        } else {
            drawNames(in: &canvas)
            switch layers.last {
            case .settle(let layer): draw(layer, in: &canvas)
            case .history(let layer): draw(layer, in: &canvas)
            case .items(let layer): draw(layer, in: &canvas)
            case nil: drawPage(in: &canvas)
            }
        }
        drawBanner(in: &canvas)
        drawFooter(in: &canvas)
        drawOverlay(in: &canvas)
    }

    private func drawTooSmall(in canvas: inout Canvas) {
        let needed = "\(LeadLayout.smallest.columns)×\(LeadLayout.smallest.rows)"
        let lines = StyledText("terminal too small (needs \(needed))", .warning).wrapped(columns: max(2, size.columns))
        let top = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            line.draw(in: &canvas, column: 0, row: top + index, limit: size.columns, theme: theme)
        }
    }

    private func drawOverlay(in canvas: inout Canvas) {
        switch overlay {
        case .reasons(let picker, let pending):
            picker.draw(in: settleLayout.sheet, of: &canvas, title: pending.question, theme: theme)
        case .bulk(let bulk): bulk.page.draw(in: &canvas, theme: theme)
        case .commands(let picker): picker.draw(in: &canvas, theme: theme)
        case .page(let page): page.draw(in: &canvas, theme: theme)
        case .prompt, nil: break
        }
    }
}
