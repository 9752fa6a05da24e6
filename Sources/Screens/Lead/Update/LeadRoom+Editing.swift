internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Opens the editor on the version under the cursor, or on what was begun before.
    mutating func openEditor() {
        guard let layer = settleLayer, let content = layer.content else {
            refuse("the turn is not here yet")
            return
        }
        if content.isSettled, !content.isGold {
            refuse("this turn is settled; \(key(.reopen)) opens it again")
            return
        }
        let draft = drafts[layer.place] ?? nil
        let start = layer.text(hidesNames: hidesNames) ?? content.generated
        editor = EditSession(
            turn: layer.place.turn, generated: content.generated, start: start, draft: draft, focus: .answer)
        if draft != nil {
            say("the draft is as you left it; \(key(.editRestore, in: .edit)) brings the generated text back")
        }
    }

    var editorPanel: EditorPanel? {
        editor.map { EditorPanel(session: $0, inside: settleArea, theme: theme) }
    }

    /// Changes the text that is written, and hands it out to be kept when it is time.
    mutating func changeText(_ change: (inout EditSession) -> Bool) {
        guard var session = editor, let place = settleLayer?.place else { return }
        if change(&session) { keepDraft(session.text, of: place) }
        editor = session
    }

    /// Whether something is written that `LeadEvent.timeToKeepDraft` would keep.
    package var hasUnkeptDraft: Bool { editor?.hasUnkeptChange == true }

    mutating func keepUnkeptDraft() {
        guard hasUnkeptDraft, let session = editor, let place = settleLayer?.place else { return }
        editor?.keep()
        keepDraft(session.text, of: place)
    }

    /// Keeps an unsaved text.
    mutating func keepDraft(_ text: TurnText, of place: TurnPlace) {
        drafts.updateValue(text, forKey: place)
        effects.append(.saveDraft(TurnDraft(sample: place.sample, turn: place.turn, text: text)))
    }

    /// Lets go of an unsaved text.
    mutating func dropDraft(_ place: TurnPlace) {
        drafts.updateValue(nil, forKey: place)
        effects.append(.clearDraft(sample: place.sample, turn: place.turn))
    }

    /// Does what a key is bound to while a text is written.
    mutating func performInEditor(_ action: Action) {
        guard let session = editor else { return }
        switch action {
        case .editSave: save(session)
        case .cancel: leaveEditor()
        case .editNextField: editor?.focusNext()
        case .editRestore:
            let generated = session.generated[session.focused.field]
            changeText { $0.replaceAll(with: generated) }
            say("the generated text is back; \(key(.editUndo)) undoes")
        case .editExternally: editExternally()
        case .zoom: openZoom(action)
        case .caption: toggleCaptions()
        default:
            guard let command = action.editCommand else {
                refuse("“\(action.summary)” does nothing here; \(key(.help)) shows the keys")
                return
            }
            let viewport = editorPanel?.viewport ?? Size(columns: 4, rows: 1)
            changeText { $0.perform(command, viewport: viewport) }
        }
    }

    /// Leaves the editor; what was changed is kept as a draft.
    mutating func leaveEditor() {
        guard let session = editor, let place = settleLayer?.place else { return }
        editor = nil
        if session.isChanged {
            keepDraft(session.text, of: place)
            say("not saved: the draft is kept, \(key(.combine)) resumes it")
        } else if session.hasKept {
            dropDraft(place)
        }
    }

    /// Takes the text as the ruling; until its reason is given it stays as a draft.
    private mutating func save(_ session: EditSession) {
        guard let place = settleLayer?.place else { return }
        let text = session.text
        editor = nil
        if session.isChanged { keepDraft(text, of: place) }
        let what = text.hasSameBytes(as: session.generated) ? "the generated text" : "a text of your own"
        if settleLayer?.content?.isGold == true {
            ask(
                why: PendingRuling(
                    place: place, action: .gold, text: text, what: "\(what) as the gold"))
        } else {
            propose(text, what: what)
        }
    }

    /// Hands the focused text to the person's own editor; what was typed before is kept.
    mutating func editExternally() {
        guard let session = editor else { return }
        keepUnkeptDraft()
        effects.append(.editExternally(session.focused.editor.text))
    }

    /// Takes in what the person's own editor left.
    mutating func editedExternally(_ edit: ExternalEdit) {
        effects.append(.redraw)
        guard editor != nil else { return }
        switch edit {
        case .unchanged: say("the text was left as it was")
        case .changed(let text):
            changeText { $0.replaceAll(with: text) }
            keepUnkeptDraft()
        case .failed(let sentence): say(sentence, .warning)
        }
    }
}
