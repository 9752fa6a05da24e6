internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension Workplace {
    /// Where the texts of the open editor stand.
    var editorPanel: EditorPanel? { bench.editor.map { EditorPanel(session: $0, inside: writingArea, theme: theme) } }

    /// Changes the text that is written, and hands it out to be kept when it is time.
    mutating func write(_ change: (inout EditSession) -> Bool) {
        guard var session = bench.editor else { return }
        if change(&session) { keepDraft(session.text, of: session.place) }
        bench.editor = session
    }

    /// Does what a key is bound to while a text is written.
    mutating func performInEditor(_ action: Action) {
        guard let session = bench.editor else { return }
        switch action {
        case .editSave: save(session)
        case .cancel: leaveEditor()
        case .editNextField: bench.editor?.focusNext()
        case .editRestore:
            let generated = session.generated[session.focused.field]
            write { $0.replaceAll(with: generated) }
            say("the generated text is back; \(key(.editUndo)) undoes")
        case .editExternally: editExternally()
        case .zoom: openZoom()
        case .caption: toggleCaptions()
        default:
            guard let command = action.editCommand else { return refuse(action, hint: "\(key(.help)) shows the keys") }
            let viewport = editorPanel?.viewport ?? Size(columns: 4, rows: 1)
            write { $0.perform(command, viewport: viewport) }
        }
    }

    /// Leaves the editor; what was changed is kept as a draft.
    mutating func leaveEditor() {
        guard let session = bench.editor else { return }
        bench.editor = nil
        if session.isChanged {
            keepDraft(session.text, of: session.place)
            say("not saved: the draft is kept, \(resumingKey) resumes it")
        } else if session.hasKept {
            dropDraft(of: session.place)
        }
    }

    /// Hands the focused text to the person's own editor; what was typed before is kept.
    mutating func editExternally() {
        guard let session = bench.editor else { return }
        keepUnkeptDraft()
        bench.effects.append(.editExternally(session.focused.editor.text))
    }

    /// Takes in what the person's own editor left.
    mutating func editedExternally(_ edit: ExternalEdit) {
        bench.effects.append(.redraw)
        guard bench.editor != nil else { return }
        switch edit {
        case .unchanged: say("the text was left as it was")
        case .changed(let text):
            write { $0.replaceAll(with: text) }
            keepUnkeptDraft()
        case .failed(let sentence): say(sentence, .warning)
        }
    }

    // Drafts

    mutating func keepUnkeptDraft() {
        guard let session = bench.editor, session.hasUnkeptChange else { return }
        bench.editor?.keep()
        keepDraft(session.text, of: session.place)
    }

    /// Keeps an unsaved text.
    mutating func keepDraft(_ text: TurnText, of place: TurnPlace) {
        bench.effects.append(.saveDraft(TurnDraft(place: place, text: text)))
        know(text, of: place)
    }

    /// Lets go of an unsaved text.
    mutating func dropDraft(of place: TurnPlace) {
        bench.effects.append(.clearDraft(place))
        know(nil, of: place)
    }

    /// Notes the draft of a turn: what the store is told now, it may not yet say when the turn is read again.
    private mutating func know(_ draft: TurnText?, of place: TurnPlace) {
        bench.drafts.updateValue(draft, forKey: place)
        showDraft(draft, of: place)
    }
}
