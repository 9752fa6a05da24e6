internal import Corpus
internal import Settings
internal import TerminalUI

/// The texts of a turn that is corrected, the one that is written in full.
struct EditorPanel {
    let session: EditSession
    /// Where the texts stand: the inside of a panel.
    let inside: Rectangle
    let theme: Theme

    private var area: Rectangle {
        Rectangle(column: inside.column + 1, row: inside.row, columns: inside.columns - 2, rows: inside.rows)
    }

    /// The columns of the text that is written: it stands indented under its name.
    private var columns: Int { max(4, area.columns - 2) }

    /// The size in which the focused text is shown, for moving by lines and pages.
    var viewport: Size { Size(columns: columns, rows: shares().written) }

    /// What stands in the upper edge of the panel around the texts.
    var title: String { "turn \(session.place.turn) · \(session.focused.field.name)" }

    /// Draws the texts and puts the cursor at the caret.
    func draw(in canvas: inout Canvas) {
        let (written, reference) = shares()
        var row = drawReference(rows: reference, in: &canvas)
        for (index, field) in session.fields.enumerated() where row < area.endRow {
            let isFocused = index == session.focus
            row = drawName(of: field.field, isFocused: isFocused, isChanged: isChanged(field), row: row, in: &canvas)
            guard isFocused else {
                let column = area.column + max(10, DisplayWidth.columns(of: field.field.name) + 4)
                let text = DisplayWidth.fitted(
                    field.editor.text.split(whereSeparator: \.isNewline).joined(separator: " "),
                    columns: area.endColumn - column)
                canvas.draw(text, column: column, row: row - 1, style: theme[.dim], limit: area.endColumn)
                continue
            }
            let room = min(written, max(1, area.endRow - row))
            let style = theme[session.isReadyToOverwrite ? .listSelected : .editor]
            canvas.draw(
                field.editor, in: Rectangle(column: area.column + 2, row: row, columns: columns, rows: room),
                style: theme[.editor])
            if session.isReadyToOverwrite { restyle(field.editor, style, row: row, rows: room, in: &canvas) }
            for bar in row..<row + room {
                canvas.draw(theme.mark(.turnCurrent, "▌"), column: area.column, row: bar, style: theme[.turnCurrent])
            }
            row += room
        }
    }

    /// Shows that what is typed next takes the place of the text.
    private func restyle(_ editor: TextEditor, _ style: Style, row: Int, rows: Int, in canvas: inout Canvas) {
        let layout = editor.layout(columns: columns, rows: rows)
        for (index, line) in layout.lines.enumerated() {
            let width = line.characters.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
            let rectangle = Rectangle(column: area.column + 2, row: row + index, columns: width, rows: 1)
            canvas.restyle(rectangle) { $0 = style }
        }
    }

    /// How many rows the focused text takes, and how many what was generated for it.
    ///
    /// What is written comes first, then the other fields in a row each, then what was generated.
    private func shares() -> (written: Int, reference: Int) {
        // A name for each field, the title of what was generated and the blank line under it.
        let room = max(1, area.rows - session.fields.count - 2)
        let reference = session.marks.wrapped(columns: columns).count
        let wanted = session.focused.editor.layout(columns: columns, rows: 1).lineCount + 1
        let written = min(max(3, wanted), max(1, room - min(reference, room / 3)))
        return (written, max(0, min(reference, room - written)))
    }

    private func isChanged(_ field: EditSession.Field) -> Bool {
        !field.editor.text.utf8.elementsEqual(session.generated[field.field].utf8)
    }

    /// Draws what was generated for the focused text, and returns the row beneath.
    private func drawReference(rows: Int, in canvas: inout Canvas) -> Int {
        guard rows > 0 else { return area.row }
        canvas.draw(
            isChanged(session.focused) ? "against what was generated" : "as generated", column: area.column,
            row: area.row, style: theme[.dim], limit: area.endColumn)
        let lines = session.marks.wrapped(columns: columns)
        // Where not all has room, what was changed has.
        let firstChange = lines.firstIndex { $0.runs.contains { $0.role != .dim } } ?? 0
        let first = max(0, min(firstChange, lines.count - rows))
        for (index, line) in lines[first..<min(lines.count, first + rows)].enumerated() {
            line.draw(
                in: &canvas, column: area.column + 2, row: area.row + 1 + index, limit: area.endColumn, theme: theme)
        }
        return area.row + rows + 2
    }

    /// Draws a field's name and whether it differs from what was generated, and returns the row beneath.
    private func drawName(of field: TurnField, isFocused: Bool, isChanged: Bool, row: Int, in canvas: inout Canvas)
        -> Int
    {
        if isFocused {
            canvas.draw(theme.mark(.turnCurrent, "▌"), column: area.column, row: row, style: theme[.turnCurrent])
        }
        canvas.draw(
            field.name, column: area.column + 2, row: row, style: theme[isFocused ? .heading : .dim],
            limit: area.endColumn)
        if isFocused, isChanged {
            let line = StateWord.line(.stateEdited, "edited", theme: theme)
            line.draw(in: &canvas, column: area.endColumn - line.columns, row: row, limit: area.endColumn, theme: theme)
        }
        return row + 1
    }
}
