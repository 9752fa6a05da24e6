internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension Desk {
    /// Opens the editor of the current turn: with its draft if there is one, else ready for the likely correction.
    mutating func openEditor(at wanted: TurnField?) {
        guard let turn, let place = place(turn.number) else { return }
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
                return refuse("the record of turn \(turn.number) has no place for another answer")
            }
            field = .question
        }
        if wanted == nil, let draft = turn.draft,
            let changed = turn.generated.fields.first(where: { draft[$0] != turn.text[$0] })
        {
            field = changed
        }
        var session = EditSession(
            place: place, generated: turn.generated, start: turn.text, draft: turn.draft, focus: field)
        if turn.draft != nil {
            say("the draft is as you left it; \(key(.editRestore, in: .edit)) brings the generated text back")
        } else if field == .answer {
            prepare(&session, for: turn)
        }
        bench.editor = session
    }

    /// A short answer is ready to be overwritten, a long one opens at the first doubtful place.
    private func prepare(_ session: inout EditSession, for turn: DeskTurn) {
        let isShort = turn.kind != .longAnswer && turn.kind != .description && turn.text.answer.count <= 60
        let doubt = turn.doubts.first { $0.field == .answer && $0.offset != nil }?.offset
        if isShort { session.makeReadyToOverwrite() } else if let doubt { session.moveCaret(to: doubt) }
    }

    mutating func save(_ session: EditSession) {
        guard let index = turns.firstIndex(where: { $0.number == session.place.turn }) else { return }
        let text = session.text
        if let obstacle = turns[index].room.obstacle(to: text, from: session.generated) {
            return refuse("not saved: \(obstacle)")
        }
        bench.editor = nil
        if session.hasKept { dropDraft(of: session.place) }
        if index != current { stand(at: index) }
        if text.hasSameBytes(as: session.start) {
            let isGenerated = text.hasSameBytes(as: session.generated)
            say(
                isGenerated && !turns[index].isDecided
                    ? "nothing changed; \(key(.accept, in: .desk)) accepts the turn as it is" : "nothing changed")
            return
        }
        correct(to: text)
    }
}
