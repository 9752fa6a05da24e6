package import Corpus

/// What is known of one reviewer's work.
package struct ReviewerEvidence: Hashable, Sendable {
    package var name: String
    package var role: Reviewer.Role
    /// By domain, kind and day; only this reviewer's.
    package var work: [WorkEntry] = []
    /// Pairs of this reviewer's decisions with others' on one turn, and those of them that agree.
    package var pairs = 0
    package var agreeingPairs = 0
    package var practice = Practice()
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

    /// All of the reviewer's work: every piece of it is in one domain.
    package var tally: WorkTally {
        work.reduce(into: WorkTally()) { if $1.dimension == .domain { $0.add($1.tally) } }
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
