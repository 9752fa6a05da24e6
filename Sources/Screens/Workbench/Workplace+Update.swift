internal import Corpus
internal import Settings
internal import TerminalUI

extension Workplace {
    var keymap: Keymap { bench.setup.keymap }
    var theme: Theme { bench.setup.theme }
    /// The names of the reasons that reviewers give.
    var taxonomy: ReasonTaxonomy { bench.setup.taxonomy }
    var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

    /// Takes in what happened, and returns what to do about it, in order.
    mutating func respond(to event: ScreenEvent<Answer>) -> [ScreenEffect<Request>] {
        switch event {
        case .terminal(let event, let time): take(event, at: time)
        case .answer(let answer): take(answer)
        case .recorded(let request, let recorded):
            if let work = bench.finish(request) {
                bench.hasRecorded = true
                take(recorded, of: work)
            }
        case .failed(let request, let message): if let work = bench.finish(request) { failed(work, message) }
        case .picture(let request, let state): bench.viewer.take(state, of: request)
        case .editedExternally(let edit, let time):
            // Work in one's own editor is a gap like any other.
            bench.clock.input(at: time)
            editedExternally(edit)
        case .changedElsewhere: refresh()
        case .timeToKeepDraft: keepUnkeptDraft()
        case .resumed(let time):
            bench.clock.resume(at: time)
            bench.effects.append(.redraw)
        case .storeLost(let sentence): loseStore(sentence)
        case .message(let text, let tone): say(text, tone)
        }
        return settle()
    }

    private mutating func take(_ event: TerminalEvent, at time: Int64) {
        switch event {
        case .key(let key):
            bench.clock.input(at: time)
            press(key)
        case .paste(let text):
            bench.clock.input(at: time)
            paste(text)
        case .resize(let size): bench.size = size
        case .focus(true): bench.clock.resume(at: time)
        case .focus(false): bench.clock.pause(at: time)
        }
    }

    /// Brings what is derived up to date, and hands out the effects.
    mutating func settle() -> [ScreenEffect<Request>] {
        arrange()
        askForPicture()
        defer { bench.effects = [] }
        return bench.effects
    }

    mutating func say(_ text: String, _ tone: ScreenMessage.Tone = .information) {
        switch tone {
        case .information, .warning: bench.message = ScreenMessage(text, tone)
        case .failure, .unsaved: bench.failures.append(.init(text: text, isUnsaved: tone == .unsaved))
        }
    }

    /// A message that something cannot be done, with a sound.
    mutating func refuse(_ text: String) {
        say(text, .warning)
        bench.effects.append(.bell)
    }

    /// Refuses an action that is bound to a key where it does nothing.
    mutating func refuse(_ action: Action, hint: String = "") {
        refuse("“\(action.summary)” does nothing here" + (hint.isEmpty ? "" : "; \(hint)"))
    }

    // Recording

    /// Asks for an action to be written; false when nothing can be recorded any more.
    @discardableResult
    mutating func ask(toRecord action: ReviewAction) -> Bool {
        guard bench.lostStore == nil else {
            if let place = action.place, let after = action.after { keepDraft(after, of: place) }
            refuseWithoutStore()
            return false
        }
        bench.effects.append(.record(request: bench.begin(.action(action)), action))
        return true
    }

    /// Asks for the newest action to be taken back, or the newest undo.
    mutating func goBack(redo: Bool) {
        guard bench.lostStore == nil else { return refuseWithoutStore() }
        let request = bench.begin(redo ? .redo : .undo)
        bench.effects.append(redo ? .redo(request: request) : .undo(request: request))
    }

    /// An action about a turn, or without one about a sample, with the times and what could be seen.
    mutating func action(_ action: Event.Action, sample: Int, turn: Int?) -> ReviewAction {
        let times =
            turn.map { bench.clock.take(TurnPlace(sample: sample, turn: $0)) } ?? bench.clock.take(sample: sample)
        return ReviewAction(
            action: action, sample: sample, turn: turn, activeMilliseconds: times?.active,
            elapsedMilliseconds: times?.elapsed, cutoffMilliseconds: times?.active.map { _ in bench.clock.longestGap },
            seen: bench.viewer.seen(mode: bench.setup.pictureMode, hasPictures: pictured?.paths.isEmpty == false),
            source: .desk)
    }

    /// Takes in that something is not on disk, and says so until it is dismissed.
    private mutating func failed(_ work: Work, _ message: String) {
        guard work != .undo, work != .redo else { return refuse(message) }
        var text = "NOT SAVED: \(name(of: work)). \(message)"
        if case .action(let action) = work, let place = action.place, let after = action.after,
            [.edit, .resolve, .gold].contains(action.action)
        {
            text += " The text is kept as a draft."
            keepDraft(after, of: place)
        }
        say(text, .unsaved)
        bench.effects.append(.bell)
        takeBack(work)
    }

    // A lost store

    /// Takes in that nothing can be recorded any more, and hands out what was written to be kept elsewhere.
    private mutating func loseStore(_ sentence: String) {
        let isNews = bench.lostStore == nil
        bench.lostStore = sentence
        guard isNews else { return }
        bench.effects.append(.bell)
        keepUnkeptDraft()
        for (place, text) in bench.drafts.sorted(by: { $0.key < $1.key }) {
            if let text { bench.effects.append(.saveDraft(TurnDraft(place: place, text: text))) }
        }
        for draft in loadedDrafts where bench.drafts[draft.place] == nil { bench.effects.append(.saveDraft(draft)) }
    }

    mutating func refuseWithoutStore() { refuse("not taken: nothing can be recorded any more") }
}

extension ReviewAction {
    /// The turn that the action is about.
    var place: TurnPlace? { sample.flatMap { sample in turn.map { TurnPlace(sample: sample, turn: $0) } } }
}
