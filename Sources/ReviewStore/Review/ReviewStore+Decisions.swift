package import Corpus
internal import GRDB

/// One reviewer's decision about a turn, as a lead sees it.
package struct TurnDecision: Hashable, Sendable {
    /// Counted from 1.
    package var turn: Int
    /// The reviewer's name.
    package var reviewer: String
    package var decision: OwnDecision
}

extension ReviewStore {
    /// Everybody's decisions about a sample that are in force, by turns and then in the order of deciding.
    package func allDecisions(_ sample: Int) throws -> [TurnDecision] {
        try read { db in
            try db.rows(
                """
                SELECT decision.turn, reviewer.name, reviewer.identifier, decision.decision,
                    \(Database.ownDecisionColumns)
                FROM decision JOIN event ON event.number = decision.event
                JOIN reviewer ON reviewer.number = decision.reviewer
                WHERE decision.sample = ? ORDER BY decision.turn, decision.event
                """, sample
            ) {
                TurnDecision(
                    turn: $0.int(0), reviewer: ReviewerRow.shownName($0.textOrNil(1), try $0.identifier(2)),
                    decision: try $0.ownDecision(try $0.value(3), from: 4))
            }
        }
    }

    /// What a lead has settled about a sample's turns: for each adjudicated turn the outcome and who settled it.
    package func adjudications(_ sample: Int) throws -> [Int: (outcome: ExportTurn.Outcome, lead: String)] {
        try read { db in
            let found = try db.rows(
                """
                SELECT r.turn, r.outcome, event.question, event.choices, event.answer, reviewer.name,
                    reviewer.identifier
                FROM resolution r JOIN act ON act.event = r.event JOIN event ON event.number = r.event
                JOIN reviewer ON reviewer.number = act.reviewer
                WHERE r.sample = ? AND r.state = 'adjudicated'
                """, sample
            ) {
                (
                    $0.int(0),
                    (
                        outcome: try $0.outcome(1, question: 2, choices: 3, answer: 4),
                        lead: ReviewerRow.shownName($0.textOrNil(5), try $0.identifier(6))
                    )
                )
            }
            return Dictionary(found, uniquingKeysWith: { first, _ in first })
        }
    }
}
