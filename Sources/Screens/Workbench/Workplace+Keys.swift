internal import Settings
internal import TerminalUI

extension Workplace {
    /// Where keys are looked up now.
    var currentContext: KeyContext {
        switch bench.overlay {
        case .prompt, .commands: .prompt
        case .reasons(let picker, _): picker.isWriting ? .prompt : .list
        case .list, .page: .list
        case nil: bench.viewer.zoom != nil ? .zoom : bench.editor != nil ? .edit : restingContext
        }
    }

    /// Whether nothing is being written or picked, and no picture fills the screen.
    var isAtRest: Bool { bench.overlay == nil && bench.viewer.zoom == nil && bench.editor == nil }

    /// The keys that do an action where keys are looked up now, as messages show them.
    func key(_ action: Action, in context: KeyContext? = nil) -> String {
        keymap.hint(for: action, in: context ?? currentContext) ?? keymap.hint(for: .commands, in: restingContext)
            ?? ":"
    }

    mutating func press(_ key: Key) {
        bench.message = nil
        guard !isTooSmall || isAlwaysTaken(key) else { return }
        if bench.keys.isEmpty, case .reasons(var picker, let then) = bench.overlay, picker.take(key) {
            bench.overlay = .reasons(picker, then: then)
            return
        }
        bench.keys.append(key)
        switch keymap.match(bench.keys, in: currentContext) {
        case .prefix: break
        case .action(let action):
            bench.keys = []
            perform(action)
        case .none:
            let unbound = bench.keys
            bench.keys = []
            type(unbound)
        }
    }

    /// On a terminal that is too small to see anything, only keys that cannot change anything are taken.
    private func isAlwaysTaken(_ key: Key) -> Bool {
        switch keymap.match([key], in: currentContext) {
        case .action(.quit), .action(.suspend), .action(.redraw): true
        default: false
        }
    }

    /// Whether characters are text now.
    private var isTyping: Bool { currentContext == .edit || currentContext == .prompt }

    /// Takes keys that are bound to nothing: text where text is written, else a mistake.
    private mutating func type(_ unbound: [Key]) {
        if unbound.count > 1, unbound.last?.code == .escape { return }
        if isTyping, unbound.count == 1, let key = unbound.first, case .character(let character) = key.code,
            !key.control, !key.alt
        {
            insert(String(character), isPasted: false)
            return
        }
        say("\(KeySequence(unbound).label) does nothing here; \(key(.help)) shows the keys", .warning)
        if !isTyping { bench.effects.append(.bell) }
    }

    mutating func paste(_ text: String) {
        guard !isTooSmall else { return }
        bench.keys = []
        if isTyping {
            bench.message = nil
            insert(text, isPasted: true)
        } else {
            let editing = keymap.hint(for: .edit, in: currentContext).map { "; \($0) edits" } ?? ""
            say("pasted text is only taken where text is written\(editing)", .warning)
        }
    }

    /// Writes text where text is written now.
    private mutating func insert(_ text: String, isPasted: Bool) {
        switch bench.overlay {
        case .prompt(var prompt, let then):
            prompt.line.insert(text)
            bench.overlay = .prompt(prompt, then: then)
        case .commands(var picker):
            picker.filter.insert(text)
            bench.overlay = .commands(picker)
        case .reasons(var picker, let then):
            picker.note.insert(text)
            bench.overlay = .reasons(picker, then: then)
        case .list, .page: break
        case nil: write { $0.insert(text, isPasted: isPasted) }
        }
    }

    /// Does what a key is bound to, where it was pressed.
    mutating func perform(_ action: Action) {
        switch action {
        case .help: toggleHelp()
        case .redraw: bench.effects.append(.redraw)
        case .suspend:
            bench.clock.pause(at: bench.clock.now)
            bench.effects.append(.suspend)
        case .quit: quit()
        default:
            if bench.overlay != nil {
                performInOverlay(action)
            } else if action == .commands, currentContext != .edit {
                openCommands()
            } else if bench.viewer.zoom != nil {
                performInZoom(action)
            } else if bench.editor != nil {
                performInEditor(action)
            } else {
                performAtRest(action)
            }
        }
    }

    /// Leaves what is in front; the program when nothing is.
    private mutating func quit() {
        if bench.overlay != nil {
            bench.overlay = nil
        } else if bench.viewer.zoom != nil {
            bench.viewer.zoom = nil
        } else if bench.editor != nil {
            leaveEditor()
        } else {
            bench.clock.pause(at: bench.clock.now)
            bench.effects.append(.quit)
        }
    }

    private mutating func toggleHelp() {
        if case .page(let page, _) = bench.overlay, page.isHelp {
            bench.overlay = nil
        } else {
            let help = Help(keymap: keymap, contexts: Self.contexts, first: currentContext)
            bench.overlay = .page(TextPage(title: "keys", content: .help(help)), then: nil)
        }
    }

    private mutating func openCommands() {
        bench.overlay = .commands(CommandPicker(keymap: keymap, context: restingContext))
    }
}
