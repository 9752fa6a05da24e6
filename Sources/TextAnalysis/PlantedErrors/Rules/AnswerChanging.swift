internal import Corpus

/// Lets the answer of a multiple choice name another choice, in the answer's own form.
enum ChoiceSwapping: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        guard turn.kind == .multipleChoice else { return [] }
        let choices =
            turn.turn.choices.isEmpty ? ChoiceList(inQuestion: turn.turn.question)?.texts ?? [] : turn.turn.choices
        guard let named = AnswerLetter(in: turn.turn.answer, choices: choices),
            choices.indices.contains(named.index), !namesSeveral(turn, named)
        else { return [] }
        let right = FinalAnswer.Wording(choices[named.index])
        let answers = choices.indices.filter { index in
            // A choice that says the same would be no mistake, and an empty one nobody takes for an answer.
            let other = FinalAnswer.Wording(choices[index])
            return index != named.index && other != right && !other.isEmpty
        }.compactMap(named.answer(choosing:))
        return [AnswerChange(range: 0..<turn.scalars.count, alternatives: answers)]
    }

    /// Whether more letters than one stand alone in the answer, as in `A, C`: it may name several choices.
    private static func namesSeveral(_ turn: ScannedTurn, _ named: AnswerLetter) -> Bool {
        guard named.letterRange != nil else { return false }
        return turn.words.count { $0.range.count == 1 && $0.isCapitalised } > 1
    }
}

/// Turns a plain yes into no, and no into yes, in the answer's own words.
enum JudgementFlipping: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        guard turn.kind == .judgement, let judgement = Judgement(of: turn.turn.answer) else { return [] }
        return [AnswerChange(range: 0..<turn.scalars.count, alternatives: [judgement.flipped])]
    }
}
