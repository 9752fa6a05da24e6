internal import Settings
internal import TerminalUI

/// A text of one line that is being written.
struct LineField: Sendable {
    private var editor: TextEditor

    init(_ text: String) {
        editor = TextEditor(text.split(whereSeparator: \.isNewline).joined(separator: " "), isSingleLine: true)
    }

    var text: String { editor.text }

    mutating func insert(_ text: String) { editor.insert(text) }

    mutating func replaceAll(with text: String) { editor.replaceAll(with: text) }

    /// Does what a key is bound to; false when that makes no sense in one line.
    mutating func perform(_ action: Action) -> Bool {
        switch action.editCommand {
        case .newline, .up, .down, .pageUp, .pageDown, nil: return false
        case .some(let command):
            editor.perform(command)
            return true
        }
    }

    /// Draws the part of the line around the caret, and the cursor at the caret when keys write here.
    func draw(
        in canvas: inout Canvas, column: Int, row: Int, limit: Int, theme: Theme, ground: ThemeRole = .text,
        hasCursor: Bool = true
    ) {
        guard column < limit else { return }
        let cursor = canvas.cursor
        canvas.draw(
            editor, in: Rectangle(column: column, row: row, columns: limit - column, rows: 1),
            style: theme[.editor, on: ground])
        if !hasCursor { canvas.cursor = cursor }
    }
}

/// A question of one line at the foot of the screen.
struct Prompt: Sendable {
    /// What stands before the line.
    let label: String
    var line: LineField
    /// Whether conditions are written, of which fields and words are offered.
    var takesConditions = false

    /// What can stand next on a line of conditions.
    var offers: ConditionOffers? { takesConditions ? ConditionOffers(line.text) : nil }
}

extension Action {
    /// What the action does to a text that is being written; nil when nothing.
    var editCommand: EditCommand? {
        switch self {
        case .scrollUp: .pageUp
        case .scrollDown: .pageDown
        default: group == .editing ? EditCommand(rawValue: String(name.dropFirst("edit.".count))) : nil
        }
    }
}

extension EditCommand {
    /// Whether the command takes away what a text that is ready to be overwritten holds.
    var overwrites: Bool {
        switch self {
        case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .clear: true
        default: false
        }
    }
}
