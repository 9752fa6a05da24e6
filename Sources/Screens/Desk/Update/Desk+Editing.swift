internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Opens the editor of the current turn: with its draft if there is one, else ready for the likely correction.
    mutating func openEditor(at wanted: TurnField?) {
        guard let turn else { return }
        var field = wanted ?? .answer
        if case .choice = field, turn.generated.choices.isEmpty {
            say("the choices of this turn stand in its question")
            field = .question
        }
        if field == .question, turn.generated.question.isEmpty {
            if !turn.room.includes(.question) { say("this turn has no question that could be corrected") }
            field = .answer
        }
        if field == .answer, !turn.room.includes(.answer) {
            guard wanted == nil, turn.room.includes(.question) else {
                refuse("the record of turn \(turn.number) has no place for another answer")
                return
            }
            field = .question
        }
        if wanted == nil, let draft = turn.draft,
            let changed = turn.generated.fields.first(where: { draft[$0] != turn.text[$0] })
        {
            field = changed
        }
        var session = EditSession(
            turn: turn.number, generated: turn.generated, start: turn.text, draft: turn.draft, focus: field)
        if turn.draft != nil {
            say("the draft is as you left it; \(key(.editRestore, in: .edit)) brings the generated text back")
        } else if field == .answer {
            prepare(&session, for: turn)
        }
        editor = session
    }

    /// A short answer is ready to be overwritten, a long one opens at the first doubtful place.
    private func prepare(_ session: inout EditSession, for turn: DeskTurn) {
        let isShort = turn.kind != .longAnswer && turn.kind != .description && turn.text.answer.count <= 60
        let doubt = turn.doubts.first { $0.field == .answer && $0.offset != nil }?.offset
        if isShort {
            session.makeReadyToOverwrite()
        } else if let doubt {
            session.moveCaret(to: doubt)
        }
    }

    mutating func insertInEditor(_ text: String, isPasted: Bool) {
        change { $0.insert(text, isPasted: isPasted) }
    }

    /// Changes the text that is written, and hands it out to be kept when it is time.
    private mutating func change(_ change: (inout EditSession) -> Bool) {
        guard var session = editor else { return }
        if change(&session) { keepDraft(session.text, turn: session.turn) }
        editor = session
    }

    /// Whether something is written that `DeskEvent.timeToKeepDraft` would keep.
    package var hasUnkeptDraft: Bool { editor?.hasUnkeptChange == true }

    mutating func keepUnkeptDraft() {
        guard hasUnkeptDraft, let session = editor else { return }
        editor?.keep()
        keepDraft(session.text, turn: session.turn)
    }

    private mutating func keepDraft(_ text: TurnText, turn: Int) {
        if let sample { keepDraft(TurnDraft(sample: sample.number, turn: turn, text: text)) }
    }

    /// Keeps an unsaved text.
    mutating func keepDraft(_ draft: TurnDraft) {
        effects.append(.saveDraft(draft))
        know(draft.text, sample: draft.sample, turn: draft.turn)
    }

    /// Lets go of an unsaved text.
    mutating func dropDraft(sample: Int, turn: Int) {
        effects.append(.clearDraft(sample: sample, turn: turn))
        know(nil, sample: sample, turn: turn)
    }

    /// Notes the draft of a turn: what the store is told now, it may not yet say when the sample is read again.
    private mutating func know(_ draft: TurnText?, sample: Int, turn: Int) {
        drafts.updateValue(draft, forKey: ReviewClock.Key(sample: sample, turn: turn))
        if sample == self.sample?.number, let index = turns.firstIndex(where: { $0.number == turn }) {
            turns[index].draft = draft
        }
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
            change { $0.replaceAll(with: generated) }
            say("the generated text is back; \(key(.editUndo)) undoes")
        case .editExternally: editExternally()
        case .zoom: openZoom(action)
        case .caption: toggleCaptions()
        default:
            guard let command = action.editCommand else {
                refuse("“\(action.summary)” does nothing here; \(key(.help)) shows the keys")
                return
            }
            let viewport = editorViewport
            change { $0.perform(command, viewport: viewport) }
        }
    }

    /// Leaves the editor; what was changed is kept as a draft.
    mutating func leaveEditor() {
        guard let session = editor else { return }
        editor = nil
        if session.isChanged {
            keepDraft(session.text, turn: session.turn)
            say("not saved: the draft is kept, \(key(.edit, in: .desk)) resumes it")
        } else {
            dropDraft(of: session)
        }
    }

    private mutating func dropDraft(of session: EditSession) {
        if session.hasKept, let sample { dropDraft(sample: sample.number, turn: session.turn) }
    }

    private mutating func save(_ session: EditSession) {
        guard let index = turns.firstIndex(where: { $0.number == session.turn }) else { return }
        let text = session.text
        if let obstacle = turns[index].room.obstacle(to: text, from: session.generated) {
            refuse("not saved: \(obstacle)")
            return
        }
        editor = nil
        dropDraft(of: session)
        if index != current { stand(at: index) }
        if text.hasSameBytes(as: session.start) {
            let isGenerated = text.hasSameBytes(as: session.generated)
            say(
                isGenerated && !turns[index].isDecided
                    ? "nothing changed; \(key(.accept, in: .desk)) accepts the turn as it is"
                    : "nothing changed")
            return
        }
        correct(to: text)
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
            change { $0.replaceAll(with: text) }
            keepUnkeptDraft()
        case .failed(let sentence): say(sentence, .warning)
        }
    }
}
