internal import TerminalUI
internal import Corpus
internal import Figures
internal import Settings

extension LeadRoom {
    mutating func openCommands() {
        let isCase = if case .settle = layers.last { true } else { false }
        overlay = .commands(
            CommandPicker(
                keymap: keymap, groups: isCase ? [.settling, .looking, .everywhere] : [.leading, .everywhere],
                place: .lead, context: isCase ? .settle : .lead))
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
        case .reasons(let picker, let pending): perform(action, picker, pending)
        case .bulk(let bulk): perform(action, bulk)
        case .commands(let picker): perform(action, picker)
        case .page(let page): perform(action, page)
        case .prompt(let prompt): perform(action, prompt)
        case nil: break
        }
    }

    private mutating func perform(_ action: Action, _ picker: ReasonPicker, _ pending: PendingReason) {
        var picker = picker
        switch action {
        case .listConfirm, .editNewline, .editSave:
            // Without a mark the reason under the cursor is meant.
            if picker.marked.isEmpty { picker.toggleSelected() }
            overlay = nil
            let note = picker.note.text
            switch pending {
            case .ruling(let ruling):
                rule(ruling, reasons: picker.marked, note: note.isEmpty ? nil : note)
            case .bulk(let bulk): settle(bulk, reasons: picker.marked, note: note.isEmpty ? nil : note)
            }
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
        overlay = .reasons(picker, pending)
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
        case .place:
            let name = text.filter { !$0.isWhitespace }
            guard !name.isEmpty else { return }
            guard let place = TurnPlace(parsing: name) ?? TurnPlace(parsing: name + ".1") else {
                refuse("“\(text)” is no turn; write 12.2 for the second turn of sample 12")
                return
            }
            openCase(place, list: [place])
        case .filter:
            do throws(FilterError) {
                filter(try LedgerFilter(parsing: text))
            } catch {
                refuse(error.description)
            }
        case .waitingFilter:
            do throws(FilterError) {
                filter(try AdjudicationFilter(parsing: text))
            } catch {
                refuse(error.description)
            }
        case .similarity: lookForAlike(text)
        case .note, .sample, .search: break
        }
    }
}
