internal import Corpus

/// The lettered choices of a turn, whether its dataset keeps them as fields or writes them in the question.
enum AnswerLetters {
    /// The letter of a choice, from A on.
    static func letter(_ index: Int) -> String {
        (0..<26).contains(index) ? String(UnicodeScalar(UInt8(65 + index))) : "\(index + 1)"
    }

    /// The choices' texts; empty when none are known.
    static func texts(of text: TurnText) -> [String] {
        text.choices.isEmpty ? ChoiceList(inQuestion: text.question)?.texts ?? [] : text.choices
    }

    /// The index of the choice that the answer names.
    static func choice(namedIn text: TurnText, choices: [String]) -> Int? {
        AnswerLetter(in: text.answer, choices: choices)?.index
    }

    /// The choice named by the answer's letter, as `C. sunset`, where the question alone tells what the letter stands for.
    static func spelledOut(_ text: TurnText, kind: TurnKind) -> String? {
        guard kind == .multipleChoice, text.choices.isEmpty else { return nil }
        let choices = texts(of: text)
        guard let index = choice(namedIn: text, choices: choices), choices.indices.contains(index),
            !text.answer.contains(choices[index])
        else { return nil }
        return "\(letter(index)). \(choices[index])"
    }

    /// What picking a choice does to an answer.
    enum Pick: Hashable {
        /// There is no such choice.
        case absent
        /// The answer names it already.
        case already
        /// The answer that names it, in the style of the one before.
        case changed(String)
        /// The answer says more than a letter can change.
        case unclear
    }

    static func pick(_ index: Int, in text: TurnText) -> Pick {
        let choices = texts(of: text)
        guard choices.isEmpty || index < choices.count else { return .absent }
        guard let named = AnswerLetter(in: text.answer, choices: choices) else {
            // An answer of a few words that names no choice is a wrong one; a longer one is worth keeping.
            return text.answer.count <= 12 ? .changed(letter(index)) : .unclear
        }
        if named.index == index { return .already }
        return named.answer(choosing: index).map { .changed($0) } ?? .unclear
    }
}
