package import Corpus
internal import GRDB

/// An event of a sample's history.
package struct HistoryEntry: Hashable, Sendable {
    package var ledger: LedgerEvent
    /// The reviewer's name.
    package var reviewer: String
    package var sample: Int
    /// Counted from 1; nil for the sample as a whole.
    package var turn: Int?
    /// The turn as it stood for this reviewer before; nil for the sample as a whole.
    package var before: TurnText?
    /// The turn as it stood for this reviewer afterwards; nil for the sample as a whole.
    package var after: TurnText?
    /// Whether it has not been undone.
    package var stands: Bool
    /// The error that had been planted in what the reviewer was shown; for leads only, and nil when it was the turn's own.
    package var planted: PlantedText?
}

extension ReviewStore {
    /// How a sample, or one of its turns, came to be as it is: every event for a lead, else the viewer's own; oldest first.
    ///
    /// Events that were taken down are left out. An error that was planted for a reviewer stands in their texts.
    package func history(sample: Int, turn: Int? = nil, for viewer: Reviewer) throws -> [HistoryEntry] {
        try read { db in
            let author = try db.author(viewer)
            _ = try db.place(sample: sample, turn: turn)
            let generated = try db.generatedTexts(sample: sample)
            let acts = try db.acts(sample: sample)
            let undone = SampleStanding(acts: acts, generated: []).undone
            let reviewers = try db.reviewersByNumber()
            var texts = TextsByReviewer(generated: generated)
            var entries: [HistoryEntry] = []
            for (index, act) in acts.enumerated() {
                guard let ledger = try db.event(act.event), let event = ledger.event else { continue }
                let probe =
                    act.planted == nil
                    ? nil : try db.probe(sample: sample, turn: act.turn, reviewer: act.reviewer)
                texts.remember(act, after: event.after, planted: probe?.shown == act.planted ? probe?.text : nil)
                let before = texts.text(of: act, by: acts[..<index])
                let after = texts.text(of: act, by: acts[...index])
                if let turn, turn != act.turn { continue }
                if author.role != .lead, act.reviewer != author.number { continue }
                entries.append(
                    HistoryEntry(
                        ledger: ledger, reviewer: reviewers[act.reviewer]?.shownName ?? "", sample: sample,
                        turn: act.turn == 0 ? nil : act.turn, before: before, after: after,
                        stands: !undone.contains(act.event),
                        planted: act.planted == nil || author.role != .lead ? nil : PlantedText(probe)))
            }
            return entries
        }
    }
}

/// The texts of a sample's turns as each reviewer had them.
private struct TextsByReviewer {
    let generated: [TurnText]
    private var edited: [Int64: TurnText] = [:]
    /// The texts with planted errors, by the events that are about them; nil where they are not known here.
    private var planted: [Int64: TurnText?] = [:]

    init(generated: [TurnText]) { self.generated = generated }

    mutating func remember(_ act: Act, after: TurnText?, planted text: TurnText?) {
        edited[act.event] = after
        if act.planted != nil { planted.updateValue(text, forKey: act.event) }
    }

    /// The text of the act's turn, as its reviewer had it after `acts`.
    func text(of act: Act, by acts: ArraySlice<Act>) -> TurnText? {
        guard act.turn > 0, act.turn <= generated.count else { return nil }
        if act.action.isRuling, acts.last?.event == act.event { return edited[act.event] ?? generated[act.turn - 1] }
        let standing = SampleStanding(acts: Array(acts), generated: [])
        let key = SampleStanding.ReviewerTurn(turn: act.turn, reviewer: act.reviewer)
        if let shown = planted[act.event] { return standing.planted[key].flatMap { edited[$0.event] } ?? shown }
        return standing.decisions[key].flatMap { edited[$0.event] } ?? generated[act.turn - 1]
    }
}

extension Database {
    /// What a sample's turns say as generated, in order.
    func generatedTexts(sample: Int) throws -> [TurnText] { try sourceTurns(sample: sample).map(\.text) }
}
