internal import Corpus
internal import Figures
internal import Settings
internal import TerminalUI

extension LeadRoom {
    /// Asks for a ruling to be written, and shows it as if it were; false when nothing can be recorded any more.
    mutating func record(_ action: ReviewAction) -> Bool {
        guard ask(toRecord: action) else { return false }
        if let place = action.place { mark(place, isSettled: action.action != .reopen) }
        return true
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

    /// Takes in that something is on disk.
    mutating func take(_ recorded: RecordedAction, of work: Work) {
        refresh()
        switch work {
        case .action, .several: break
        case .undo: wentBack("undone", recorded)
        case .redo: wentBack("redone", recorded)
        }
    }

    /// Goes to the turn that an undo or redo changed, and says what it was.
    private mutating func wentBack(_ verb: String, _ recorded: RecordedAction) {
        let what = recorded.reversed.flatMap { $0 == .undo ? nil : ": \($0.word)" } ?? ""
        guard let sample = recorded.sample, let turn = recorded.turn else { return say(verb + what) }
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

    /// Takes in that something is not on disk: the screen goes back to what is.
    mutating func takeBack(_ work: Work) {
        switch work {
        case .action(let action): if let place = action.place { mark(place, isSettled: false) }
        case .several(let places): settled.subtract(places)
        case .undo, .redo: break
        }
        refresh()
    }

    /// As `turn 12.2 is not settled`.
    func name(of work: Work) -> String {
        guard case .action(let action) = work else { return "not all turns are settled" }
        return "turn \(action.place?.name ?? "") is not \(action.action.word)"
    }
}
