internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Takes in what happened, and returns what to do about it, in order.
    package mutating func update(_ event: LeadEvent) -> [LeadEffect] {
        switch event {
        case .terminal(let event, let time): update(event, at: time)
        case .figures(let page, let figures): arrive(figures, of: page)
        case .waiting(let count): arrive(waiting: count)
        case .items(let source, let items, let total): arrive(items, of: source, total: total)
        case .adjudicationCase(let content, let draft, let time): arrive(content, draft: draft, at: time)
        case .waitingTurns(let request, let items, let total):
            answered(.waitingTurns(request))
            arrive(items, total: total, for: request)
        case .alike(let query, let proposals):
            answered(.alike(query))
            arrive(proposals, for: query)
        case .settledAtOnce(let request, let turns): settledAtOnce(request, turns: turns)
        case .ledger(let request, let rows, let newest, let time):
            arrive(rows, for: request, newest: newest, time: time)
        case .history(let place, let steps): arrive(steps, of: place)
        case .notLoaded(let query, let sentence): notLoaded(query, sentence)
        case .recorded(let request, let recorded): self.recorded(request, recorded)
        case .failed(let request, let message): failed(request, message: message)
        case .picture(let request, let state): viewer.take(state, of: request)
        case .editedExternally(let edit, let time):
            // Work in one's own editor is a gap like any other.
            clock.input(at: time)
            editedExternally(edit)
        case .changedElsewhere: refresh()
        case .timeToKeepDraft: keepUnkeptDraft()
        case .resumed(let time):
            clock.resume(at: time)
            effects.append(.redraw)
        case .storeLost(let sentence): loseStore(sentence)
        case .message(let text, let tone): say(text, tone)
        }
        return settle()
    }

    private mutating func update(_ event: TerminalEvent, at time: Int64) {
        switch event {
        case .key(let key):
            clock.input(at: time)
            press(key)
        case .paste(let text):
            clock.input(at: time)
            paste(text)
        case .resize(let size): self.size = size
        case .focus(true): clock.resume(at: time)
        case .focus(false): clock.pause(at: time)
        }
    }

    /// Brings what is derived up to date, and hands out the effects.
    mutating func settle() -> [LeadEffect] {
        fitTables()
        clampScrolling()
        askForPicture()
        defer { effects = [] }
        return effects
    }

    mutating func say(_ text: String, _ tone: DeskMessage.Tone = .information) {
        if tone == .failure {
            failures.append(Failure(text: text, isUnsaved: false))
        } else {
            message = DeskMessage(text, tone)
        }
    }

    /// A message that something cannot be done, with a sound.
    mutating func refuse(_ text: String) {
        say(text, .warning)
        effects.append(.bell)
    }
}
