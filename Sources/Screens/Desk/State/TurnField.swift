internal import Corpus

/// One of the texts of a turn.
enum TurnField: Hashable, Sendable {
    case question
    /// Counted from 0.
    case choice(Int)
    case answer

    var name: String {
        switch self {
        case .question: "question"
        case .choice(let index): "choice \(AnswerLetters.letter(index))"
        case .answer: "answer"
        }
    }
}

extension TurnText {
    /// The fields that can be corrected: a caption has no question.
    var fields: [TurnField] { (question.isEmpty ? [] : [.question]) + choices.indices.map { .choice($0) } + [.answer] }

    subscript(field: TurnField) -> String {
        get {
            switch field {
            case .question: question
            case .choice(let index): choices.indices.contains(index) ? choices[index] : ""
            case .answer: answer
            }
        }
        set {
            switch field {
            case .question: question = newValue
            case .choice(let index): if choices.indices.contains(index) { choices[index] = newValue }
            case .answer: answer = newValue
            }
        }
    }
}

extension TurnField {
    /// The order in which fields are read.
    var order: Int {
        switch self {
        case .question: 0
        case .choice(let index): index + 1
        case .answer: Int.max
        }
    }
}
