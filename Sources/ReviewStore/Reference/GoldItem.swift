package import Corpus

/// A turn about which a lead has declared what is right.
package struct GoldItem: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var kind: TurnKind
    /// What is right: accepted, edited or rejected.
    package var outcome: ExportTurn.Outcome
    package var source: GoldSource
    /// The name of the lead who declared it.
    package var lead: String
    package var time: Timestamp
    package var note: String?
    /// When a lead last confirmed it; nil when nobody has.
    package var confirmed: Timestamp?
    /// How many other versions were accepted as right too.
    package var alternatives: Int
    /// The reviewers who have decided it, and those of them who decided as is right.
    package var decided: Int
    package var correct: Int
}

/// A gold turn that a reviewer decided otherwise.
package struct GoldFailure: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var kind: TurnKind
    /// The reviewer's number in this store.
    package var reviewer: Int
    package var name: String
    /// What the reviewer decided.
    package var decision: OwnDecision
    /// What is right.
    package var outcome: ExportTurn.Outcome
    package var source: GoldSource
    /// Whether it was decided before the turn was gold.
    package var isEarlier: Bool
    /// Whether a lead has confirmed the gold since.
    package var isConfirmed: Bool
}
