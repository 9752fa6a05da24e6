package import Corpus

/// How alike several texts of one turn are: from 0 to 1, 1 for texts of one wording.
package struct TextSimilarity: Hashable, Sendable {
    /// The least of any two texts and any of their parts.
    ///
    /// Of two parts it is what the normalised Levenshtein distance leaves of 1. Parts that differ in a number or a formula
    /// have none, nor have answers that say yes and no or name different choices.
    package let least: Double

    package init(_ texts: [TurnText], kind: TurnKind) {
        var least = 1.0
        for (index, one) in texts.enumerated() {
            for other in texts[(index + 1)...] where least > 0 {
                least = min(least, Self.similarity(one, other, kind: kind))
            }
        }
        self.least = least
    }

    private static func similarity(_ one: TurnText, _ other: TurnText, kind: TurnKind) -> Double {
        guard one.choices.count == other.choices.count else { return 0 }
        switch (FinalAnswer(of: one, kind: kind), FinalAnswer(of: other, kind: kind)) {
        case (.text, .text): break
        case (let answer, let second): if answer != second { return 0 }
        }
        let parts =
            [(one.question, other.question), (one.answer, other.answer)] + zip(one.choices, other.choices)
        return parts.map(similarity).min() ?? 1
    }

    private static func similarity(_ one: String, _ other: String) -> Double {
        if one.utf8.elementsEqual(other.utf8) || FoldedWording(one) == FoldedWording(other) { return 1 }
        guard FormulaRuns(in: one) == FormulaRuns(in: other) else { return 0 }
        return 1 - LevenshteinDistance(one, other).normalised
    }
}

/// Two texts compared in every way that is reported.
package struct TextComparison: Hashable, Sendable {
    /// The distance over grapheme clusters.
    package let levenshtein: LevenshteinDistance
    /// The chrF score of the second text against the first, from 0 to 100.
    package let chrF: Double
    /// The F1 score of the tokens in common, from 0 to 1.
    package let tokenF1: Double
    /// Whether both have the same bytes.
    package let areEqual: Bool
    /// Whether both are of one ``FoldedWording``: the same but for width, case, sentence marks and spacing.
    package let areCanonicallyEqual: Bool

    /// Compares a text with another, the first being the reference where the two are not alike in their parts.
    package init(_ first: String, _ second: String) {
        let one = CanonicalText(first)
        let other = CanonicalText(second)
        levenshtein = LevenshteinDistance(first, second)
        chrF = ChrF.score(reference: first, hypothesis: second)
        tokenF1 = TokenF1.score(one, other)
        areEqual = first.utf8.elementsEqual(second.utf8)
        areCanonicallyEqual = areEqual || FoldedWording(first) == FoldedWording(second)
    }
}

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
