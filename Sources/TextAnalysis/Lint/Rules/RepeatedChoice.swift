/// Finds choices that are empty or stand twice.
enum RepeatedChoice: LintRule {
    static let name = "repeated-choice"
    static let summary = "a choice is empty or stands twice"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        var seen: [String: Character] = [:]
        var warnings: [LintWarning] = []
        for (index, option) in turn.options.enumerated() {
            let place: LintWarning.Place = turn.choices.isEmpty ? .question : .choice(index)
            let text = option.text.trimmingMarks
            if text.isEmpty {
                // Pictures can show the options that the question only names by letter.
                if !turn.choices.isEmpty {
                    warnings.append(warning(place, text: "", "choice \(option.letter) is empty"))
                }
            } else if let first = seen[text] {
                warnings.append(warning(place, text: text, "choices \(first) and \(option.letter) are both “\(text)”"))
            } else {
                seen[text] = option.letter
            }
        }
        return warnings
    }
}
