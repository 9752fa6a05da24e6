/// Everything a key can be bound to.
///
/// The raw value is the name in keymap files.
package enum Action: String, CaseIterable, Sendable {
    // Everywhere
    case help = "help.toggle"
    case commands = "commands.open"
    case quit = "app.quit"
    case redraw = "app.redraw"
    case suspend = "app.suspend"
    /// Stops what is under way: closes an overlay, leaves a prompt.
    case cancel = "app.cancel"

    // Deciding about a turn
    case accept = "turn.accept"
    case acceptAll = "sample.accept-all"
    case edit = "turn.edit"
    case editQuestion = "turn.edit-question"
    case editChoices = "turn.edit-choices"
    case editExternally = "turn.edit-external"
    case reject = "turn.reject"
    case flip = "turn.flip"
    case chooseA = "turn.choose-a"
    case chooseB = "turn.choose-b"
    case chooseC = "turn.choose-c"
    case chooseD = "turn.choose-d"
    case chooseE = "turn.choose-e"
    case chooseF = "turn.choose-f"
    case chooseG = "turn.choose-g"
    case chooseH = "turn.choose-h"
    case flag = "turn.flag"
    case note = "turn.note"
    case skip = "sample.skip"
    case undo = "review.undo"
    case redo = "review.redo"

    // Moving about
    case nextTurn = "turn.next"
    case previousTurn = "turn.previous"
    case nextSample = "sample.next"
    case previousSample = "sample.previous"
    case nextOpenSample = "sample.next-open"
    case firstSample = "sample.first"
    case lastSample = "sample.last"
    case goToSample = "sample.go-to"
    case scrollDown = "view.scroll-down"
    case scrollUp = "view.scroll-up"
    case search = "search.open"
    case searchNext = "search.next"
    case searchPrevious = "search.previous"

    // Looking
    case caption = "caption.toggle"
    case zoom = "picture.zoom"
    case nextPicture = "picture.next"
    case zoomIn = "zoom.in"
    case zoomOut = "zoom.out"
    case zoomFit = "zoom.fit"
    case zoomPixels = "zoom.pixels"
    case panLeft = "zoom.left"
    case panRight = "zoom.right"
    case panUp = "zoom.up"
    case panDown = "zoom.down"

    // A list of things to pick from
    case listNext = "list.next"
    case listPrevious = "list.previous"
    case listToggle = "list.toggle"
    case listConfirm = "list.confirm"

    // The lead's room
    case pageProgress = "page.progress"
    case pageReviewers = "page.reviewers"
    case pageAgreement = "page.agreement"
    case pageAdjudication = "page.adjudication"
    case pageLedger = "page.ledger"
    case nextPage = "page.next"
    case previousPage = "page.previous"
    case nextSection = "section.next"
    case previousSection = "section.previous"
    case refresh = "page.refresh"
    case export = "page.export"
    case tableUp = "table.up"
    case tableDown = "table.down"
    case tableLeft = "table.left"
    case tableRight = "table.right"
    case tableFirst = "table.first"
    case tableLast = "table.last"
    case tableSort = "table.sort"
    case tableFlip = "table.flip"
    case tableOpen = "table.open"
    case openCase = "case.open"
    case history = "turn.history"
    case ledgerFilter = "ledger.filter"
    case ledgerFilterValue = "ledger.filter-value"
    case ledgerUnfilter = "ledger.unfilter"
    case settleAlike = "cases.settle-alike"

    // Settling a turn
    case take = "case.take"
    case take1 = "case.take-1"
    case take2 = "case.take-2"
    case take3 = "case.take-3"
    case take4 = "case.take-4"
    case take5 = "case.take-5"
    case take6 = "case.take-6"
    case take7 = "case.take-7"
    case take8 = "case.take-8"
    case take9 = "case.take-9"
    case takeGenerated = "case.take-generated"
    case combine = "case.combine"
    case settleRejected = "case.reject"
    case confirmGold = "case.confirm-gold"
    case acceptToo = "case.accept-too"
    case correctGold = "case.correct-gold"
    case reopen = "case.reopen"
    case nextVersion = "case.next-version"
    case previousVersion = "case.previous-version"
    case nextCase = "case.next"
    case previousCase = "case.previous"
    case hideNames = "case.hide-names"

    // Editing text
    case editSave = "edit.save"
    case editNextField = "edit.next-field"
    case editNewline = "edit.newline"
    case editUndo = "edit.undo"
    case editRedo = "edit.redo"
    case editLeft = "edit.left"
    case editRight = "edit.right"
    case editUp = "edit.up"
    case editDown = "edit.down"
    case editWordLeft = "edit.word-left"
    case editWordRight = "edit.word-right"
    case editLineStart = "edit.line-start"
    case editLineEnd = "edit.line-end"
    case editTextStart = "edit.text-start"
    case editTextEnd = "edit.text-end"
    case editDeleteBackward = "edit.delete-backward"
    case editDeleteForward = "edit.delete-forward"
    case editDeleteWordBackward = "edit.delete-word-backward"
    case editDeleteToLineEnd = "edit.delete-to-line-end"
    case editDeleteToLineStart = "edit.delete-to-line-start"
    case editClear = "edit.clear"
    case editRestore = "edit.restore-generated"
}

