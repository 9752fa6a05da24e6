package import Corpus
package import Figures

/// A planted error with what its reviewer made of it, as a lead sees it.
package struct PlantedError: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var kind: TurnKind
    /// The reviewer's number in this store.
    package var reviewer: Int
    package var name: String
    package var corruption: String
    /// What the turn says as generated.
    package var generated: TurnText
    /// What the reviewer was shown.
    package var shown: TurnText
    /// When it was planted.
    package var planted: Timestamp
    /// nil while it is open.
    package var decision: OwnDecision?
    /// nil while it is open.
    package var result: PlantedErrorResult?
}

/// Which planted errors are listed; nil lists all.
package struct PlantedErrorFilter: Hashable, Sendable {
    /// The reviewer's number.
    package var reviewer: Int?
    package var corruption: String?
    package var state: State?

    package init(reviewer: Int? = nil, corruption: String? = nil, state: State? = nil) {
        self.reviewer = reviewer
        self.corruption = corruption
        self.state = state
    }

    /// A number of ``PlantedErrorCount``, as `caught`, which counts the restored too.
    package enum State: String, CaseIterable, Sendable {
        case open
        case caught
        case restored
        case missed
        case mended
    }
}
