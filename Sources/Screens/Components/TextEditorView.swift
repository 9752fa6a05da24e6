import Settings
import TerminalUI

/// A text that is being written, laid out in lines.
struct TextEditorView {
    let lines: [String]
    private let caretRow: Int
    private let caretColumn: Int

    init(_ editor: TextEditor, columns: Int) {
        let characters = SafeText.characters(of: editor.text)
        lines = LineWrapping.lines(of: characters, columns: columns).map { String(characters[$0]) }
        caretRow = lines.count - 1
        caretColumn = DisplayWidth.columns(of: lines.last ?? "")
    }

    func draw(in canvas: inout Canvas, rectangle: Rectangle, theme: Theme) {
        let top = max(0, caretRow - rectangle.rows + 1)
        for (index, line) in lines.dropFirst(top).prefix(rectangle.rows).enumerated() {
            canvas.draw(
                line, column: rectangle.column, row: rectangle.row + index, style: theme[.editor],
                limit: rectangle.endColumn)
        }
        canvas.cursor = Position(column: rectangle.column + caretColumn, row: rectangle.row + caretRow - top)
    }
}
