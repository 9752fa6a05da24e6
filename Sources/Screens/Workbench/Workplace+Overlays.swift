internal import Settings
internal import TerminalUI

extension Workplace {
    /// Asks for a line of text at the foot of the screen.
    mutating func ask(
        _ label: String, text: String = "", takesConditions: Bool = false,
        then: @escaping @Sendable (inout Self, String) -> Void
    ) {
        let prompt = Prompt(label: label, line: LineField(text), takesConditions: takesConditions)
        bench.overlay = .prompt(prompt, then: then)
    }

    /// Does what a key is bound to while something stands in front.
    mutating func performInOverlay(_ action: Action) {
        if action == .cancel {
            bench.overlay = nil
            return
        }
        switch bench.overlay {
        case .reasons(let picker, let then): perform(action, picker, then)
        case .commands(let picker): perform(action, picker)
        case .list(let picker, let then): perform(action, picker, then)
        case .page(let page, let then): perform(action, page, then)
        case .prompt(let prompt, let then): perform(action, prompt, then)
        case nil: break
        }
    }

    private typealias Handler<Value> = Workbench<Self>.Overlay.Handler<Value>

    private mutating func perform(
        _ action: Action, _ picker: ReasonPicker, _ then: @escaping Handler<(reasons: [String], note: String?)>
    ) {
        var picker = picker
        if action.isConfirming {
            // Where one is to be marked and none is, that under the cursor is meant.
            if picker.isSingle, picker.marked.isEmpty { picker.toggleSelected() }
            bench.overlay = nil
            let note = picker.note.text
            then(&self, (picker.marked, note.isEmpty ? nil : note))
            return
        }
        if let step = action.step(page: 1) {
            picker.move(by: step)
        } else if action == .listToggle, !picker.isWriting {
            picker.toggleSelected()
        } else if action == .note {
            picker.isWriting = true
        } else if !picker.isWriting || !picker.note.perform(action) {
            return refuse(action)
        }
        bench.overlay = .reasons(picker, then: then)
    }

    private mutating func perform(_ action: Action, _ picker: CommandPicker) {
        var picker = picker
        if action.isConfirming {
            guard let picked = picker.picked else { return refuse("no command has these words") }
            bench.overlay = nil
            perform(picked)
            return
        }
        if let step = action.step(page: nil) {
            picker.move(by: step)
        } else if !picker.filter.perform(action) {
            return refuse(action)
        }
        bench.overlay = .commands(picker)
    }

    private mutating func perform(_ action: Action, _ picker: ListPicker, _ then: @escaping Handler<Int>) {
        var picker = picker
        if action.isConfirming {
            bench.overlay = nil
            then(&self, picker.selection)
            return
        }
        guard let step = action.step(page: 10) else { return refuse(action) }
        picker.move(by: step)
        bench.overlay = .list(picker, then: then)
    }

    private mutating func perform(_ action: Action, _ page: TextPage, _ then: Handler<Void>?) {
        var page = page
        if action.isConfirming {
            bench.overlay = nil
            then?(&self, ())
            return
        }
        let inside = page.inside(of: size)
        guard let step = action.step(page: max(1, inside.rows - 1)) else { return refuse(action) }
        page.scroll(by: step, inside: inside)
        bench.overlay = .page(page, then: then)
    }

    private mutating func perform(_ action: Action, _ prompt: Prompt, _ then: @escaping Handler<String>) {
        var prompt = prompt
        if action.isConfirming {
            bench.overlay = nil
            then(&self, prompt.line.text)
            return
        }
        if let offers = prompt.offers, action == .editNextField || action == .listNext {
            guard let completed = offers.completed else { return }
            prompt.line.replaceAll(with: completed)
        } else if !prompt.line.perform(action) {
            return refuse(action)
        }
        bench.overlay = .prompt(prompt, then: then)
    }
}

extension Action {
    /// Whether the action takes what is marked or written in front.
    fileprivate var isConfirming: Bool { self == .listConfirm || self == .editNewline || self == .editSave }

    /// By how many entries or lines the action moves in what stands in front, where a page has so many; nil where it
    /// does not move.
    fileprivate func step(page: Int?) -> Int? {
        switch self {
        case .listNext, .editDown, .editNextField, .searchNext: 1
        case .listPrevious, .editUp, .searchPrevious: -1
        case .scrollDown: page
        case .scrollUp: page.map { -$0 }
        default: nil
        }
    }
}
