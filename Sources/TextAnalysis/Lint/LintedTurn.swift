internal import Corpus

/// A turn made ready for the rules: its texts, its options and which of them the answer is.
struct LintedTurn: Sendable {
    let kind: TurnKind
    let question: ScannedText
    let choices: [ScannedText]
    let answer: ScannedText
    let captions: [ScannedText]
    /// The options, from the choices or as the question lists them.
    let options: [AnswerOption]
    let verdict: ChoiceVerdict
    /// Question, choices and answer, each with its place.
    let texts: [(place: LintWarning.Place, text: ScannedText)]

    init(_ text: TurnText, kind: TurnKind, captions: [String]) {
        self.kind = kind
        question = ScannedText(text.question)
        choices = text.choices.map(ScannedText.init)
        answer = ScannedText(text.answer)
        self.captions = captions.map(ScannedText.init)
        options = kind == .multipleChoice ? AnswerOption.options(of: text) : []
        verdict = ChoiceVerdict(answer: text.answer, options: options)
        texts =
            [(.question, question)] + choices.enumerated().map { (.choice($0.offset), $0.element) } + [
                (.answer, answer)
            ]
    }
}
