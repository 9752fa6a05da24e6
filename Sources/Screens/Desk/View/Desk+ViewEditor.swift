internal import Settings
internal import TerminalUI

extension Desk {
    private var editorPanel: EditorPanel? {
        editor.map { EditorPanel(session: $0, inside: layout.turns, theme: theme) }
    }

    /// The size in which the focused text is shown, for moving by lines and pages.
    var editorViewport: Size { editorPanel?.viewport ?? Size(columns: 4, rows: 1) }

    /// Draws the texts of the turn that is corrected in place of the conversation.
    func drawEditor(in canvas: inout Canvas) {
        guard let editorPanel else { return }
        Panel(
            rectangle: layout.conversation, isFramed: layout.isFramed, title: "editing \(editorPanel.title)",
            border: .borderFocused
        ).draw(in: &canvas, theme: theme)
        editorPanel.draw(in: &canvas)
    }
}
