internal import Corpus

/// The kinds of errors that can be planted, and how each one is made.
struct ErrorPlanter: Sendable {
    /// The names of the kinds, as `choice-swapped`.
    var kinds: [String]
    /// A turn's texts with an error of a kind, the same for the same seed; nil where the kind does not apply.
    var corrupt: @Sendable (_ kind: String, _ turn: PlantableTurn, _ seed: UInt64) -> TurnText?
}
