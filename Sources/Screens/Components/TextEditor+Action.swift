internal import Settings
internal import TerminalUI

extension Action {
    /// What the action does to a text that is being written; nil when nothing.
    var editCommand: EditCommand? {
        switch self {
        case .editNewline: .newline
        case .editUndo: .undo
        case .editRedo: .redo
        case .editLeft: .left
        case .editRight: .right
        case .editUp: .up
        case .editDown: .down
        case .scrollUp: .pageUp
        case .scrollDown: .pageDown
        case .editWordLeft: .wordLeft
        case .editWordRight: .wordRight
        case .editLineStart: .lineStart
        case .editLineEnd: .lineEnd
        case .editTextStart: .textStart
        case .editTextEnd: .textEnd
        case .editDeleteBackward: .deleteBackward
        case .editDeleteForward: .deleteForward
        case .editDeleteWordBackward: .deleteWordBackward
        case .editDeleteToLineStart: .deleteToLineStart
        case .editDeleteToLineEnd: .deleteToLineEnd
        case .editClear: .clear
        default: nil
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
