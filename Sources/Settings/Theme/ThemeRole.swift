/// What a style is for.
///
/// The raw value is the name in theme files.
package enum ThemeRole: String, CaseIterable, Sendable {
    case text
    case dim
    case heading
    /// Frames of panels.
    case border
    case borderFocused = "border.focused"
    case statusBar = "status-bar"
    case hintKey = "hint.key"
    case hintText = "hint.text"
    /// The turn that keys act on.
    case turnCurrent = "turn.current"
    case question
    case answer
    case choice
    case choiceSelected = "choice.selected"
    case context
    case caption
    case warning
    case error
    case saved
    case stateOpen = "state.open"
    case stateAccepted = "state.accepted"
    case stateEdited = "state.edited"
    case stateRejected = "state.rejected"
    case stateSkipped = "state.skipped"
    case stateFlagged = "state.flagged"
    case stateContested = "state.contested"
    case diffInsert = "diff.insert"
    case diffDelete = "diff.delete"
    case pictureNotice = "picture.notice"
    case overlay
    case overlayTitle = "overlay.title"
    case listSelected = "list.selected"
    case editor
    case searchMatch = "search.match"
}
