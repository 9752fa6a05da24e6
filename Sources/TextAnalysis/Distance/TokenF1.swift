/// The F1 score of the tokens that two texts have in common, as for short answers.
///
/// Rajpurkar et al., “SQuAD: 100,000+ questions for machine comprehension of text”, EMNLP 2016, over the canonical texts: a
/// token is one Han character or kana, or a word of another script; no word is left out.
package enum TokenF1 {
    /// The harmonic mean of the shares that are in common, each token as often as in both: from 0 to 1, 1 for two texts
    /// without tokens.
    package static func score(_ one: CanonicalText, _ other: CanonicalText) -> Double {
        let ones = one.tokens
        let others = other.tokens
        guard !ones.isEmpty || !others.isEmpty else { return 1 }
        var unmatched: [TextToken: Int] = [:]
        for token in ones { unmatched[token, default: 0] += 1 }
        var common = 0
        for token in others {
            guard let left = unmatched[token], left > 0 else { continue }
            unmatched[token] = left - 1
            common += 1
        }
        return Double(2 * common) / Double(ones.count + others.count)
    }
}
