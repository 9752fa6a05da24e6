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
    /// The page that is open, among the names of all.
    case tabCurrent = "tab.current"
    /// Titles of columns.
    case tableHeader = "table.header"
    /// The title of the column that a table is sorted by.
    case tableSorted = "table.sorted"
    /// The cell under the cursor, within the row that is selected.
    case tableCell = "table.cell"
    /// A number that the last refresh changed.
    case changed
    /// Bars and lines of numbers.
    case chart
    /// Figures on a scale, from the lowest to the highest.
    case heatLowest = "heat.lowest"
    case heatLow = "heat.low"
    case heatHigh = "heat.high"
    case heatHighest = "heat.highest"
    /// A figure of too few ratings to be placed on a scale.
    case heatFew = "heat.few"
}
