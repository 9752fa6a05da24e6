internal import Corpus
internal import Settings

extension Desk {
    var restingHints: [Hint] {
        let answering: [Hint] =
            switch turn?.kind {
            case .judgement: hints((.flip, "flip", 1))
            case .multipleChoice: [choiceHint].compactMap(\.self)
            case .shortAnswer, .longAnswer, .description, nil: []
            }
        return hints((.accept, "accept", 1)) + answering
            + hints(
                (.edit, turn?.draft == nil ? "edit" : "resume draft", 2), (.reject, "reject", 3), (.undo, "undo", 4),
                (.nextSample, "next", 5), (.nextTurn, "turn", 6))
            + (sample?.pictures.isEmpty == false ? hints((.zoom, "zoom", 7)) : [])
            + (sample?.captions.isEmpty == false ? hints((.caption, "caption", 8)) : [])
            + hints(
                (.flag, "flag", 11), (.skip, "skip", 10), (.search, "search", 12), (.commands, "commands", 9),
                (.help, "help", 0))
    }

    /// One hint for all letters, when their keys are the letters.
    private var choiceHint: Hint? {
        let count = turn.map { AnswerLetters.texts(of: $0.text).count } ?? 0
        let keys = Action.choices.prefix(max(2, count)).compactMap { keymap.hint(for: $0, in: .desk) }
        guard let first = keys.first, let last = keys.last else { return nil }
        return Hint(keys: "\(first)–\(last)", label: "choose", rank: 1)
    }
}
