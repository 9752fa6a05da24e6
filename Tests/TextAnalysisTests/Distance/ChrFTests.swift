import Testing
import TextAnalysis

/// The F-score of character n-grams.
@Suite struct ChrFTests {
    private func score(_ reference: String, _ hypothesis: String) -> Double {
        ChrF.score(reference: reference, hypothesis: hypothesis)
    }

    @Test("The orders that both texts have are averaged, recall weighing twice as much as precision")
    func workedByHand() {
        // Orders one to three: 2 of 3, 1 of 2 and 0 of 1 in common, for precision and recall alike.
        #expect(abs(score("abc", "abd") - 100 * (2.0 / 3 + 0.5) / 3) < 1e-12)
        // Precision 1/4, recall 1: 5 · 1/4 · 1 / (4 · 1/4 + 1).
        #expect(score("红", "红红红红") == 62.5)
        // Precision 1, recall 1/4, the other way round.
        #expect(abs(score("红红红红", "红") - 500.0 / 17) < 1e-12)
    }

    @Test("Same texts score 100, texts without anything in common 0, and so does an empty one")
    func ends() {
        #expect(score("图中有一只猫。", "图中有一只猫。") == 100)
        #expect(score("ab", "ab") == 100)
        #expect(score("abc", "xyz") == 0)
        #expect(score("", "") == 0)
        #expect(score("abc", "") == 0)
        #expect(score("", "abc") == 0)
        #expect(score(" \n", "\u{3000}") == 0)
    }

    @Test("White space does not count, and characters are code points")
    func characters() {
        #expect(score("a red car", "are dcar") == 100)
        #expect(score("红\u{3000}色", "红\u{A0}色\n") == 100)
        // Precomposed and decomposed: c, a, f in common, then ca, af, then caf.
        #expect(score("caf\u{E9}", "cafe\u{301}") < 60)
        #expect(score("𠀋", "𠀋") == 100)
    }
}
