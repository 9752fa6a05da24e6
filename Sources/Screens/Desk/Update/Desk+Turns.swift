internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Does what a key is bound to among the turns.
    mutating func performAtTurns(_ action: Action) {
        guard sample != nil || action.needsNoSample else {
            refuse("there is no sample here")
            return
        }
        guard !isRefusedWithoutStore(action) else { return refuseWithoutStore() }
        guard !isAwaitingSample || action.needsNoSample else {
            hold(action)
            return
        }
        if let index = action.choice {
            choose(index)
            return
        }
        switch action {
        case .accept: accept()
        case .acceptAll: acceptAll()
        case .edit: openEditor(at: nil)
        case .editQuestion: openEditor(at: .question)
        case .editChoices: openEditor(at: .choice(0))
        case .editExternally:
            openEditor(at: nil)
            editExternally()
        case .reject: openReasons()
        case .flip: flip()
        case .flag: flag()
        case .note: openPrompt(.note, text: turn?.shown.note ?? "")
        case .skip: skip()
        case .undo: goBack(redo: false)
        case .redo: goBack(redo: true)
        case .nextTurn: move(by: 1)
        case .previousTurn: move(by: -1)
        case .nextSample: load(.next)
        case .previousSample: load(.previous)
        case .nextOpenSample: load(.nextOpen)
        case .firstSample: load(.first)
        case .lastSample: load(.last)
        case .goToSample: openPrompt(.sample)
        case .scrollDown: scroll(by: 1)
        case .scrollUp: scroll(by: -1)
        case .search: openPrompt(.search)
        case .searchNext: goToHit(by: 1)
        case .searchPrevious: goToHit(by: -1)
        case .caption: toggleCaptions()
        case .zoom, .zoomIn: openZoom(action)
        case .nextPicture: nextPicture()
        case .commands: openCommands()
        case .cancel: cancel()
        default: refuse("“\(action.summary)” does nothing here; \(key(.help)) shows the keys")
        }
    }

    /// A decision is never taken for a sample that was not on screen yet; other keys wait until it is.
    private mutating func hold(_ action: Action) {
        if action.group == .deciding {
            refuse("not taken: the next sample was not on screen yet")
        } else if held.count < 8 {
            held.append(action)
        }
    }

    private mutating func cancel() {
        if !failures.isEmpty {
            failures.removeFirst()
        } else if showsCaptions {
            showsCaptions = false
        }
    }

    /// Makes a turn the one that keys act on.
    mutating func stand(at index: Int) {
        current = index
        look()
        arrange()
        conversation.reveal(index, rows: layout.turns.rows)
    }

    /// Counts time for the turn that keys act on.
    func lookedAt() -> ReviewClock.Key? {
        sample.flatMap { sample in turn.map { ReviewClock.Key(sample: sample.number, turn: $0.number) } }
    }

    mutating func look() { clock.look(at: lookedAt()) }

    private mutating func move(by step: Int) {
        let next = current + step
        guard turns.indices.contains(next) else {
            say(
                step > 0
                    ? "this is the last turn; \(key(.nextSample)) goes to the next sample"
                    : "this is the first turn; \(key(.previousSample)) goes to the sample before")
            return
        }
        stand(at: next)
    }

    private mutating func scroll(by pages: Int) {
        let rows = layout.turns.rows
        if !conversation.scroll(by: pages * max(1, rows - 2), rows: rows) {
            say(pages > 0 ? "this is the end of the conversation" : "this is the beginning of the conversation")
        }
    }
}

extension Action {
    /// The index of the choice that the action picks.
    var choice: Int? {
        let choices: [Action] = [
            .chooseA, .chooseB, .chooseC, .chooseD, .chooseE, .chooseF, .chooseG, .chooseH,
        ]
        return choices.firstIndex(of: self)
    }

    /// Whether the action makes sense while there is no sample.
    fileprivate var needsNoSample: Bool {
        switch self {
        case .undo, .redo, .search, .goToSample, .commands, .cancel, .firstSample, .lastSample, .nextOpenSample: true
        default: false
        }
    }
}
