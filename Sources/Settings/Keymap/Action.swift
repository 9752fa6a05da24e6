/// Everything a key can be bound to.
package enum Action: CaseIterable, Sendable {
    // Everywhere
    case help, commands, quit, redraw, suspend, cancel
    // Deciding about a turn
    case accept, acceptAll, edit, editQuestion, editChoices, editExternally, reject, flip, chooseA, chooseB,
        chooseC, chooseD, chooseE, chooseF, chooseG, chooseH, flag, note, skip, undo, redo
    // Moving about
    case nextTurn, previousTurn, nextSample, previousSample, nextOpenSample, firstSample, lastSample, goToSample,
        scrollDown, scrollUp, search, searchNext, searchPrevious
    // Looking
    case caption, zoom, nextPicture, zoomIn, zoomOut, zoomFit, zoomPixels, panLeft, panRight, panUp, panDown
    // A list of things to pick from
    case listNext, listPrevious, listToggle, listConfirm
    // The lead's room
    case pageProgress, pageReviewers, pageAgreement, pageAdjudication, pageLedger, nextPage, previousPage,
        nextSection, previousSection, refresh, export, tableUp, tableDown, tableLeft, tableRight, tableFirst,
        tableLast, tableSort, tableFlip, tableOpen, openCase, history, ledgerFilter, ledgerFilterValue,
        ledgerUnfilter, settleAlike
    // Settling a turn
    case take, take1, take2, take3, take4, take5, take6, take7, take8, take9, takeGenerated, combine,
        settleRejected, confirmGold, acceptToo, correctGold, reopen, nextVersion, previousVersion, nextCase,
        previousCase, hideNames
    // Editing text
    case editSave, editNextField, editNewline, editUndo, editRedo, editLeft, editRight, editUp, editDown,
        editWordLeft, editWordRight, editLineStart, editLineEnd, editTextStart, editTextEnd, editDeleteBackward,
        editDeleteForward, editDeleteWordBackward, editDeleteToLineEnd, editDeleteToLineStart, editClear,
        editRestore
}

/// What is said of an action, once for keymap files, the help, the list of commands and the tables of keys.
struct ActionDescriptor: Sendable {
    /// The name in keymap files.
    let name: String
    /// The heading under which it stands.
    let group: ActionGroup
    /// What it does, in a short phrase.
    let summary: String
    /// Where it does something: in the contexts of its group, and in these.
    let contexts: Set<KeyContext>

    fileprivate init(_ name: String, _ group: ActionGroup, _ summary: String, also contexts: Set<KeyContext> = []) {
        self.name = name
        self.group = group
        self.summary = summary
        self.contexts = group.contexts.union(contexts)
    }
}

extension Action {
    package var name: String { descriptor.name }
    package var group: ActionGroup { descriptor.group }
    package var summary: String { descriptor.summary }

    /// The action of a name in keymap files.
    init?(named name: String) {
        guard let action = Self.named[name] else { return nil }
        self = action
    }

    private static let named = Dictionary(allCases.map { ($0.name, $0) }) { first, _ in first }

