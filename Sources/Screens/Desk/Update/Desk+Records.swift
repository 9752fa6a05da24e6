internal import Corpus

extension Desk {
    /// Asks for an action to be written, and shows it as if it were.
    mutating func record(_ action: ReviewAction) {
        guard lostStore == nil else {
            keepRefused(action)
            return
        }
        lastRequest += 1
        outstanding.append(Outstanding(request: lastRequest, work: .action(action)))
        effects.append(.record(request: lastRequest, action))
        if awaited != nil { unsettled.append(action) }
        if let turn = action.turn { showTurn(numbered: turn) }
    }

    /// Shows a turn as it will be when everything outstanding is on disk.
    mutating func showTurn(numbered number: Int) {
        guard let sample, let index = turns.firstIndex(where: { $0.number == number }) else { return }
        var state = turns[index].stored
        for case .action(let action) in outstanding.map(\.work)
        where action.sample == sample.number && action.turn == number {
            state = state.after(action)
        }
        turns[index].show(state)
    }

    /// Takes in that an action is on disk.
    mutating func recorded(_ request: Int, _ recorded: RecordedAction) {
        guard let index = outstanding.firstIndex(where: { $0.request == request }) else { return }
        let work = outstanding.remove(at: index).work
        hasRecorded = true
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
        guard let number = recorded.sample else {
            say(verb)
            return
        }
        let turn = recorded.turn.map { ", turn \($0)" } ?? ""
        let text = "\(verb)\(what) sample \(number)\(turn)"
        // What is being written or picked belongs to the turn on screen, which therefore stays.
        guard isAtTurns else {
            say(text)
            if number == sample?.number { refresh() }
            return
        }
        load(.number(number))
        wantedTurn = recorded.turn
        wantedMessage = DeskMessage(text)
    }

    /// Takes in that an action is not on disk: the screen goes back to what is, and says so until it is dismissed.
    mutating func failed(_ request: Int, message: String) {
        guard let index = outstanding.firstIndex(where: { $0.request == request }) else { return }
        let work = outstanding.remove(at: index).work
        guard case .action(let action) = work else {
            refuse(message)
            return
        }
        unsettled.removeAll { $0 == action }
        let turn = action.turn.map { ", turn \($0)" } ?? ""
        let place = "sample \(action.sample ?? 0)\(turn)"
        var text = "NOT SAVED: \(action.action.rawValue) of \(place). \(message)"
        if action.action == .edit, let sample = action.sample, let turn = action.turn, let after = action.after {
            text += " The text is kept as a draft."
            keepDraft(TurnDraft(sample: sample, turn: turn, text: after))
        }
        if action.action.decision != nil { decided = max(0, decided - 1) }
        failures.append(Failure(text: text))
        effects.append(.bell)
        if action.sample == sample?.number, let turn = action.turn { showTurn(numbered: turn) }
    }

    mutating func goBack(redo: Bool) {
        guard lostStore == nil else { return refuseWithoutStore() }
        lastRequest += 1
        outstanding.append(Outstanding(request: lastRequest, work: redo ? .redo : .undo))
        effects.append(redo ? .redo(request: lastRequest) : .undo(request: lastRequest))
    }

    private var ofSample: [ReviewAction] {
        outstanding.compactMap {
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
