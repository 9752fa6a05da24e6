internal import ArgumentParser
internal import Corpus

/// A turn's corrected texts as the command line takes them; what is left out stays as generated.
struct TextOptions: ParsableArguments {
    @Option(help: "The answer as it shall be.")
    var answer: String?

    @Option(help: "The question as it shall be.")
    var question: String?

    @Option(help: "The choices as they shall be: repeat for each, in order, without letters.")
    var choice: [String] = []

    /// Whether any text is given.
    var isGiven: Bool { answer != nil || question != nil || !choice.isEmpty }

    /// The generated texts with those that are given in their places.
    func applied(to generated: TurnText) -> TurnText {
        TurnText(
            question: question ?? generated.question, choices: choice.isEmpty ? generated.choices : choice,
            answer: answer ?? generated.answer)
    }
}

extension Decision: ExpressibleByArgument {}
