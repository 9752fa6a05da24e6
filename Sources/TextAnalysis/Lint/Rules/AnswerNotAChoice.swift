/// Finds answers of a multiple choice that are none of its options.
enum AnswerNotAChoice: LintRule {
    static let name = "answer-not-a-choice"
    static let summary = "the answer to a multiple choice is none of its choices"

    static func warnings(for turn: LintedTurn) -> [LintWarning] {
        guard turn.options.count >= 2, turn.verdict.option == nil else { return [] }
        let answer = turn.answer.string.trimmingBlanks
        guard !answer.isEmpty else { return [] }
        let letters = turn.options.map { String($0.letter) }
        if let letter = turn.verdict.letter {
            let range = "\(letters.first ?? "") to \(letters.last ?? "")"
            return [warning(.answer, text: answer, "the answer is \(letter), but the choices go from \(range)")]
        }
        // A sentence may name its choice in other words; only a short answer must be one of them.
        guard answer.count <= 20, !turn.options.contains(where: { answer.contains($0.text) && !$0.text.isEmpty })
        else { return [] }
        return [warning(.answer, text: answer, "“\(answer)” is none of the choices")]
    }
}
