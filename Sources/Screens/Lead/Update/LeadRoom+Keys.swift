package import Settings
internal import TerminalUI

extension LeadRoom {
    /// Where keys are looked up now.
    package var keyContext: KeyContext {
        switch overlay {
        case .prompt, .commands: return .prompt
        case .reasons(let picker, _): return picker.isWriting ? .prompt : .list
        case .page, .bulk: return .list
        case nil: break
        }
        if viewer.zoom != nil { return .zoom }
        if editor != nil { return .edit }
        if case .settle = layers.last { return .settle }
        return .lead
    }

    /// Whether nothing is being written or picked, and no picture fills the screen.
    var isAtRest: Bool { overlay == nil && viewer.zoom == nil && editor == nil }

    /// The keys that do an action where keys are looked up now, as messages show them.
    func key(_ action: Action, in context: KeyContext? = nil) -> String {
        keymap.hint(for: action, in: context ?? keyContext) ?? keymap.hint(for: .commands, in: .lead) ?? ":"
    }

    mutating func press(_ key: Key) {
        message = nil
        guard !LeadLayout.isTooSmall(size) || isAlwaysTaken(key) else { return }
        if keys.isEmpty, case .reasons(var picker, let pending) = overlay, picker.take(key, keymap: keymap) {
            overlay = .reasons(picker, pending)
            return
        }
        keys.append(key)
        switch keymap.match(keys, in: keyContext) {
        case .prefix: break
        case .action(let action):
            keys = []
            perform(action)
        case .none:
            let unbound = keys
            keys = []
            type(unbound)
        }
    }

    /// On a terminal that is too small to see anything, only keys that cannot change anything are taken.
    private func isAlwaysTaken(_ key: Key) -> Bool {
        switch keymap.match([key], in: keyContext) {
        case .action(.quit), .action(.suspend), .action(.redraw): true
        default: false
        }
    }

    /// Takes keys that are bound to nothing: text where text is written, else a mistake.
    private mutating func type(_ unbound: [Key]) {
        if unbound.count > 1, unbound.last?.code == .escape { return }
        let label = KeySequence(unbound).label
        let isWriting = keyContext == .edit || keyContext == .prompt
        if isWriting, unbound.count == 1, let key = unbound.first, case .character(let character) = key.code,
            !key.control, !key.alt
        {
            insert(String(character), isPasted: false)
        } else {
            say("\(label) does nothing here; \(key(.help)) shows the keys", .warning)
            if !isWriting { effects.append(.bell) }
        }
    }

    mutating func paste(_ text: String) {
        guard !LeadLayout.isTooSmall(size) else { return }
        keys = []
        if keyContext == .edit || keyContext == .prompt {
            message = nil
            insert(text, isPasted: true)
        } else {
            say("pasted text is only taken where text is written", .warning)
        }
    }

    /// Writes text where text is written now.
    private mutating func insert(_ text: String, isPasted: Bool) {
        switch overlay {
        case .prompt(var prompt):
            prompt.line.insert(text)
            overlay = .prompt(prompt)
        case .commands(var picker):
            picker.insert(text)
            overlay = .commands(picker)
        case .reasons(var picker, let pending):
            picker.note.insert(text)
            overlay = .reasons(picker, pending)
        case .page, .bulk: break
        case nil: changeText { $0.insert(text, isPasted: isPasted) }
        }
    }

    /// Does what a key is bound to, where it was pressed.
    mutating func perform(_ action: Action) {
        switch action {
        case .help: toggleHelp()
        case .redraw: effects.append(.redraw)
        case .suspend:
            clock.pause(at: clock.now)
            effects.append(.suspend)
        case .quit: quit()
        default:
            if overlay != nil {
                performInOverlay(action)
            } else if viewer.zoom != nil {
                performInZoom(action)
            } else if editor != nil {
                performInEditor(action)
            } else if case .settle = layers.last {
                performOnCase(action)
            } else {
                performAtTables(action)
            }
        }
    }

    /// Leaves what is in front; the program when nothing is.
    private mutating func quit() {
        if overlay != nil {
            overlay = nil
        } else if viewer.zoom != nil {
            viewer.zoom = nil
        } else if editor != nil {
            leaveEditor()
        } else {
            clock.pause(at: clock.now)
            effects.append(.quit)
        }
    }

    private mutating func toggleHelp() {
        if case .page(let page) = overlay, page.isHelp {
            overlay = nil
        } else {
            overlay = .page(TextPage.help(keymap: keymap, first: keyContext, place: .lead))
        }
    }
}
