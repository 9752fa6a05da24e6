internal import Corpus
internal import ReviewStore

/// Turns lines of a decision script into events of one reviewer.
struct Decider {
    let store: ReviewStore
    let reviewer: Reviewer

    /// Records the decision that `line` describes and returns its place in the ledger.
    func decide(_ line: some Collection<UInt8>) throws -> RecordedAction {
        let script = try ScriptedDecision(json: line)
        let sample = try sampleNumber(of: script)
        let isRedo = script.decision == "redo"
        guard let action = isRedo ? .undo : Self.actions[script.decision] else {
            throw ProgramError(
                "there is no decision “\(script.decision.prefix(60))”: it is one of \(Self.actions.keys.sorted().joined(separator: ", ")), redo"
            )
        }
        if sample == nil, script.turn != nil { throw ProgramError("a “turn” needs its “sample” (or “record”)") }
        if action != .undo, sample == nil { throw ProgramError("“sample” (or “record”) is missing") }
        var after: TurnText?
        if action == .edit {
            guard let sample, let turn = script.turn else { throw ProgramError("an edit needs a “turn”") }
            after = try correctedText(script, sample: sample, turn: turn)
        } else if script.question != nil || script.choices != nil || script.answer != nil {
            throw ProgramError("only an edit carries “question”, “choices” or “answer”")
        }
        let wanted = ReviewAction(
            action: action, sample: sample, turn: script.turn, after: after, reasons: script.reasons,
            note: script.note, activeMilliseconds: script.activeMs, source: .script, key: script.key)
        return try isRedo ? store.redo(wanted, by: reviewer) : store.record(wanted, by: reviewer)
    }

    private static let actions: [String: Event.Action] = [
        "accept": .accept, "edit": .edit, "reject": .reject, "skip": .skip, "flag": .flag, "note": .note,
        "undo": .undo,
    ]

    private func sampleNumber(of script: ScriptedDecision) throws -> Int? {
        guard let record = script.record else { return script.sample }
        guard script.sample == nil else { throw ProgramError("a line names either “sample” or “record”, not both") }
        guard let digest = SHA256Digest(hexadecimal: record) else {
            throw ProgramError("“record” is a SHA-256: 64 hexadecimal digits")
        }
        return try store.sampleNumber(record: digest)
    }

    private func correctedText(_ script: ScriptedDecision, sample: Int, turn: Int) throws -> TurnText {
        guard let found = try store.sample(sample, for: reviewer) else {
            throw ProgramError("there is no sample \(sample) in this store")
        }
        guard let reviewTurn = found.turns.first(where: { $0.number == turn }) else {
            throw ProgramError("sample \(sample) has no turn \(turn): it has \(found.turns.count)")
        }
        guard script.question != nil || script.choices != nil || script.answer != nil else {
            throw ProgramError("an edit carries a “question”, “choices” or an “answer”")
        }
        let generated = reviewTurn.generated
        return TurnText(
            question: script.question ?? generated.question, choices: script.choices ?? generated.choices,
            answer: script.answer ?? generated.answer)
    }
}
