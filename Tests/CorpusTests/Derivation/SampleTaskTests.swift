import Corpus
import Testing

/// The task of a sample, from what its record says or from its turns.
@Suite struct SampleTaskTests {
    private static func turn(_ kind: TurnKind, question: String = "?") -> ImportedTurn {
        ImportedTurn(
            number: 1, text: TurnText(question: question, answer: ""), kind: kind, language: .chinese,
            locator: TurnLocator(question: nil, answer: nil))
    }

    @Test(
        "A record's own word is understood in its spellings",
        arguments: [
            ("conversation", .conversation), ("conv", .conversation), ("complex_reasoning", .complexReasoning),
            ("Complex Reasoning", .complexReasoning), ("detail", .caption), ("detail_description", .caption),
            ("judge", .judgement), ("choice", .multipleChoice), ("sqa", .shortAnswer), ("lqa", .longAnswer),
            ("something else", nil), ("", nil),
        ] as [(String, SampleTask?)])
    func isNamed(name: String, expected: SampleTask?) {
        #expect(SampleTask(named: name) == expected)
    }

    @Test("A conversation's task follows from its turns")
    func conversations() {
        #expect(SampleTask.of(conversation: [Self.turn(.judgement), Self.turn(.judgement)]) == .judgement)
        #expect(SampleTask.of(conversation: [Self.turn(.judgement), Self.turn(.longAnswer)]) == .conversation)
        #expect(SampleTask.of(conversation: [Self.turn(.description)]) == .caption)
        #expect(SampleTask.of(conversation: [Self.turn(.multipleChoice)]) == .multipleChoice)
        #expect(SampleTask.of(conversation: [Self.turn(.longAnswer, question: "请说明理由")]) == .complexReasoning)
        #expect(SampleTask.of(conversation: [Self.turn(.longAnswer, question: "里面有啥")]) == .longAnswer)
    }

    @Test("A generator row's task is what most of its turns are")
    func generatorRows() {
        #expect(
            SampleTask.of(generated: [Self.turn(.shortAnswer), Self.turn(.longAnswer), Self.turn(.longAnswer)])
                == .longAnswer)
        #expect(SampleTask.of(generated: [Self.turn(.multipleChoice)]) == .multipleChoice)
    }
}
