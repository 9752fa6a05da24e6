internal import Corpus
internal import TextAnalysis

extension Corruptor {
    /// The errors that are planted.
    static let standard = Corruptor(kinds: Corruption.allCases.map(\.rawValue)) { kind, turn, seed in
        var generator = SplitMix64(seed: seed)
        return Corruption(rawValue: kind)?.corrupted(
            turn.text, kind: turn.kind, language: turn.language, using: &generator)
    }
}