    var descriptor: ActionDescriptor {
        switch self {
        case .help: .init("help.toggle", .everywhere, "show or hide the keys")
        case .commands: .init("commands.open", .everywhere, "pick a command by its name")
        case .quit: .init("app.quit", .everywhere, "leave the program")
        case .redraw: .init("app.redraw", .everywhere, "draw the screen again")
        case .suspend: .init("app.suspend", .everywhere, "go back to the shell for a while")
        case .cancel: .init("app.cancel", .everywhere, "close, leave or stop what is under way")

        case .accept: .init("turn.accept", .deciding, "accept the turn")
        case .acceptAll: .init("sample.accept-all", .deciding, "accept all open turns of the sample")
        case .edit: .init("turn.edit", .deciding, "correct the answer")
        case .editQuestion: .init("turn.edit-question", .deciding, "correct the question")
        case .editChoices: .init("turn.edit-choices", .deciding, "correct the choices")
        case .editExternally:
            .init("turn.edit-external", .deciding, "correct the turn in your own editor", also: [.edit, .settle])
        case .reject: .init("turn.reject", .deciding, "reject the turn, with reasons")
        case .flip: .init("turn.flip", .deciding, "turn yes into no, or no into yes")
        case .chooseA: .init("turn.choose-a", .deciding, "answer with choice A")
        case .chooseB: .init("turn.choose-b", .deciding, "answer with choice B")
        case .chooseC: .init("turn.choose-c", .deciding, "answer with choice C")
        case .chooseD: .init("turn.choose-d", .deciding, "answer with choice D")
        case .chooseE: .init("turn.choose-e", .deciding, "answer with choice E")
        case .chooseF: .init("turn.choose-f", .deciding, "answer with choice F")
        case .chooseG: .init("turn.choose-g", .deciding, "answer with choice G")
        case .chooseH: .init("turn.choose-h", .deciding, "answer with choice H")
        case .flag: .init("turn.flag", .deciding, "flag the turn for a second look")
        case .note: .init("turn.note", .deciding, "write a note on the turn", also: [.list])
        case .skip: .init("sample.skip", .deciding, "leave the sample for later")
        case .undo: .init("review.undo", .deciding, "undo your last decision", also: [.lead, .settle])
        case .redo: .init("review.redo", .deciding, "do again what was undone", also: [.lead, .settle])

        case .nextTurn: .init("turn.next", .moving, "next turn")
        case .previousTurn: .init("turn.previous", .moving, "previous turn")
        case .nextSample: .init("sample.next", .moving, "next sample")
        case .previousSample: .init("sample.previous", .moving, "previous sample")
        case .nextOpenSample: .init("sample.next-open", .moving, "next sample with open turns")
        case .firstSample: .init("sample.first", .moving, "first sample")
        case .lastSample: .init("sample.last", .moving, "last sample")
        case .goToSample: .init("sample.go-to", .moving, "go to a sample by its number")
        case .scrollDown:
            .init("view.scroll-down", .moving, "scroll down", also: [.lead, .settle, .list, .edit, .prompt])
        case .scrollUp: .init("view.scroll-up", .moving, "scroll up", also: [.lead, .settle, .list, .edit, .prompt])
        case .search: .init("search.open", .moving, "search questions, choices and answers")
        case .searchNext: .init("search.next", .moving, "next hit", also: [.list])
        case .searchPrevious: .init("search.previous", .moving, "previous hit", also: [.list])

        case .caption: .init("caption.toggle", .looking, "show or hide the captions", also: [.edit])
        case .zoom: .init("picture.zoom", .looking, "show the picture full-screen", also: [.edit])
        case .nextPicture: .init("picture.next", .looking, "next picture of the sample")

        case .zoomIn: .init("zoom.in", .zooming, "zoom in", also: [.desk, .settle])
        case .zoomOut: .init("zoom.out", .zooming, "zoom out")
        case .zoomFit: .init("zoom.fit", .zooming, "fit the picture to the screen")
        case .zoomPixels: .init("zoom.pixels", .zooming, "show single pixels")
        case .panLeft: .init("zoom.left", .zooming, "move to the left")
        case .panRight: .init("zoom.right", .zooming, "move to the right")
        case .panUp: .init("zoom.up", .zooming, "move up")
        case .panDown: .init("zoom.down", .zooming, "move down")

        case .listNext: .init("list.next", .picking, "next entry")
        case .listPrevious: .init("list.previous", .picking, "previous entry")
        case .listToggle: .init("list.toggle", .picking, "mark or unmark the entry")
        case .listConfirm: .init("list.confirm", .picking, "take what is marked")

        case .pageProgress: .init("page.progress", .leading, "how far the project has come")
        case .pageReviewers: .init("page.reviewers", .leading, "who works, how fast and how well")
        case .pageAgreement: .init("page.agreement", .leading, "how well reviewers agree")
        case .pageAdjudication: .init("page.adjudication", .leading, "the turns that need a lead")
        case .pageLedger: .init("page.ledger", .leading, "what everybody did, newest first")
        case .nextPage: .init("page.next", .leading, "next page")
        case .previousPage: .init("page.previous", .leading, "previous page")
        case .nextSection: .init("section.next", .leading, "next table of the page")
        case .previousSection: .init("section.previous", .leading, "previous table of the page")
        case .refresh: .init("page.refresh", .leading, "read the figures again")
        case .export: .init("page.export", .leading, "write the page's tables as CSV files")
        case .tableUp: .init("table.up", .leading, "one row up")
        case .tableDown: .init("table.down", .leading, "one row down")
        case .tableLeft: .init("table.left", .leading, "one column to the left")
        case .tableRight: .init("table.right", .leading, "one column to the right")
        case .tableFirst: .init("table.first", .leading, "first row")
        case .tableLast: .init("table.last", .leading, "last row")
        case .tableSort: .init("table.sort", .leading, "sort by the column under the cursor")
        case .tableFlip: .init("table.flip", .leading, "turn the order of the rows over")
        case .tableOpen: .init("table.open", .leading, "open what is behind the number")
        case .openCase: .init("case.open", .leading, "open a turn by its number, as 12.2")
        case .history: .init("turn.history", .leading, "follow the turn's history", also: [.settle])
        case .ledgerFilter:
            .init(
                "ledger.filter", .leading,
                "choose what is counted, and which events, or turns that need a lead, are shown")
        case .ledgerFilterValue:
            .init("ledger.filter-value", .leading, "count or show only what has the value under the cursor")
        case .ledgerUnfilter: .init("ledger.unfilter", .leading, "count and show everything again")
        case .settleAlike: .init("cases.settle-alike", .leading, "settle turns at once whose versions are alike")

        case .take: .init("case.take", .settling, "take the version under the cursor")
        case .take1: .init("case.take-1", .settling, "take version 1")
        case .take2: .init("case.take-2", .settling, "take version 2")
        case .take3: .init("case.take-3", .settling, "take version 3")
        case .take4: .init("case.take-4", .settling, "take version 4")
        case .take5: .init("case.take-5", .settling, "take version 5")
        case .take6: .init("case.take-6", .settling, "take version 6")
        case .take7: .init("case.take-7", .settling, "take version 7")
        case .take8: .init("case.take-8", .settling, "take version 8")
        case .take9: .init("case.take-9", .settling, "take version 9")
        case .takeGenerated: .init("case.take-generated", .settling, "accept the generated text")
        case .combine: .init("case.combine", .settling, "write the text, from the version under the cursor")
        case .settleRejected: .init("case.reject", .settling, "reject the turn for good")
        case .confirmGold: .init("case.confirm-gold", .settling, "confirm gold that reviewers failed")
        case .acceptToo:
            .init("case.accept-too", .settling, "accept the version under the cursor as right about gold too")
        case .correctGold:
            .init("case.correct-gold", .settling, "make the version under the cursor the gold, which was wrong")
        case .reopen: .init("case.reopen", .settling, "open a settled turn again")
        case .nextVersion: .init("case.next-version", .settling, "next version")
        case .previousVersion: .init("case.previous-version", .settling, "previous version")
        case .nextCase: .init("case.next", .settling, "next turn of the list")
        case .previousCase: .init("case.previous", .settling, "previous turn of the list")
        case .hideNames: .init("case.hide-names", .settling, "hide or show the reviewers' names")

        case .editSave: .init("edit.save", .editing, "save the correction")
        case .editNextField: .init("edit.next-field", .editing, "next field")
        case .editNewline: .init("edit.newline", .editing, "new line")
        case .editUndo: .init("edit.undo", .editing, "undo the last change of the text")
        case .editRedo: .init("edit.redo", .editing, "make the change again")
        case .editLeft: .init("edit.left", .editing, "one character to the left")
        case .editRight: .init("edit.right", .editing, "one character to the right")
        case .editUp: .init("edit.up", .editing, "one line up")
        case .editDown: .init("edit.down", .editing, "one line down")
        case .editWordLeft: .init("edit.word-left", .editing, "one word to the left")
        case .editWordRight: .init("edit.word-right", .editing, "one word to the right")
        case .editLineStart: .init("edit.line-start", .editing, "start of the line")
        case .editLineEnd: .init("edit.line-end", .editing, "end of the line")
        case .editTextStart: .init("edit.text-start", .editing, "start of the text")
        case .editTextEnd: .init("edit.text-end", .editing, "end of the text")
        case .editDeleteBackward: .init("edit.delete-backward", .editing, "delete the character before")
        case .editDeleteForward: .init("edit.delete-forward", .editing, "delete the character after")
        case .editDeleteWordBackward: .init("edit.delete-word-backward", .editing, "delete the word before")
        case .editDeleteToLineEnd: .init("edit.delete-to-line-end", .editing, "delete to the end of the line")
        case .editDeleteToLineStart: .init("edit.delete-to-line-start", .editing, "delete to the start of the line")
        case .editClear: .init("edit.clear", .editing, "delete all of the text")
        case .editRestore: .init("edit.restore-generated", .editing, "bring the generated text back")
        }
    }

    /// Those that pick a choice, the first choice's first.
    package static let choices: [Action] = [
        .chooseA, .chooseB, .chooseC, .chooseD, .chooseE, .chooseF, .chooseG, .chooseH,
    ]
    /// Those that take a version, the first version's first.
    package static let versions: [Action] = [.take1, .take2, .take3, .take4, .take5, .take6, .take7, .take8, .take9]
}
