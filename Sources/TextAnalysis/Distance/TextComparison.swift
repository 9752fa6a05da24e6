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
