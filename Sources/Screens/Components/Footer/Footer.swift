internal import Settings
internal import TerminalUI

/// The last line of a screen: what keys do, what there is to say, or a question of one line.
struct Footer {
    var row: Int
    /// The column before which everything ends.
    var limit: Int
    var theme: Theme

    /// Draws a question and the answer that is being written.
    func draw(_ prompt: Prompt, in canvas: inout Canvas) {
        let start = canvas.draw(
            "\(prompt.label): ", column: 1, row: row, style: theme[.hintKey], limit: limit)
        prompt.line.draw(in: &canvas, column: start, row: row, limit: limit, theme: theme)
    }

    /// Draws what there is to say.
    func draw(_ message: ScreenMessage, in canvas: inout Canvas) {
        let role: ThemeRole = message.tone == .information ? .text : .warning
        let text = DisplayWidth.fitted((role == .warning ? "! " : "") + message.text, columns: limit - 1)
        canvas.draw(text, column: 1, row: row, style: theme[role], limit: limit)
    }

    /// Draws what keys do: as many hints as fit in order of importance, in their own order.
    func draw(_ hints: [Hint], in canvas: inout Canvas) {
        // Help is always there, as its rank is the lowest.
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
    func drawContinuations(of keys: [Key], keymap: Keymap, context: KeyContext, in canvas: inout Canvas) {
        var column = canvas.draw(
            KeySequence(keys).label + " …", column: 1, row: row, style: theme[.hintKey], limit: limit)
        for binding in keymap.continuations(of: keys, in: context) {
            let rest = KeySequence(Array(binding.keys.dropFirst(keys.count))).label
            column = canvas.draw("   \(rest)", column: column, row: row, style: theme[.hintKey], limit: limit)
            column = canvas.draw(
                " \(binding.action.summary)", column: column, row: row, style: theme[.hintText], limit: limit)
        }
    }
}
