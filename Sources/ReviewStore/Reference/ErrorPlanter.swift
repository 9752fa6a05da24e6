internal import Corpus
internal import TextAnalysis

/// The kinds of errors that can be planted, and how each one is made.
struct ErrorPlanter: Sendable {
    /// The names of the kinds, as `choice-swapped`.
    var kinds: [String]
    /// A turn's texts with an error of a kind, the same for the same seed; nil where the kind does not apply.
    var corrupt: @Sendable (_ kind: String, _ turn: PlantableTurn, _ seed: UInt64) -> TurnText?
}

extension ErrorPlanter {
    /// The errors that are planted.
    static let standard = ErrorPlanter(kinds: PlantedErrorKind.allCases.map(\.rawValue)) { kind, turn, seed in
        var generator = SplitMix64(seed: seed)
        return PlantedErrorKind(rawValue: kind)?.corrupted(
            turn.text, kind: turn.kind, language: turn.language, using: &generator)
    }
}
