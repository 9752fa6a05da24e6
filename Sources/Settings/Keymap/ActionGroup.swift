/// What actions have to do with: the headings of the help.
package enum ActionGroup: String, CaseIterable, Sendable {
    case deciding = "Deciding"
    case moving = "Moving about"
    case looking = "Looking"
    case zooming = "The picture full-screen"
    case leading = "The lead's room"
    case settling = "Settling a turn"
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
        case .pageProgress, .pageReviewers, .pageAgreement, .pageAdjudication, .pageLedger, .nextPage, .previousPage,
            .nextSection, .previousSection, .refresh, .export, .tableUp, .tableDown, .tableLeft, .tableRight,
            .tableFirst, .tableLast, .tableSort, .tableFlip, .tableOpen, .openCase, .history, .ledgerFilter,
            .ledgerFilterValue, .ledgerUnfilter, .settleAlike:
            .leading
        case .take, .take1, .take2, .take3, .take4, .take5, .take6, .take7, .take8, .take9, .takeGenerated, .combine,
            .settleRejected, .confirmGold, .acceptToo, .correctGold, .reopen, .nextVersion, .previousVersion, .nextCase,
            .previousCase, .hideNames:
            .settling
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
        case .deciding:
            switch context {
            case .prompt, .list: false
            case .edit: self == .editExternally
            case .lead, .settle: self == .undo || self == .redo
            case .global, .desk, .zoom: true
            }
        case .moving:
            switch context {
            case .edit, .prompt, .lead, .settle: self == .scrollDown || self == .scrollUp
            case .global, .desk, .zoom, .list: true
            }
        case .looking: context != .lead
        case .zooming: context == .zoom || context == .desk
        case .leading: context == .lead || context == .settle && self == .history
        case .settling: context == .settle
        case .picking: context == .list || context == .prompt
        case .editing: context == .edit || context == .prompt
        }
    }
}
