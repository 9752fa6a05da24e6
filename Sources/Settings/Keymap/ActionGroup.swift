/// What actions have to do with: the headings of the help.
package enum ActionGroup: String, CaseIterable, Sendable {
    case deciding = "Deciding"
    case moving = "Moving about"
    case looking = "Looking"
    case zooming = "The picture full-screen"
    case everywhere = "Everywhere"
    case picking = "Picking from a list"
    case editing = "Editing text"
}

extension Action {
    /// The heading under which help shows the action.
    package var group: ActionGroup {
        switch self {
        case .help, .commands, .quit, .redraw, .suspend, .cancel: .everywhere
        case .accept, .acceptAll, .edit, .editQuestion, .editChoices, .editExternally, .reject, .flip, .chooseA,
            .chooseB, .chooseC, .chooseD, .chooseE, .chooseF, .chooseG, .chooseH, .flag, .note, .skip, .undo, .redo:
            .deciding
        case .nextTurn, .previousTurn, .nextSample, .previousSample, .nextOpenSample, .firstSample, .lastSample,
            .goToSample, .scrollDown, .scrollUp, .search, .searchNext, .searchPrevious:
            .moving
        case .caption, .zoom, .nextPicture: .looking
        case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown: .zooming
        case .listNext, .listPrevious, .listToggle, .listConfirm: .picking
        case .editSave, .editNextField, .editNewline, .editUndo, .editRedo, .editLeft, .editRight, .editUp, .editDown,
            .editWordLeft, .editWordRight, .editLineStart, .editLineEnd, .editTextStart, .editTextEnd,
            .editDeleteBackward, .editDeleteForward, .editDeleteWordBackward, .editDeleteToLineEnd,
            .editDeleteToLineStart, .editClear, .editRestore:
            .editing
        }
    }

    /// Whether binding the action in a context can do anything.
    func isMeant(for context: KeyContext) -> Bool {
        switch group {
        case .everywhere: true
        case .deciding: context != .prompt && context != .list && (context != .edit || self == .editExternally)
        case .moving: context != .edit && context != .prompt || self == .scrollDown || self == .scrollUp
        case .looking: true
        case .zooming: context == .zoom || context == .desk
        case .picking: context == .list || context == .prompt
        case .editing: context == .edit || context == .prompt
        }
    }
}
