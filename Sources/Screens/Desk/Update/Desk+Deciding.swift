internal import Corpus
internal import Figures
internal import Settings

extension Desk {
    /// Records a decision about the current turn and moves on.
    mutating func decide(_ decision: Decision, after: TurnText? = nil, reasons: [String] = [], note: String? = nil) {
        guard turn != nil else { return }
        recordDecision(of: current, decision, after: after, reasons: reasons, note: note)
        advance()
    }

    private mutating func recordDecision(
        of index: Int, _ decision: Decision, after: TurnText?, reasons: [String], note: String?
    ) {
        guard let sample else { return }
        let number = turns[index].number
        var action = action(Event.Action(decision), sample: sample.number, turn: number)
        action.after = after
        action.reasons = reasons
        action.note = note
        if turns[index].draft != nil { dropDraft(of: TurnPlace(sample: sample.number, turn: number)) }
        decided += 1
        record(action)
    }

    mutating func accept() {
        guard let turn else { return }
        switch turn.shown.standing?.decision {
        case .accept:
            say("turn \(turn.number) is accepted already")
            advance()
            return
        case .edit: say("turn \(turn.number): accepted as generated, the edit is taken back; \(key(.undo)) undoes")
        case .reject, nil: break
        }
        decide(.accept)
    }

    /// Accepts every turn of the sample that is undecided.
    mutating func acceptAll() {
        let open = turns.indices.filter { !turns[$0].isDecided }
        guard !open.isEmpty else {
            say("every turn of this sample is decided")
            advance()
            return
        }
        for index in open { recordDecision(of: index, .accept, after: nil, reasons: [], note: nil) }
        advance()
        let undo = key(.undo, in: .desk)
        say(
            open.count == 1
                ? "accepted 1 turn; \(undo) undoes" : "accepted \(open.count) turns; \(undo) undoes them one by one")
    }

    /// Records a corrected text; one that is what was generated is an acceptance.
    mutating func correct(to text: TurnText, reasons: [String] = []) {
        guard let turn else { return }
        if let obstacle = turn.room.obstacle(to: text, from: turn.generated) {
            refuse("turn \(turn.number) is left as it is: \(obstacle)")
        } else if text.hasSameBytes(as: turn.generated) {
            if turn.shown.standing?.decision == .accept {
                say("turn \(turn.number) is accepted already")
                advance()
            } else {
                decide(.accept)
                say("turn \(turn.number): as generated, so accepted")
            }
        } else if turn.shown.standing?.decision == .edit, text.hasSameBytes(as: turn.text) {
            say("turn \(turn.number) says that already")
            advance()
        } else {
            decide(.edit, after: text, reasons: reasons)
        }
    }

    /// Turns a judgement's answer over.
    mutating func flip() {
        guard let turn else { return }
        guard turn.kind == .judgement else {
            return refuse("turn \(turn.number) is no judgement; \(key(.edit)) edits it")
        }
        guard let answer = Judgement(of: turn.text.answer)?.flipped else {
            openEditor(at: .answer)
            return say("the answer says more than yes or no: correct it here")
        }
        var text = turn.text
        text.answer = answer
        correct(to: text)
    }

    /// Makes a choice the answer: accepts where it is the answer already.
    mutating func choose(_ index: Int) {
        guard let turn else { return }
        guard turn.kind == .multipleChoice else {
            return refuse("turn \(turn.number) is no multiple choice; \(key(.edit)) edits it")
        }
        let letter = AnswerLetters.letter(index)
        switch AnswerLetters.pick(index, in: turn.text) {
        case .absent: refuse("turn \(turn.number) has no choice \(letter)")
        case .unclear:
            openEditor(at: .answer)
            say("the answer says more than a letter: correct it here")
        case .already:
            if turn.shown.standing?.decision == .edit {
                say("turn \(turn.number) is answered by \(letter) already")
                advance()
            } else {
                accept()
            }
        case .changed(let answer):
            var text = turn.text
            text.answer = answer
            correct(to: text, reasons: taxonomy["wrong-choice"].map { [$0.slug] } ?? [])
        }
    }

    /// Asks why the turn is rejected.
    mutating func reject() {
        guard let turn else { return }
        let standing = turn.shown.standing?.decision == .reject ? turn.shown.standing : nil
        let picker = ReasonPicker(
            "why reject turn \(turn.number)?", verb: "reject", taxonomy: taxonomy, keymap: keymap,
            marked: standing?.reasons ?? [], note: standing?.note ?? "")
        bench.overlay = .reasons(picker) { desk, answer in
            desk.decide(.reject, reasons: answer.reasons, note: answer.note)
        }
    }

    mutating func flag() {
        guard let sample, let turn else { return }
        if turn.shown.isFlagged {
            say("turn \(turn.number) is flagged already")
        } else {
            record(action(.flag, sample: sample.number, turn: turn.number))
            say("flagged turn \(turn.number); \(key(.undo)) undoes")
        }
    }

    /// Asks for a note on the turn.
    mutating func writeNote() {
        ask("note", text: turn?.shown.note ?? "") { desk, text in
            guard let sample = desk.sample, let turn = desk.turn, text != turn.shown.note ?? "" else { return }
            var action = desk.action(.note, sample: sample.number, turn: turn.number)
            action.note = text
            desk.record(action)
            desk.say("noted on turn \(turn.number); \(desk.key(.undo)) undoes")
        }
    }

    mutating func skip() {
        guard let sample else { return }
        record(action(.skip, sample: sample.number, turn: nil))
        load(.nextOpen)
        wantedMessage = ScreenMessage("skipped sample \(sample.number); \(key(.undo)) goes back to it")
    }

    /// Goes on to the next undecided turn of the sample, or when there is none to the next sample that has one.
    mutating func advance() {
        let order = Array(turns.indices.dropFirst(current + 1)) + Array(turns.indices.prefix(current + 1))
        if let next = order.first(where: { !turns[$0].isDecided }) { stand(at: next) } else { load(.nextOpen) }
    }
}

extension Event.Action {
    init(_ decision: Decision) {
        switch decision {
        case .accept: self = .accept
        case .edit: self = .edit
        case .reject: self = .reject
        }
    }
}
