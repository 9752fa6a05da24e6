import Testing
import TextAnalysis

/// What is the same but for width, case, punctuation and spacing.
@Suite struct CanonicalTextTests {
    @Test(
        "Width, case, punctuation and spacing do not matter",
        arguments: [
            ("（Ａ）", "a."), ("红色。", "红色"), ("“好的”", "好的"), ("Ｙｅｓ！", "yes"), ("ｶﾞﾗｽ", "ガラス"), ("１２３", "123"),
            ("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("a\u{3000}b", "A b"), ("图中 有 cat", "图中有cat"), ("a \n\t b", "a b"),
            ("zero\u{200B}width", "zerowidth"), ("caf\u{E9}", "cafe\u{301}"), ("…", ""), ("", " "), ("a – b", "a b"),
            ("\u{13A0}", "\u{AB70}"), ("㎏", "KG"), ("don’t", "dont"),
        ])
    func same(one: String, other: String) {
        #expect(CanonicalText.areEqual(one, other))
        #expect(CanonicalText(one) == CanonicalText(other))
    }

    @Test(
        "What is said matters, and so do signs that are no punctuation",
        arguments: [
            ("三", "3"), ("猫", "貓"), ("a b", "ab"), ("cafe", "café"), ("5+3", "53"), ("$5", "5"), ("是", "不是"),
            ("红", "红色"),
            ("\u{131}", "i"), ("👍", "👎"),
        ])
    func different(one: String, other: String) {
        #expect(!CanonicalText.areEqual(one, other))
    }

    @Test("The form itself can be read")
    func form() {
        #expect(CanonicalText("  The “Ｆｉｒｓｔ”  answer: 图 A。 ").text == "the first answer图a")
        #expect(CanonicalText("A_b (C) [d] {e} #f @g $h+i^j|k~").text == "ab c d e f g $h+i^j|k~")
        #expect(CanonicalText("A_b (C) é").text == "ab c é")
    }

    @Test("Tokens are words, and single characters in Chinese and kana")
    func tokens() {
        func score(_ one: String, _ other: String) -> Double { TokenF1.score(CanonicalText(one), CanonicalText(other)) }
        #expect(score("The red car", "the RED car.") == 1)
        #expect(score("a red car", "a blue car") == 2.0 / 3)
        #expect(score("红色的车", "红车") == 2.0 * 2 / 6)
        #expect(score("图A中", "图 a 中") == 1)
        // Each token counts as often as in both.
        #expect(score("the the the cat", "the dog") == 2.0 / 6)
        #expect(score("", "。") == 1)
        #expect(score("", "car") == 0)
        #expect(score("カメラ", "カメリ") == 2.0 * 2 / 6)
        // A word in another script is one token.
        #expect(score("사진", "사람") == 0)
    }

    @Test("A comparison holds all measures, and equal means byte for byte")
    func comparison() {
        let same = TextComparison("caf\u{E9}", "cafe\u{301}")
        #expect(!same.areEqual)
        #expect(same.areCanonicallyEqual)
        #expect(same.levenshtein.distance == 0)
        #expect(same.tokenF1 == 1)
        let other = TextComparison("abc", "abd")
        #expect(other.levenshtein.normalised == 1.0 / 3)
        #expect(other.chrF == ChrF.score(reference: "abc", hypothesis: "abd"))
        #expect(TextComparison("红", "红").areEqual)
        // The first text is the reference.
        #expect(TextComparison("红", "红红红红").chrF == 62.5)
    }
}
