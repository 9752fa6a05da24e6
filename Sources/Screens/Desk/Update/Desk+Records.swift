internal import Corpus

extension Desk {
    /// Asks for an action to be written, and shows it as if it were.
    mutating func record(_ action: ReviewAction) {
        guard ask(toRecord: action) else { return }
        if awaited != nil { unsettled.append(action) }
        if let turn = action.turn { showTurn(numbered: turn) }
    }

    /// Shows a turn as it will be when everything outstanding is on disk.
    mutating func showTurn(numbered number: Int) {
        guard let sample, let index = turns.firstIndex(where: { $0.number == number }) else { return }
        var state = turns[index].stored
        for case .action(let action) in bench.outstanding.map(\.work)
        where action.sample == sample.number && action.turn == number { state = state.after(action) }
        turns[index].show(state)
    }

    /// Takes in that something is on disk.
    mutating func take(_ recorded: RecordedAction, of work: Work) {
        switch work {
        case .action(let action):
            guard let sample, action.sample == sample.number else { return }
            if let number = action.turn, let turn = turns.firstIndex(where: { $0.number == number }) {
                turns[turn].stored = turns[turn].stored.after(action)
                showTurn(numbered: number)
                // A skip lasts until its reviewer decides.
                if action.action.decision != nil { self.sample?.isSkipped = false }
            } else {
                store(ofSample: action)
            }
        case .undo: wentBack("undone", recorded)
        case .redo: wentBack("redone", recorded)
        case .several: break
        }
    }

    private mutating func store(ofSample action: ReviewAction) {
        switch action.action {
        case .flag: sample?.isFlagged = true
        case .skip: sample?.isSkipped = true
        case .note: sample?.note = action.note.flatMap { $0.isEmpty ? nil : $0 }
        default: break
        }
    }

    /// Goes to what an undo or redo changed, and says what it was.
    private mutating func wentBack(_ verb: String, _ recorded: RecordedAction) {
        let what = recorded.reversed.flatMap { $0 == .undo ? nil : ": \($0.rawValue) of" } ?? ":"
        guard let number = recorded.sample else { return say(verb) }
        let turn = recorded.turn.map { ", turn \($0)" } ?? ""
        let text = "\(verb)\(what) sample \(number)\(turn)"
        // What is being written or picked belongs to the turn on screen, which therefore stays.
        guard isAtRest else {
            say(text)
            if number == sample?.number { refresh() }
            return
        }
        load(.number(number))
        wantedTurn = recorded.turn
        wantedMessage = ScreenMessage(text)
    }

    /// Takes in that an action is not on disk: the screen goes back to what is.
    mutating func takeBack(_ work: Work) {
        guard case .action(let action) = work else { return }
        unsettled.removeAll { $0 == action }
        if action.action.decision != nil { decided = max(0, decided - 1) }
        if action.sample == sample?.number, let turn = action.turn { showTurn(numbered: turn) }
    }

    /// As `edit of sample 12, turn 2`.
    func name(of work: Work) -> String {
        guard case .action(let action) = work else { return "" }
        let turn = action.turn.map { ", turn \($0)" } ?? ""
        return "\(action.action.rawValue) of sample \(action.sample ?? 0)\(turn)"
    }

    private var ofSample: [ReviewAction] {
        bench.outstanding.compactMap {
            guard case .action(let action) = $0.work, action.turn == nil, action.sample == sample?.number else {
                return nil
            }
            return action
        }
    }

    /// Whether the sample is flagged, counting what is on its way.
    var shownFlag: Bool { sample?.isFlagged == true || ofSample.contains { $0.action == .flag } }
    var shownSkip: Bool { sample?.isSkipped == true || ofSample.contains { $0.action == .skip } }
    var shownNote: String? { ofSample.last { $0.action == .note }?.note ?? sample?.note }
}
