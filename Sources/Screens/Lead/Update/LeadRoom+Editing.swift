internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Opens the editor on the version under the cursor, or on what was begun before.
    mutating func openEditor() {
        guard let layer = settleLayer, let content = layer.content else { return refuse("the turn is not here yet") }
        if content.isSettled, !content.isGold { return refuse("this turn is settled; \(key(.reopen)) opens it again") }
        let draft = bench.drafts[layer.place] ?? nil
        let start = layer.text(hidesNames: hidesNames) ?? content.generated
        bench.editor = EditSession(
            place: layer.place, generated: content.generated, start: start, draft: draft, focus: .answer)
        if draft != nil {
            say("the draft is as you left it; \(key(.editRestore, in: .edit)) brings the generated text back")
        }
    }

    /// Takes the text as the ruling; until its reason is given it stays as a draft.
    mutating func save(_ session: EditSession) {
        let place = session.place
        let text = session.text
        bench.editor = nil
        if session.isChanged { keepDraft(text, of: place) }
        let what = text.hasSameBytes(as: session.generated) ? "the generated text" : "a text of your own"
        if settleLayer?.content?.isGold == true {
            ask(why: PendingRuling(place: place, action: .gold, text: text, what: "\(what) as the gold"))
        } else {
            propose(text, what: what)
        }
    }
}
