package import Corpus

/// What is known of one reviewer's work.
package struct ReviewerEvidence: Hashable, Sendable {
    package var name: String
    package var role: Reviewer.Role
    /// All of the reviewer's work.
    package var tally = WorkTally()
    /// The times of the decisions that were timed at the desk, by ``TimeClass``.
    package var decisionTimes: [TurnKind: ClassHistogram] = [:]
    /// Decisions by the numbers of days.
    package var days: [Int: Int] = [:]
    /// Pairs of this reviewer's decisions with others' on one turn, and those of them that agree.
    package var pairs = 0
    package var agreeingPairs = 0
    package var learning = LearningSums()
    /// The last fifty timed decisions at the desk, newest first.
    package var newest: [TimedDecision] = []
    package var lastActive: Timestamp?
    /// Planted errors that were decided about, and those caught.
    package var planted = 0
    package var caught = 0
    package var goldItems = 0
    package var goldCorrect = 0

    package init(name: String, role: Reviewer.Role) {
        self.name = name
        self.role = role
    }
}

/// One decision that was timed at the desk.
package struct TimedDecision: Hashable, Sendable {
    package var kind: TurnKind
    package var milliseconds: Int64

    package init(kind: TurnKind, milliseconds: Int64) {
        self.kind = kind
        self.milliseconds = milliseconds
    }
}
