/// Finds answers that give the letter of one option and the text of another.
enum LetterAndTextDisagree: LintRule {
    static let name = "letter-and-text-disagree"
    static let summary = "the answer gives one choice's letter and another's text"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard let letter = turn.verdict.letter, let byText = turn.verdict.optionByText, byText.letter != letter,
            turn.options.contains(where: { $0.letter == letter && $0.text != byText.text })
        else { return [] }
        return [
            warning(
                .answer, text: turn.answer.string,
                "the answer is \(letter), but “\(byText.text)” is the text of \(byText.letter)")
        ]
    }
}
