import Corpus
import Testing
import TextAnalysis

/// What answers come to.
@Suite struct FinalAnswerTests {
    private func answer(
        _ answer: String, kind: TurnKind, choices: [String] = [], question: String = ""
    ) -> FinalAnswer {
        FinalAnswer(of: TurnText(question: question, choices: choices, answer: answer), kind: kind)
    }

    @Test(
        "A judgement is yes or no in any words",
        arguments: [
            ("是", FinalAnswer.yes), ("是的。", .yes), ("Yes, a strip of sea is visible.", .yes), ("True", .yes),
            ("对，有一只猫。", .yes),
            ("否", .no), ("不是的，图中没有人。", .no), ("NO.", .no), ("没有", .no), (" no, it is not.", .no),
        ])
    func judgements(text: String, expected: FinalAnswer) {
        #expect(answer(text, kind: .judgement) == expected)
    }

    @Test("A judgement that says neither is compared by its wording")
    func undecided() {
        #expect(answer("也许", kind: .judgement) == answer("也许。", kind: .judgement))
        #expect(answer("也许", kind: .judgement) != answer("是", kind: .judgement))
        #expect(answer("也许", kind: .judgement).label == "也许")
    }

    @Test(
        "A multiple choice is its option, whether the letter or the text names it",
        arguments: ["B", "（Ｂ）", "b.", "B. Rome", "The answer is B.", "Rome", "Rome.", "rome", "答案：B"])
    func options(text: String) {
        #expect(answer(text, kind: .multipleChoice, choices: ["Milan", "Rome", "Turin"]) == .option(1))
        let question = "Which city? A. Milan B. Rome C. Turin"
        #expect(answer(text, kind: .multipleChoice, question: question) == .option(1))
        #expect(answer(text, kind: .multipleChoice, question: question).label == "B")
    }

    @Test("An answer that names no option, or one that stands there twice, is compared by its wording")
    func noOption() {
        #expect(answer("Naples", kind: .multipleChoice, choices: ["Milan", "Rome"]).label == "naples")
        #expect(answer("F", kind: .multipleChoice, choices: ["Milan", "Rome"]).label == "f")
        #expect(answer("ROME", kind: .multipleChoice, choices: ["Rome", "rome"]).label == "rome")
    }

    @Test(
        "Other answers are the same but for width, case, punctuation and spacing",
        arguments: [
            ("红色。", "红色"), ("3.5。", "３.５"), ("It is red.", "it is red"), ("(120, 45)", "（120, 45）"), ("￥100", "¥100"),
            ("约3.5米", "约3.5米。"), ("a well-known sign", "a wellknown sign"), ("A4.", "a4"), ("$5", "＄5"),
        ])
    func sameText(one: String, other: String) {
        #expect(answer(one, kind: .shortAnswer) == answer(other, kind: .longAnswer))
    }

    @Test(
        "Numbers and formulas that differ are never the same, though their canonical texts be",
        arguments: [
            ("1.5", "15"), ("-3", "3"), ("x²", "x2"), ("3/4", "34"), ("10:30", "1030"), ("$a - b$", "$a b$"),
            ("1-3", "13"),
            ("x_1", "x1"), ("面积为a-b", "面积为ab"), ("f(x)=y", "f(X)=y"), ("½", "1⁄2"), ("①", "1"), ("约-5度", "约5度"),
        ])
    func formulas(one: String, other: String) {
        #expect(CanonicalText.areEqual(one, other))
        #expect(answer(one, kind: .shortAnswer) != answer(other, kind: .shortAnswer))
    }
}
