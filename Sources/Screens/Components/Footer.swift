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
        let start = canvas.draw("\(prompt.label): ", column: 1, row: row, style: theme[.hintKey], limit: limit)
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

/// A key and a word for what it does, for the foot of the screen.
struct Hint: Hashable {
    var keys: String
    var label: String
    /// The lower, the sooner it is shown where not all can be.
    var rank: Int

    /// The blanks between two hints.
    static let gap = 3

    var columns: Int { DisplayWidth.columns(of: keys) + 1 + DisplayWidth.columns(of: label) }
}

extension Keymap {
    /// The hint for an action; nil when no key does it.
    func hint(_ action: Action, _ label: String, _ rank: Int, in context: KeyContext) -> Hint? {
        hint(for: action, in: context).map { Hint(keys: $0, label: label, rank: rank) }
    }
}

/// What failed, told above the last line of a screen until it is dismissed.
enum FailureBanner {
    /// The lines that tell of the first failure, and how many more there are; none without a failure.
    static func lines(_ failures: [String], dismiss key: String, size: Size) -> [StyledLine] {
        guard var text = failures.first, size.columns > 4 else { return [] }
        if failures.count > 1 { text += " (and \(failures.count - 1) more)" }
        text += " \(key) dismisses."
        return Array(StyledText(text, .error).wrapped(columns: size.columns - 2).prefix(max(1, size.rows / 4)))
    }

    /// The lines that tell of something that cannot be dismissed.
    static func lines(lasting text: String, size: Size) -> [StyledLine] {
        guard size.columns > 4 else { return [] }
        return Array(StyledText(text, .error).wrapped(columns: size.columns - 2).prefix(max(2, size.rows / 3)))
    }

    static func draw(_ lines: [StyledLine], above row: Int, in canvas: inout Canvas, theme: Theme) {
        guard !lines.isEmpty else { return }
        let top = row - lines.count
        canvas.fill(
            Rectangle(column: 0, row: top, columns: canvas.size.columns, rows: lines.count), style: theme[.error])
        let area = Rectangle(column: 1, row: top, columns: canvas.size.columns - 1, rows: lines.count)
        canvas.draw(lines, in: area, theme: theme)
    }
}
