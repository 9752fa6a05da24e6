internal import Corpus
internal import TextAnalysis

extension ErrorPlanter {
    /// The errors that are planted.
    static let standard = ErrorPlanter(kinds: PlantedErrorKind.allCases.map(\.rawValue)) { kind, turn, seed in
        var generator = SplitMix64(seed: seed)
        return PlantedErrorKind(rawValue: kind)?.corrupted(
            turn.text, kind: turn.kind, language: turn.language, using: &generator)
    }
}
