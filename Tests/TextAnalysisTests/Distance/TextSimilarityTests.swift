import Corpus
import Testing
import TextAnalysis

@Suite struct TextSimilarityTests {
    private func similarity(_ answers: String..., kind: TurnKind = .shortAnswer) -> Double {
        TextSimilarity(answers.map { TurnText(question: "q", answer: $0) }, kind: kind).least
    }

    @Test("It is what the distance leaves of 1, and the least of all pairs and parts")
    func least() {
        #expect(similarity("abcdefghij", "abcdefghik") == 0.9)
        #expect(similarity("红色。", "红色") == 1)
        #expect(similarity("abcdefghij", "abcdefghik", "zbcdefghij") == 0.8)
        let parts = TextSimilarity(
            [
                TurnText(question: "a long question that is the same", choices: ["abcd"], answer: "red"),
                TurnText(question: "a long question that is the same", choices: ["abcx"], answer: "red"),
            ], kind: .shortAnswer)
        #expect(parts.least == 0.75)
    }

    @Test(
        "Texts that differ in a number, a formula or the number of their choices are not alike at all",
        arguments: [
            ("the street has 35 lamps in it", "the street has 36 lamps in it"),
            ("a very long text 3.5", "a very long text 35"),
        ])
    func numbers(one: String, other: String) {
        #expect(similarity(one, other) == 0)
        #expect(
            TextSimilarity(
                [TurnText(question: one, answer: ""), TurnText(question: other, answer: "")], kind: .longAnswer
            ).least == 0)
    }

    @Test("Answers that come to different choices or verdicts are not alike, however close their letters")
    func answers() {
        let choices = ["red", "reds"]
        let texts = ["A", "B"].map { TurnText(question: "q", choices: choices, answer: $0) }
        #expect(TextSimilarity(texts, kind: .multipleChoice).least == 0)
        #expect(similarity("Yes, it is red and shiny", "No, it is red and shiny", kind: .judgement) == 0)
        #expect(similarity("Yes, it is red and shiny", "Yes, it is red and shin", kind: .judgement) > 0.9)
        #expect(similarity("是", "Yes, the car is red", kind: .judgement) < 0.5)
    }
}
