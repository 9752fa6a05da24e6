internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// The lines of what cannot be dismissed, or else of failures that wait to be.
    var bannerLines: [StyledLine] {
        if let lostStore { return FailureBanner.lines(lasting: lostStore, size: size) }
        return FailureBanner.lines(failures.map(\.text), dismiss: key(.cancel, in: .desk), size: size)
    }

    func drawBanner(in canvas: inout Canvas) {
        FailureBanner.draw(bannerLines, above: layout.footerRow, in: &canvas, theme: theme)
    }

    /// Draws the last line: what keys do or what there is to say, whether all is saved, and the rate.
    func drawFooter(in canvas: inout Canvas) {
        let row = layout.footerRow
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

    /// Whether everything is on disk, and the rate of deciding.
    private var savedMark: StyledLine {
        var line = StyledLine()
        if !failures.isEmpty || lostStore != nil {
            line.runs.append(StyledLine.Run(text: "NOT SAVED", role: .error))
        } else if !outstanding.isEmpty {
            line.runs.append(StyledLine.Run(text: "saving…", role: .dim))
        } else if hasRecorded {
            line.runs.append(StyledLine.Run(text: "saved \(theme.mark(.saved, "✓"))", role: .saved))
        }
        if size.columns >= 80, let rate { line.runs.append(StyledLine.Run(text: "  \(rate)/h", role: .dim)) }
        return line
    }

    /// Decided turns in an hour of active time; nil until there is something to tell it from.
    private var rate: Int? {
        guard decided >= 3, clock.activeInAll >= 1_000 else { return nil }
        return Int((Double(decided) * 3_600_000 / Double(clock.activeInAll)).rounded())
    }
}
