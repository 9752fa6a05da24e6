internal import Corpus

extension Corruptor {
    /// The errors that are planted.
    static let standard = Corruptor(kinds: ["choice-swapped", "judgement-flipped"]) { kind, turn, seed in
        var text = turn.text
        switch (kind, turn.kind) {
        case ("judgement-flipped", .judgement): text.answer = Judgement(of: turn.text.answer)?.flipped ?? text.answer
        case ("choice-swapped", .multipleChoice):
            let choices = text.choices.isEmpty ? ChoiceList(inQuestion: text.question)?.texts ?? [] : text.choices
            guard let letter = AnswerLetter(in: text.answer, choices: choices), choices.count > 1 else { return nil }
            let step = 1 + Int(seed % UInt64(choices.count - 1))
            text.answer = letter.answer(choosing: (letter.index + step) % choices.count) ?? text.answer
        default: return nil
        }
        return text
    }
}
