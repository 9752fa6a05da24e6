/// What a key can do to a text under the editor, other than type.
///
/// The raw value is the name in keymap files, behind `edit.`.
package enum EditCommand: String, CaseIterable, Hashable, Sendable {
    case left
    case right
    /// To the line above, as lines are shown, keeping the column.
    case up
    case down
    case pageUp = "page-up"
    case pageDown = "page-down"
    case wordLeft = "word-left"
    case wordRight = "word-right"
    /// To the start of the line as it is shown.
    case lineStart = "line-start"
    case lineEnd = "line-end"
    case textStart = "text-start"
    case textEnd = "text-end"
    case newline
    case deleteBackward = "delete-backward"
    case deleteForward = "delete-forward"
    case deleteWordBackward = "delete-word-backward"
    case deleteWordForward = "delete-word-forward"
    case deleteToLineStart = "delete-to-line-start"
    case deleteToLineEnd = "delete-to-line-end"
    /// Deletes the whole text.
    case clear
    case undo
    case redo
}
