internal import Corpus
internal import TerminalUI

extension Desk {
    /// Takes in what happened, and returns what to do about it, in order.
    package mutating func update(_ event: DeskEvent) -> [DeskEffect] {
        switch event {
        case .terminal(let event, let time): update(event, at: time)
        case .loaded(let request, let loaded, let time): if request == awaited { arrive(loaded, at: time) }
        case .notLoaded(let request, let sentence): notLoaded(request, sentence: sentence)
        case .recorded(let request, let recorded): self.recorded(request, recorded)
        case .failed(let request, let message): failed(request, message: message)
        case .picture(let request, let state): viewer.take(state, of: request)
        case .found(let results): found(results)
        case .editedExternally(let edit, let time):
            // Work in one's own editor is a gap like any other.
            clock.input(at: time)
            editedExternally(edit)
        case .changedElsewhere: refresh()
        case .timeToKeepDraft: keepUnkeptDraft()
        case .progress(let progress): take(progress)
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
        case .resize(let size): resize(to: size)
        case .focus(true): clock.resume(at: time)
        case .focus(false): clock.pause(at: time)
        }
    }

    private mutating func resize(to size: Size) {
        self.size = size
        arrange()
        conversation.reveal(current, rows: layout.turns.rows)
    }

    /// Brings what is derived up to date, and hands out the effects.
    mutating func settle() -> [DeskEffect] {
        arrange()
        askForPicture()
        defer { effects = [] }
        return effects
    }

    /// Lays out what changed.
    mutating func arrange() {
        let captions = captionText
        layout = DeskLayout(
            size: size, hasPicture: sample?.pictures.isEmpty == false, bannerRows: bannerLines.count,
            captionRows: captions.map { text in { columns in text.wrapped(columns: columns - 4).count } })
        guard let sample, !layout.isTooSmall else { return }
        let rows = layout.turns.rows
        let isNewWidth = conversation.width != layout.turns.columns
        conversation.lay(
            turns,
            preface: Conversation.Preface(
                context: sample.context, isFlagged: shownFlag, isSkipped: shownSkip, note: shownNote),
            width: layout.turns.columns, theme: theme, taxonomy: taxonomy)
        if isNewWidth { conversation.reveal(current, rows: rows) }
        conversation.clamp(rows: rows)
    }

    mutating func say(_ text: String, _ tone: DeskMessage.Tone = .information) {
        if tone == .failure {
            failures.append(Failure(text: text))
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
