internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    mutating func openReasons() {
        guard let turn else { return }
        let standing = turn.shown.standing
        let isRejected = standing?.decision == .reject
        overlay = .reasons(
            ReasonPicker(
                taxonomy: taxonomy, keymap: keymap, marked: isRejected ? standing?.reasons ?? [] : [],
                note: isRejected ? standing?.note ?? "" : ""))
    }

    mutating func openCommands() {
        overlay = .commands(
            CommandPicker(
                keymap: keymap, groups: [.deciding, .moving, .looking, .everywhere], place: .desk, context: .desk))
    }

    mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") {
        overlay = .prompt(Prompt(purpose: purpose, line: LineField(text)))
    }

    /// Does what a key is bound to while something stands in front.
    mutating func performInOverlay(_ action: Action) {
        if action == .cancel {
            overlay = nil
            return
        }
        switch overlay {
        case .reasons(let picker): perform(action, picker)
        case .commands(let picker): perform(action, picker)
        case .hits(let picker): perform(action, picker)
        case .page(let page): perform(action, page)
        case .prompt(let prompt): perform(action, prompt)
        case nil: break
        }
    }

    private mutating func perform(_ action: Action, _ picker: ReasonPicker) {
        var picker = picker
        switch action {
        case .listConfirm, .editNewline, .editSave:
            overlay = nil
            let note = picker.note.text
            decide(.reject, reasons: picker.marked, note: note.isEmpty ? nil : note)
            return
        case .listNext, .editNextField, .editDown: picker.move(by: 1)
        case .listPrevious, .editUp: picker.move(by: -1)
        case .listToggle where !picker.isWriting: picker.toggleSelected()
        default:
            guard picker.isWriting, picker.note.perform(action) else {
                refuse("“\(action.summary)” does nothing here")
                return
            }
        }
        overlay = .reasons(picker)
    }

    private mutating func perform(_ action: Action, _ picker: CommandPicker) {
        var picker = picker
        switch action {
        case .listConfirm, .editNewline, .editSave:
            guard let picked = picker.picked else {
                refuse("no command has these words")
                return
            }
            overlay = nil
            perform(picked)
            return
        case .listNext, .editDown: picker.move(by: 1)
        case .listPrevious, .editUp: picker.move(by: -1)
        default:
            guard picker.filter.perform(action) else {
                refuse("“\(action.summary)” does nothing here")
                return
            }
        }
        overlay = .commands(picker)
    }

    private mutating func perform(_ action: Action, _ picker: HitPicker) {
        var picker = picker
        switch action {
        case .listConfirm:
            overlay = nil
            hit = picker.selection
            goToHit(by: 0)
            return
        case .listNext, .searchNext: picker.move(by: 1)
        case .listPrevious, .searchPrevious: picker.move(by: -1)
        case .scrollDown: picker.move(by: min(10, picker.results.hits.count - 1 - picker.selection))
        case .scrollUp: picker.move(by: -min(10, picker.selection))
        default:
            refuse("“\(action.summary)” does nothing here")
            return
        }
        overlay = .hits(picker)
    }

    private mutating func perform(_ action: Action, _ page: TextPage) {
        var page = page
        let inside = page.inside(of: size)
        switch action {
        case .listNext: page.scroll(by: 1, inside: inside)
        case .listPrevious: page.scroll(by: -1, inside: inside)
        case .scrollDown: page.scroll(by: max(1, inside.rows - 1), inside: inside)
        case .scrollUp: page.scroll(by: -max(1, inside.rows - 1), inside: inside)
        case .listConfirm:
            overlay = nil
            return
        default:
            refuse("“\(action.summary)” does nothing here")
            return
        }
        overlay = .page(page)
    }

    private mutating func perform(_ action: Action, _ prompt: Prompt) {
        switch action {
        case .listConfirm, .editNewline, .editSave:
            overlay = nil
            answer(prompt)
        default:
            var prompt = prompt
            guard prompt.line.perform(action) else {
                refuse("“\(action.summary)” does nothing here")
                return
            }
            overlay = .prompt(prompt)
        }
    }

    private mutating func answer(_ prompt: Prompt) {
        let text = prompt.line.text
        switch prompt.purpose {
        case .note:
            guard let turn, text != turn.shown.note ?? "" else { return }
            var action = action(.note, turn: turn.number)
            action.note = text
            record(action)
            say("noted on turn \(turn.number); \(key(.undo)) undoes")
        case .sample:
            guard let number = Int(text.filter { !$0.isWhitespace }), number > 0 else {
                if !text.isEmpty { refuse("“\(text)” is no sample's number") }
                return
            }
            load(.number(number))
        case .search, .filter, .waitingFilter, .similarity, .place:
            guard !text.allSatisfy(\.isWhitespace) else { return }
            effects.append(.search(text))
            say("searching for “\(text)”…")
        }
    }
}
