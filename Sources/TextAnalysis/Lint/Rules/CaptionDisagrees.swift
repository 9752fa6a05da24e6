/// Finds answers of a multiple choice where the caption names exactly one option, and another was chosen.
enum CaptionDisagrees: LintRule {
    static let name = "caption-disagrees"
    static let summary = "the caption names one choice and the answer is another"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard let answer = turn.verdict.option, !turn.captions.isEmpty, turn.options.count >= 2 else { return [] }
        let named = turn.options.filter { option in
            isTelling(option.text)
                && turn.captions.contains { $0.contains(ScannedText.Phrase(option.text.trimmingMarks)) }
        }
        guard let only = named.first, named.count == 1, only.letter != answer.letter,
            // An option that holds the other as a part (“红色” and “深红色”) does not speak against it.
            !only.text.contains(answer.text), !answer.text.contains(only.text)
        else { return [] }
        return [
            warning(
                .answer, text: turn.answer.string.trimmingBlanks,
                "the caption speaks of \(only.text); the answer is \(answer.text.isEmpty ? String(answer.letter) : answer.text)"
            )
        ]
    }

    /// Whether a caption that holds the text speaks of it: single characters, short words and numbers stand in captions for
    /// many reasons.
    private static func isTelling(_ text: String) -> Bool {
        let text = text.trimmingMarks
        guard !text.allSatisfy({ $0.isNumber || $0.isWhitespace }) else { return false }
        return text.unicodeScalars.contains { $0.isIdeographic } ? text.count >= 2 : text.count >= 4
    }
}
