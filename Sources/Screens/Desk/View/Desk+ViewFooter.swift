internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// The lines of failures that wait to be dismissed.
    var bannerLines: [StyledLine] {
        guard let first = failures.first, size.columns > 4 else { return [] }
        var text = first.text
        if failures.count > 1 { text += " (and \(failures.count - 1) more)" }
        text += " \(key(.cancel, in: .desk)) dismisses."
        return Array(StyledText(text, .error).wrapped(columns: size.columns - 2).prefix(max(1, size.rows / 4)))
    }

    func drawBanner(in canvas: inout Canvas) {
        let lines = bannerLines
        guard !lines.isEmpty else { return }
        let top = layout.footerRow - lines.count
        canvas.fill(Rectangle(column: 0, row: top, columns: size.columns, rows: lines.count), style: theme[.error])
        for (index, line) in lines.enumerated() {
            line.draw(in: &canvas, column: 1, row: top + index, limit: size.columns, theme: theme)
        }
    }

    /// Draws the last line: what keys do or what there is to say, whether all is saved, and the rate.
    func drawFooter(in canvas: inout Canvas) {
        let row = layout.footerRow
        canvas.fill(Rectangle(column: 0, row: row, columns: size.columns, rows: 1), style: theme[.hintText])
        let saved = savedMark
        let savedColumn = size.columns - 1 - saved.columns
        saved.draw(in: &canvas, column: savedColumn, row: row, limit: size.columns, theme: theme)
        let limit = saved.runs.isEmpty ? size.columns - 1 : savedColumn - 2
        if case .prompt(let prompt) = overlay {
            drawPrompt(prompt, row: row, limit: limit, in: &canvas)
        } else if !keys.isEmpty {
            drawContinuations(row: row, limit: limit, in: &canvas)
        } else if let message {
            let role: ThemeRole = message.tone == .information ? .text : .warning
            let text = DisplayWidth.fitted((role == .warning ? "! " : "") + message.text, columns: limit - 1)
            canvas.draw(text, column: 1, row: row, style: theme[role], limit: limit)
        } else {
            drawHints(hints, row: row, limit: limit, in: &canvas)
        }
    }

    /// Whether everything is on disk, and the rate of deciding.
    private var savedMark: StyledLine {
        var line = StyledLine()
        if !failures.isEmpty {
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

    private func drawPrompt(_ prompt: Prompt, row: Int, limit: Int, in canvas: inout Canvas) {
        let start = canvas.draw(
            "\(prompt.purpose.label): ", column: 1, row: row, style: theme[.hintKey], limit: limit)
        prompt.line.draw(in: &canvas, column: start, row: row, limit: limit, theme: theme)
    }

    private func drawHints(_ hints: [Hint], row: Int, limit: Int, in canvas: inout Canvas) {
        // Help is always there; of the others, as many as fit in order of importance, in their own order.
        var room = limit - 1
        var kept: Set<Int> = []
        for (index, hint) in hints.enumerated().sorted(by: { $0.element.rank < $1.element.rank }) {
            let columns = hint.columns + (kept.isEmpty ? 0 : Hint.gap)
            guard columns <= room else { break }
            room -= columns
            kept.insert(index)
        }
        var column = 1
        for (index, hint) in hints.enumerated() where kept.contains(index) {
            column = canvas.draw(hint.keys, column: column, row: row, style: theme[.hintKey], limit: limit)
            column = canvas.draw(" \(hint.label)", column: column, row: row, style: theme[.hintText], limit: limit)
            column += Hint.gap
        }
    }

    /// Draws the keys pressed so far of a sequence, and how it can go on.
    private func drawContinuations(row: Int, limit: Int, in canvas: inout Canvas) {
        var column = canvas.draw(
            KeySequence(keys).label + " …", column: 1, row: row, style: theme[.hintKey], limit: limit)
        for binding in keymap.continuations(of: keys, in: keyContext) {
            let rest = KeySequence(Array(binding.keys.dropFirst(keys.count))).label
            column = canvas.draw("   \(rest)", column: column, row: row, style: theme[.hintKey], limit: limit)
            column = canvas.draw(
                " \(binding.action.summary)", column: column, row: row, style: theme[.hintText], limit: limit)
        }
    }
}
