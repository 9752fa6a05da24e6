import Corpus
import Settings
import TerminalUI

extension Desk {
    /// Where the editor's texts stand.
    private var editorArea: Rectangle {
        let inside = Panel.inside(layout.conversation, isFramed: layout.isFramed)
        return Rectangle(column: inside.column + 1, row: inside.row, columns: inside.columns - 2, rows: inside.rows)
    }

    /// The columns of a line that is written: the texts stand indented under their names, with a place for the caret
    /// behind the last character.
    var editorColumns: Int { max(4, editorArea.columns - 3) }

    /// Draws the texts of the turn that is corrected, the one that is written in full, in place of the conversation.
    func drawEditor(in canvas: inout Canvas) {
        guard let session = editor else { return }
        let focused = session.focused
        Panel(
            rectangle: layout.conversation, isFramed: layout.isFramed,
            title: "editing turn \(session.turn) · \(focused.field.name)",
            aside: session.isChanged ? "changed" : "unchanged", border: .borderFocused
        ).draw(in: &canvas, theme: theme)
        let area = editorArea
        let view = TextEditorView(focused.editor, columns: editorColumns)
        let reference = referenceLines(session)
        let others = session.fields.count - 1
        // What is written comes first, then the other fields in one line each, then what was generated.
        let written = min(view.lines.count, max(3, area.rows - 2 * others - min(reference.count, area.rows / 3) - 3))
        var rest = max(0, area.rows - written - others - 2)
        let shownReference = min(reference.count, max(0, rest - 1))
        rest -= shownReference
        var row = area.row
        if shownReference > 0 {
            let title = focused.editor.text.utf8.elementsEqual(session.generated[focused.field].utf8)
                ? "as generated" : "against what was generated"
            canvas.draw(title, column: area.column, row: row, style: theme[.dim], limit: area.endColumn)
            row += 1
            for (index, line) in reference.prefix(shownReference).enumerated() {
                if index == shownReference - 1, reference.count > shownReference {
                    canvas.draw("…", column: area.column + 2, row: row, style: theme[.dim])
                } else {
                    line.draw(in: &canvas, column: area.column + 2, row: row, limit: area.endColumn, theme: theme)
                }
                row += 1
            }
            row += 1
        }
        for (index, field) in session.fields.enumerated() where row < area.endRow {
            let isFocused = index == session.focus
            let isChanged = !field.editor.text.utf8.elementsEqual(session.generated[field.field].utf8)
            row = drawName(of: field.field, isFocused: isFocused, isChanged: isChanged, row: row, in: &canvas)
            guard isFocused else {
                let column = area.column + max(10, DisplayWidth.columns(of: field.field.name) + 4)
                let text = Ellipsis.shorten(
                    field.editor.text.split(whereSeparator: \.isNewline).joined(separator: " "),
                    columns: area.endColumn - column)
                canvas.draw(text, column: column, row: row - 1, style: theme[.dim], limit: area.endColumn)
                continue
            }
            let room = min(view.lines.count, max(1, area.endRow - row - (session.fields.count - 1 - index)))
            view.draw(
                in: &canvas,
                rectangle: Rectangle(
                    column: area.column + 2, row: row, columns: editorColumns + 1, rows: room), theme: theme)
            for bar in row..<row + room {
                canvas.draw(
                    theme.mark(.turnCurrent, "▌"), column: area.column, row: bar, style: theme[.turnCurrent])
            }
            row += room
        }
    }

    /// What was generated for the field that is written, with what differs marked.
    private func referenceLines(_ session: EditSession) -> [StyledLine] {
        let field = session.focused
        return EditMarks.text(from: session.generated[field.field], to: field.editor.text, role: .dim)
            .wrapped(columns: editorColumns)
    }

    /// Draws a field's name and whether it differs from what was generated, and returns the row beneath.
    private func drawName(
        of field: TurnField, isFocused: Bool, isChanged: Bool, row: Int, in canvas: inout Canvas
    ) -> Int {
        let area = editorArea
        if isFocused {
            canvas.draw(theme.mark(.turnCurrent, "▌"), column: area.column, row: row, style: theme[.turnCurrent])
        }
        canvas.draw(
            field.name, column: area.column + 2, row: row, style: theme[isFocused ? .heading : .dim],
            limit: area.endColumn)
        if isFocused, isChanged {
            let line = StateWord.line(.stateEdited, "edited", theme: theme)
            line.draw(
                in: &canvas, column: area.endColumn - line.columns, row: row, limit: area.endColumn, theme: theme)
        }
        return row + 1
    }
}
