internal import Corpus
internal import Figures

extension LeadRoom {
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
    }

    mutating func refuseWithoutStore() { refuse("not taken: nothing can be recorded any more") }

    /// Keeps the text of a ruling that came too late to be recorded.
    mutating func keepRefused(_ action: ReviewAction) {
        if let place = action.place, let after = action.after { keepDraft(after, of: place) }
        refuseWithoutStore()
    }
}
