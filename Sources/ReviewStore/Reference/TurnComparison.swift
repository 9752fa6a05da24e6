internal import Corpus
internal import TextAnalysis

/// Whether texts of one turn say the same: what planted errors, gold and contested turns are judged by.
///
/// Answers are compared by ``FinalAnswer``: the verdict of a judgement, the option of a multiple choice, the wording of
/// anything else; questions and choices by their wording.
struct TurnComparison {
    let kind: TurnKind
    /// What the turn says as generated.
    let generated: TurnText

    /// Whether a corrected text says the same as another wherever that one departs from the generated text.
    ///
    /// So an edit of the question beside the answer that is asked for does not make the answer a different one.
    func isCorrected(_ text: TurnText, as other: TurnText) -> Bool {
        let answerDeparts = !haveSameAnswer(other, generated)
        let questionDeparts = !Self.areSame(other.question, generated.question)
        let choicesDepart = !haveSameChoices(other, generated)
        if !answerDeparts, !questionDeparts, !choicesDepart { return saySame(text, other) }
        return (!answerDeparts || haveSameAnswer(text, other))
            && (!questionDeparts || Self.areSame(text.question, other.question))
            && (!choicesDepart || haveSameChoices(text, other))
    }

    /// Whether two texts say the same, in all their parts.
    func saySame(_ one: TurnText, _ other: TurnText) -> Bool {
        one.hasSameBytes(as: other)
            || haveSameAnswer(one, other) && Self.areSame(one.question, other.question) && haveSameChoices(one, other)
    }

    /// Whether two texts have the same answer.
    func haveSameAnswer(_ one: TurnText, _ other: TurnText) -> Bool {
        one.hasSameBytes(as: other) || FinalAnswer(of: one, kind: kind) == FinalAnswer(of: other, kind: kind)
    }

    private func haveSameChoices(_ one: TurnText, _ other: TurnText) -> Bool {
        one.choices.count == other.choices.count && zip(one.choices, other.choices).allSatisfy(Self.areSame)
    }

    private static func areSame(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8) || FinalAnswer.Wording(one) == FinalAnswer.Wording(other)
    }
}
