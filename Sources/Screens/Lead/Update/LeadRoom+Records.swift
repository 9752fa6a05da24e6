internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Asks for an action to be written, and shows it as if it were.
    mutating func record(_ action: ReviewAction) {
        guard lostStore == nil else {
            keepRefused(action)
            return
        }
        lastRequest += 1
        outstanding.append(Outstanding(request: lastRequest, work: .action(action)))
        effects.append(.record(request: lastRequest, action))
        guard let place = action.place else { return }
        mark(place, isSettled: action.action != .reopen)
    }

    /// Notes whether a turn waits for a ruling, before figures say so.
    private mutating func mark(_ place: TurnPlace, isSettled: Bool) {
        if isSettled { settled.insert(place) } else { settled.remove(place) }
        for index in layers.indices {
            guard case .settle(var layer) = layers[index] else { continue }
            if isSettled { layer.settled.insert(place) } else { layer.settled.remove(place) }
            layers[index] = .settle(layer)
        }
        rebuild(.waiting)
    }

    mutating func goBack(redo: Bool) {
        guard lostStore == nil else { return refuseWithoutStore() }
        lastRequest += 1
        outstanding.append(Outstanding(request: lastRequest, work: redo ? .redo : .undo))
        effects.append(redo ? .redo(request: lastRequest) : .undo(request: lastRequest))
    }

    /// Takes in that an action is on disk.
    mutating func recorded(_ request: Int, _ recorded: RecordedAction) {
        guard let index = outstanding.firstIndex(where: { $0.request == request }) else { return }
        let work = outstanding.remove(at: index).work
        hasRecorded = true
        refresh()
        switch work {
        case .action, .bulk: break
        case .undo: wentBack("undone", recorded)
        case .redo: wentBack("redone", recorded)
        }
    }

    /// Goes to the turn that an undo or redo changed, and says what it was.
    private mutating func wentBack(_ verb: String, _ recorded: RecordedAction) {
        let what = recorded.reversed.flatMap { $0 == .undo ? nil : ": \($0.word)" } ?? ""
        guard let sample = recorded.sample, let turn = recorded.turn else {
            say(verb + what)
            return
        }
        let place = TurnPlace(sample: sample, turn: turn)
        mark(place, isSettled: false)
        say("\(verb)\(what), turn \(place.name)")
        // What is being written or picked belongs to the turn on screen, which therefore stays.
        guard isAtRest else { return }
        if settleLayer == nil {
            openCase(place, list: [place])
        } else if settleLayer?.place != place {
            show(place)
        }
    }

    /// Takes in that an action is not on disk: the screen goes back to what is, and says so until it is dismissed.
    mutating func failed(_ request: Int, message: String) {
        guard let index = outstanding.firstIndex(where: { $0.request == request }) else { return }
        let work = outstanding.remove(at: index).work
        if case .bulk(let places) = work {
            settled.subtract(places)
            failures.append(
                Failure(text: "NOT SAVED: not all turns are settled. \(message)", isUnsaved: true))
            effects.append(.bell)
            refresh()
            return
        }
        guard case .action(let action) = work, let place = action.place else {
            refuse(message)
            return
        }
        var text = "NOT SAVED: turn \(place.name) is not \(action.action.word). \(message)"
        if action.action == .resolve || action.action == .gold, let after = action.after {
            text += " The text is kept as a draft."
            keepDraft(after, of: place)
        }
        failures.append(Failure(text: text, isUnsaved: true))
        effects.append(.bell)
        mark(place, isSettled: false)
        refresh()
    }
}

extension ReviewAction {
    /// The turn that the action is about.
    var place: TurnPlace? {
        sample.flatMap { sample in turn.map { TurnPlace(sample: sample, turn: $0) } }
    }
}