/// What is said of an action beside its name, once for the help, the list of commands, the check of keymaps and the
/// tables of keys.
struct ActionDescriptor: Sendable {
    /// The heading under which it stands.
    let group: ActionGroup
    /// What it does, in a short phrase.
    let summary: String
    /// Where it does something: in the contexts of its group, and in these.
    let contexts: Set<KeyContext>

    fileprivate init(_ group: ActionGroup, _ summary: String, also contexts: Set<KeyContext> = []) {
        self.group = group
        self.summary = summary
        self.contexts = group.contexts.union(contexts)
    }
}

extension Action {
    package var group: ActionGroup { descriptor.group }
    package var summary: String { descriptor.summary }

    var descriptor: ActionDescriptor {
        switch self {
        case .help: .init(.everywhere, "show or hide the keys")
        case .commands: .init(.everywhere, "pick a command by its name")
        case .quit: .init(.everywhere, "leave the program")
        case .redraw: .init(.everywhere, "draw the screen again")
        case .suspend: .init(.everywhere, "go back to the shell for a while")
        case .cancel: .init(.everywhere, "close, leave or stop what is under way")

        case .accept: .init(.deciding, "accept the turn")
        case .acceptAll: .init(.deciding, "accept all open turns of the sample")
        case .edit: .init(.deciding, "correct the answer")
        case .editQuestion: .init(.deciding, "correct the question")
        case .editChoices: .init(.deciding, "correct the choices")
        case .editExternally: .init(.deciding, "correct the turn in your own editor", also: [.edit, .settle])
        case .reject: .init(.deciding, "reject the turn, with reasons")
        case .flip: .init(.deciding, "turn yes into no, or no into yes")
        case .chooseA: .init(.deciding, "answer with choice A")
        case .chooseB: .init(.deciding, "answer with choice B")
        case .chooseC: .init(.deciding, "answer with choice C")
        case .chooseD: .init(.deciding, "answer with choice D")
        case .chooseE: .init(.deciding, "answer with choice E")
        case .chooseF: .init(.deciding, "answer with choice F")
        case .chooseG: .init(.deciding, "answer with choice G")
        case .chooseH: .init(.deciding, "answer with choice H")
        case .flag: .init(.deciding, "flag the turn for a second look")
        case .note: .init(.deciding, "write a note on the turn", also: [.list])
        case .skip: .init(.deciding, "leave the sample for later")
        case .undo: .init(.deciding, "undo your last decision", also: [.lead, .settle])
        case .redo: .init(.deciding, "do again what was undone", also: [.lead, .settle])

        case .nextTurn: .init(.moving, "next turn")
        case .previousTurn: .init(.moving, "previous turn")
        case .nextSample: .init(.moving, "next sample")
        case .previousSample: .init(.moving, "previous sample")
        case .nextOpenSample: .init(.moving, "next sample with open turns")
        case .firstSample: .init(.moving, "first sample")
        case .lastSample: .init(.moving, "last sample")
        case .goToSample: .init(.moving, "go to a sample by its number")
        case .scrollDown: .init(.moving, "scroll down", also: [.lead, .settle, .list, .edit, .prompt])
        case .scrollUp: .init(.moving, "scroll up", also: [.lead, .settle, .list, .edit, .prompt])
        case .search: .init(.moving, "search questions, choices and answers")
        case .searchNext: .init(.moving, "next hit", also: [.list])
        case .searchPrevious: .init(.moving, "previous hit", also: [.list])

        case .caption: .init(.looking, "show or hide the captions", also: [.edit])
        case .zoom: .init(.looking, "show the picture full-screen", also: [.edit])
        case .nextPicture: .init(.looking, "next picture of the sample")

        case .zoomIn: .init(.zooming, "zoom in", also: [.desk, .settle])
        case .zoomOut: .init(.zooming, "zoom out")
        case .zoomFit: .init(.zooming, "fit the picture to the screen")
        case .zoomPixels: .init(.zooming, "show single pixels")
        case .panLeft: .init(.zooming, "move to the left")
        case .panRight: .init(.zooming, "move to the right")
        case .panUp: .init(.zooming, "move up")
        case .panDown: .init(.zooming, "move down")

        case .listNext: .init(.picking, "next entry")
        case .listPrevious: .init(.picking, "previous entry")
        case .listToggle: .init(.picking, "mark or unmark the entry")
        case .listConfirm: .init(.picking, "take what is marked")

        case .pageProgress: .init(.leading, "how far the project has come")
        case .pageReviewers: .init(.leading, "who works, how fast and how well")
        case .pageAgreement: .init(.leading, "how well reviewers agree")
        case .pageAdjudication: .init(.leading, "the turns that need a lead")
        case .pageLedger: .init(.leading, "what everybody did, newest first")
        case .nextPage: .init(.leading, "next page")
        case .previousPage: .init(.leading, "previous page")
        case .nextSection: .init(.leading, "next table of the page")
        case .previousSection: .init(.leading, "previous table of the page")
        case .refresh: .init(.leading, "read the figures again")
        case .export: .init(.leading, "write the page's tables as CSV files")
        case .tableUp: .init(.leading, "one row up")
        case .tableDown: .init(.leading, "one row down")
        case .tableLeft: .init(.leading, "one column to the left")
        case .tableRight: .init(.leading, "one column to the right")
        case .tableFirst: .init(.leading, "first row")
        case .tableLast: .init(.leading, "last row")
        case .tableSort: .init(.leading, "sort by the column under the cursor")
        case .tableFlip: .init(.leading, "turn the order of the rows over")
        case .tableOpen: .init(.leading, "open what is behind the number")
        case .openCase: .init(.leading, "open a turn by its number, as 12.2")
        case .history: .init(.leading, "follow the turn's history", also: [.settle])
        case .ledgerFilter: .init(.leading, "choose which events, or turns that need a lead, are shown")
        case .ledgerFilterValue: .init(.leading, "show only rows with the value under the cursor")
        case .ledgerUnfilter: .init(.leading, "show all rows again")
        case .settleAlike: .init(.leading, "settle turns at once whose versions are alike")

        case .take: .init(.settling, "take the version under the cursor")
        case .take1: .init(.settling, "take version 1")
        case .take2: .init(.settling, "take version 2")
        case .take3: .init(.settling, "take version 3")
        case .take4: .init(.settling, "take version 4")
        case .take5: .init(.settling, "take version 5")
        case .take6: .init(.settling, "take version 6")
        case .take7: .init(.settling, "take version 7")
        case .take8: .init(.settling, "take version 8")
        case .take9: .init(.settling, "take version 9")
        case .takeGenerated: .init(.settling, "accept the generated text")
        case .combine: .init(.settling, "write the text, from the version under the cursor")
        case .settleRejected: .init(.settling, "reject the turn for good")
        case .confirmGold: .init(.settling, "confirm gold that reviewers failed")
        case .acceptToo: .init(.settling, "accept the version under the cursor as right about gold too")
        case .correctGold: .init(.settling, "make the version under the cursor the gold, which was wrong")
        case .reopen: .init(.settling, "open a settled turn again")
        case .nextVersion: .init(.settling, "next version")
        case .previousVersion: .init(.settling, "previous version")
        case .nextCase: .init(.settling, "next turn of the list")
        case .previousCase: .init(.settling, "previous turn of the list")
        case .hideNames: .init(.settling, "hide or show the reviewers' names")

        case .editSave: .init(.editing, "save the correction")
        case .editNextField: .init(.editing, "next field")
        case .editNewline: .init(.editing, "new line")
        case .editUndo: .init(.editing, "undo the last change of the text")
        case .editRedo: .init(.editing, "make the change again")
        case .editLeft: .init(.editing, "one character to the left")
        case .editRight: .init(.editing, "one character to the right")
        case .editUp: .init(.editing, "one line up")
        case .editDown: .init(.editing, "one line down")
        case .editWordLeft: .init(.editing, "one word to the left")
        case .editWordRight: .init(.editing, "one word to the right")
        case .editLineStart: .init(.editing, "start of the line")
        case .editLineEnd: .init(.editing, "end of the line")
        case .editTextStart: .init(.editing, "start of the text")
        case .editTextEnd: .init(.editing, "end of the text")
        case .editDeleteBackward: .init(.editing, "delete the character before")
        case .editDeleteForward: .init(.editing, "delete the character after")
        case .editDeleteWordBackward: .init(.editing, "delete the word before")
        case .editDeleteToLineEnd: .init(.editing, "delete to the end of the line")
        case .editDeleteToLineStart: .init(.editing, "delete to the start of the line")
        case .editClear: .init(.editing, "delete all of the text")
        case .editRestore: .init(.editing, "bring the generated text back")
        }
    }

    /// Those that pick a choice, the first choice's first.
    package static let choices: [Action] = [
        .chooseA, .chooseB, .chooseC, .chooseD, .chooseE, .chooseF, .chooseG, .chooseH,
    ]
    /// Those that take a version, the first version's first.
    package static let versions: [Action] = [.take1, .take2, .take3, .take4, .take5, .take6, .take7, .take8, .take9]
}
