internal import Corpus
internal import Settings

extension Desk {
    /// Takes in that nothing can be recorded any more, and hands out what was written to be kept elsewhere.
    mutating func loseStore(_ sentence: String) {
        let isNews = lostStore == nil
        lostStore = sentence
        guard isNews else { return }
        effects.append(.bell)
        keepUnkeptDraft()
        for (place, text) in drafts.sorted(by: { ($0.key.sample, $0.key.turn) < ($1.key.sample, $1.key.turn) }) {
            if let text { effects.append(.saveDraft(TurnDraft(sample: place.sample, turn: place.turn, text: text))) }
        }
        guard let sample else { return }
        for turn in turns where drafts[ReviewClock.Key(sample: sample.number, turn: turn.number)] == nil {
            guard let text = turn.draft else { continue }
            effects.append(.saveDraft(TurnDraft(sample: sample.number, turn: turn.number, text: text)))
        }
    }

    /// Whether an action would be recorded, which is refused without a store.
    func isRefusedWithoutStore(_ action: Action) -> Bool {
        lostStore != nil && (action.group == .deciding || action.choice != nil)
    }

    mutating func refuseWithoutStore() { refuse("not taken: nothing can be recorded any more") }

    /// Keeps the text of an action that came too late to be recorded.
    mutating func keepRefused(_ action: ReviewAction) {
        if let sample = action.sample, let turn = action.turn, let after = action.after {
            keepDraft(TurnDraft(sample: sample, turn: turn, text: after))
        }
        refuseWithoutStore()
    }
}
