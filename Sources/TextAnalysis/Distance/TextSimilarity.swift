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
