import Corpus
import Testing

/// The task of a sample, from what its record says or from its turns.
@Suite struct SampleTaskTests {
    private static func turn(_ kind: TurnKind) -> ImportedTurn {
        ImportedTurn(kind: kind, language: .chinese, places: TurnPlaces(question: nil, answer: nil))
    }

    private static func task(of kinds: TurnKind..., question: String = "?") -> SampleTask {
        var question = question
        return question.withUTF8 { SampleTask.of(conversation: kinds.map(turn), question: $0) }
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
        #expect(Self.task(of: .judgement, .judgement) == .judgement)
        #expect(Self.task(of: .judgement, .longAnswer) == .conversation)
        #expect(Self.task(of: .description) == .caption)
        #expect(Self.task(of: .multipleChoice) == .multipleChoice)
        #expect(Self.task(of: .longAnswer, question: "请说明理由") == .complexReasoning)
        #expect(Self.task(of: .longAnswer, question: "里面有啥") == .longAnswer)
    }

    @Test("A generator row's task is what most of its turns are")
    func generatorRows() {
        #expect(
            SampleTask.of(generated: [Self.turn(.shortAnswer), Self.turn(.longAnswer), Self.turn(.longAnswer)])
                == .longAnswer)
        #expect(SampleTask.of(generated: [Self.turn(.multipleChoice)]) == .multipleChoice)
    }
}
