package import Corpus
internal import GRDB

/// One reviewer's decision about a turn.
package struct TurnDecision: Hashable, Sendable {
    /// Counted from 1.
    package var turn: Int
    /// The reviewer's name.
    package var reviewer: String
    package var decision: OwnDecision
    /// The error that had been planted in what the reviewer was shown; for leads only, and nil for a decision that counts.
    package var planted: PlantedText?
}

/// A text with a planted error, as a reviewer was shown it.
package struct PlantedText: Hashable, Sendable {
    /// The kind of error, as `choice-swapped`; nil when it was planted in another store.
    package var corruption: String?
    /// What the reviewer was shown; nil when it was planted in another store.
    package var text: TurnText?

    init(_ plantedVersion: PlantedVersion?) {
        corruption = plantedVersion?.corruption
        text = plantedVersion?.text
    }
}

extension ReviewStore {
    /// The decisions about a sample that are in force, by turns and then in the order of deciding: everybody's for a lead,
    /// else the viewer's own.
    package func decisions(_ sample: Int, for viewer: Reviewer) throws -> [TurnDecision] {
        try read { db in
            let author = try db.author(viewer)
            let own = author.role == .lead ? nil : author.number
            let all = try db.decisions(sample, of: own) + db.plantedDecisions(sample, of: own, tells: own == nil)
            return all.sorted { ($0.turn, $0.event) < ($1.turn, $1.event) }.map(\.decision)
        }
    }
}

extension Database {
    fileprivate typealias Found = (turn: Int, event: Int64, decision: TurnDecision)

    /// What counts, of one reviewer or of all.
    fileprivate func decisions(_ sample: Int, of reviewer: Int?) throws -> [Found] {
        try rows(
            """
            SELECT decision.turn, decision.event, reviewer.name, reviewer.identifier, decision.decision,
                \(Self.ownDecisionColumns)
            FROM decision JOIN event ON event.number = decision.event
            JOIN reviewer ON reviewer.number = decision.reviewer
            WHERE decision.sample = ?1 AND (?2 IS NULL OR decision.reviewer = ?2)
            """, sample, reviewer
        ) { try $0.found() }
    }

    /// What was decided about texts with planted errors.
    fileprivate func plantedDecisions(_ sample: Int, of reviewer: Int?, tells: Bool) throws -> [Found] {
        let found = try rows(
            """
            SELECT d.turn, d.event, reviewer.name, reviewer.identifier, d.decision, \(Self.ownDecisionColumns), d.reviewer
            FROM planted_decision d JOIN event ON event.number = d.event JOIN reviewer ON reviewer.number = d.reviewer
            WHERE d.sample = ?1 AND (?2 IS NULL OR d.reviewer = ?2)
            """, sample, reviewer
        ) { (found: try $0.found(), reviewer: $0.int("reviewer")) }
        return try found.map { found, reviewer in
            guard tells else { return found }
            var told = found
            told.decision.planted = PlantedText(
                try plantedVersion(sample: sample, turn: found.turn, reviewer: reviewer))
            return told
        }
    }

    /// What a reviewer has decided about an error that was planted for them.
    func plantedDecision(sample: Int, turn: Int, reviewer: Int) throws -> OwnDecision? {
        try row(
            """
            SELECT d.decision, \(Self.ownDecisionColumns) FROM planted_decision d JOIN event ON event.number = d.event
            WHERE d.sample = ? AND d.turn = ? AND d.reviewer = ?
            """, sample, turn, reviewer
        ) { try $0.ownDecision() }
    }
}

extension Columns {
    /// A decision by the columns turn, event, name, identifier, decision and those of its event.
    fileprivate func found() throws -> (turn: Int, event: Int64, decision: TurnDecision) {
        (
            int("turn"), int64("event"),
            TurnDecision(turn: int("turn"), reviewer: try shownName(), decision: try ownDecision())
        )
    }
}
