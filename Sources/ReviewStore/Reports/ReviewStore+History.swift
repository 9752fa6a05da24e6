package import Corpus
internal import Figures
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
            let facts = try db.facts(sample: sample)
            let undone = SampleStanding(facts).undone
            let reviewers = try db.reviewersByNumber()
            var texts = TextsByReviewer(generated: generated)
            var entries: [HistoryEntry] = []
            for (index, fact) in facts.enumerated() {
                guard let ledger = try db.event(fact.event), let event = ledger.event else { continue }
                let number = Int(fact.turn)
                let plantedVersion =
                    fact.isPlanted
                    ? try db.plantedVersion(sample: sample, turn: number, reviewer: Int(fact.reviewer)) : nil
                let isKnown = plantedVersion.map { RecordDigests.prefix(of: $0.shown) } == fact.planted
                texts.remember(fact, after: event.after, planted: isKnown ? plantedVersion?.text : nil)
                let before = texts.text(of: fact, by: facts[..<index])
                let after = texts.text(of: fact, by: facts[...index])
                if let turn, turn != number { continue }
                if author.role != .lead, Int(fact.reviewer) != author.number { continue }
                entries.append(
                    HistoryEntry(
                        ledger: ledger, reviewer: reviewers[Int(fact.reviewer)]?.shownName ?? "", sample: sample,
                        turn: number == 0 ? nil : number, before: before, after: after,
                        stands: !undone.contains(fact.event),
                        planted: !fact.isPlanted || author.role != .lead ? nil : PlantedText(plantedVersion)))
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

    mutating func remember(_ fact: Fact, after: TurnText?, planted text: TurnText?) {
        edited[fact.event] = after
        if fact.isPlanted { planted.updateValue(text, forKey: fact.event) }
    }

    /// The text of the fact's turn, as its reviewer had it after `facts`.
    func text(of fact: Fact, by facts: ArraySlice<Fact>) -> TurnText? {
        let turn = Int(fact.turn)
        guard turn > 0, turn <= generated.count else { return nil }
        if fact.action.isRuling, facts.last?.event == fact.event { return edited[fact.event] ?? generated[turn - 1] }
        let standing = SampleStanding(Array(facts))
        let reviewer = Int(fact.reviewer)
        if let shown = planted[fact.event] {
            return standing.plantedDecision(on: turn, by: reviewer).flatMap { edited[$0.event] } ?? shown
        }
        return standing.decision(on: turn, by: reviewer).flatMap { edited[$0.event] } ?? generated[turn - 1]
    }
}

extension Database {
    /// What a sample's turns say as generated, in order.
    func generatedTexts(sample: Int) throws -> [TurnText] { try sourceTurns(sample: sample).map(\.text) }
}
