import Settings
import TerminalUI

/// A text of one line that is being written.
struct LineField: Sendable {
    private var editor: TextEditor

    init(_ text: String) {
        editor = TextEditor(Self.oneLine(text))
    }

    var text: String { editor.text }

    mutating func insert(_ text: String) { editor.insert(Self.oneLine(text)) }

    /// Does what a key is bound to; false when that makes no sense in one line.
    mutating func perform(_ action: Action) -> Bool {
        switch action {
        case .editNewline, .editUp, .editDown: false
        default: editor.perform(action, columns: Int.max / 2)
        }
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// Draws the part of the line around the caret.
    func draw(
        in canvas: inout Canvas, column: Int, row: Int, limit: Int, theme: Theme, ground: ThemeRole = .text,
        hasCursor: Bool = true
    ) {
        let room = limit - column - 1
        guard room > 0 else { return }
        let shown = SafeText.characters(of: text)
        let caret = DisplayWidth.columns(of: String(text.prefix(editor.caretOffset)))
        // What stands left of the caret moves out when there is no room for all of it.
        var skipped = 0
        var first = 0
        while caret - skipped > room, first < shown.count {
            skipped += DisplayWidth.columns(of: shown[first])
            first += 1
        }
        canvas.draw(
            String(shown[first...]), column: column, row: row, style: theme[.editor, on: ground], limit: limit)
        if hasCursor { canvas.cursor = Position(column: column + caret - skipped, row: row) }
    }
}
