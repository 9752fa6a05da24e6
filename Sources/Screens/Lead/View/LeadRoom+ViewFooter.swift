internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// The lines of what cannot be dismissed, or else of failures that wait to be.
    var bannerLines: [StyledLine] {
        if let lostStore { return FailureBanner.lines(lasting: lostStore, size: size) }
        return FailureBanner.lines(failures.map(\.text), dismiss: key(.cancel, in: .lead), size: size)
    }

    func drawBanner(in canvas: inout Canvas) {
        FailureBanner.draw(bannerLines, above: size.rows - 1, in: &canvas, theme: theme)
    }

    /// Draws the last line: what keys do or what there is to say, and whether every ruling is saved.
    func drawFooter(in canvas: inout Canvas) {
        let row = size.rows - 1
        canvas.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1), style: theme[.hintText])
        let saved = savedMark
        let savedColumn = size.columns - 1 - saved.columns
        saved.draw(in: &canvas, column: savedColumn, row: row, limit: size.columns, theme: theme)
        let limit = saved.runs.isEmpty ? size.columns - 1 : savedColumn - 2
        let footer = Footer(row: row, limit: limit, theme: theme)
        if case .prompt(let prompt) = overlay {
            footer.draw(prompt, in: &canvas)
        } else if !keys.isEmpty {
            footer.drawContinuations(of: keys, keymap: keymap, context: keyContext, in: &canvas)
        } else if let message {
            footer.draw(message, in: &canvas)
        } else {
            footer.draw(hints, in: &canvas)
        }
    }

    private var savedMark: StyledLine {
        if lostStore != nil || failures.contains(where: \.isUnsaved) { return StyledLine("NOT SAVED", .error) }
        if !outstanding.isEmpty { return StyledLine("saving…", .dim) }
        return hasRecorded ? StyledLine("saved \(theme.mark(.saved, "✓"))", .saved) : StyledLine()
    }
}
