import Corpus
import Testing

/// The option that an answer names, and the same answer naming another.
@Suite struct AnswerLetterTests {
    private static let choices = ["狗", "猫", "兔子", "狐狸"]

    @Test(
        "An answer that names B becomes one that names C, in its own style",
        arguments: [
            ("B", "C"), ("B. 猫", "C. 兔子"), ("B、猫", "C、兔子"), ("B.", "C."), ("(B)", "(C)"), ("（Ｂ）", "（Ｃ）"),
            ("Ｂ．猫", "Ｃ．兔子"), ("b", "c"), ("答案：B", "答案：C"), ("答案是B。", "答案是C。"), ("正确答案为：B. 猫", "正确答案为：C. 兔子"),
            ("选B", "选C"), ("The answer is B.", "The answer is C."), ("Answer: (B) 猫", "Answer: (C) 兔子"),
            ("**B**", "**C**"), ("猫", "兔子"), ("猫。", "兔子。"), ("B. 猫，因为它有胡须。", "C. 兔子，因为它有胡须。"),
            ("B. 狗", "C. 兔子"), ("B，因为有胡须", "C，因为有胡须"), (" B \n", " C \n"),
        ])
    func choosesAnother(answer: String, expected: String) {
        let letter = AnswerLetter(in: answer, choices: Self.choices)
        #expect(letter?.index == 1)
        #expect(letter?.answer(choosing: 2) == expected)
    }

    @Test(
        "An answer that names no option has no letter",
        arguments: [
            "", "A cat is sitting there.", "I think so", "Because of the rain", "蛇", "Z", "E", "As an AI", "a dog",
        ])
    func namesNone(answer: String) {
        #expect(AnswerLetter(in: answer, choices: Self.choices) == nil)
    }

    @Test("Without known choices a letter alone can be changed")
    func withoutChoices() {
        #expect(AnswerLetter(in: "D")?.answer(choosing: 0) == "A")
        #expect(AnswerLetter(in: "猫") == nil)
        #expect(AnswerLetter(in: "A")?.answer(choosing: 26) == nil)
    }

    @Test("A letter beyond the choices is not chosen")
    func beyondTheChoices() {
        #expect(AnswerLetter(in: "B. 猫", choices: Self.choices)?.answer(choosing: 4) == nil)
    }
}
