/// What a key can do to a text under the editor, other than type.
package enum EditCommand: String, CaseIterable, Hashable, Sendable {
    case left
    case right
    /// To the line above, as lines are shown, keeping the column.
    case up
    case down
    case pageUp
    case pageDown
    case wordLeft
    case wordRight
    /// To the start of the line as it is shown.
    case lineStart
    case lineEnd
    case textStart
    case textEnd
    case newline
    case deleteBackward
    case deleteForward
    case deleteWordBackward
    case deleteWordForward
    case deleteToLineStart
    case deleteToLineEnd
    /// Deletes the whole text.
    case clear
    case undo
    case redo
}
