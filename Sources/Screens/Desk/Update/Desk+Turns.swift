internal import Corpus
internal import Settings
internal import TerminalUI

extension Desk {
    /// Does what a key is bound to among the turns.
    mutating func performAtRest(_ action: Action) {
        guard sample != nil || action.needsNoSample else { return refuse("there is no sample here") }
        guard bench.lostStore == nil || action.group != .deciding else { return refuseWithoutStore() }
        guard !isAwaiting || action.needsNoSample else {
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
        case .reject: reject()
        case .flip: flip()
        case .flag: flag()
        case .note: writeNote()
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
        case .goToSample: goToSample()
        case .scrollDown: scroll(by: 1)
        case .scrollUp: scroll(by: -1)
        case .search: search()
        case .searchNext: goToHit(by: 1)
        case .searchPrevious: goToHit(by: -1)
        case .caption: toggleCaptions()
        case .zoom, .zoomIn: openZoom(nearer: action == .zoomIn)
        case .nextPicture: nextPicture()
        case .cancel: cancel()
        default: refuse(action, hint: "\(key(.help)) shows the keys")
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
        if !bench.failures.isEmpty {
            bench.failures.removeFirst()
        } else if bench.showsCaptions {
            bench.showsCaptions = false
        }
    }

    /// Makes a turn the one that keys act on.
    mutating func stand(at index: Int) {
        current = index
        look()
        arrange()
        conversation.reveal(index)
    }

    /// Counts time for the turn that keys act on.
    mutating func look() { bench.clock.look(at: turn.flatMap { place($0.number) }) }

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
        if !conversation.scroll(by: pages * max(1, layout.turns.rows - 2)) {
            say(pages > 0 ? "this is the end of the conversation" : "this is the beginning of the conversation")
        }
    }
}

extension Action {
    /// The index of the choice that the action picks.
    var choice: Int? { Self.choices.firstIndex(of: self) }

    /// Whether the action makes sense while there is no sample.
    fileprivate var needsNoSample: Bool {
        switch self {
        case .undo, .redo, .search, .goToSample, .cancel, .firstSample, .lastSample, .nextOpenSample: true
        default: false
        }
    }
}
