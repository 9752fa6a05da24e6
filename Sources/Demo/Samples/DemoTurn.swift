internal import Corpus

/// A question and its answer as they stand in the demo's files, and what is wrong with them, if anything.
struct DemoTurn: Sendable {
    /// The question without tokens for pictures; empty for a caption.
    var question: String
    /// The options of a multiple choice, without letters.
    var choices: [String]
    var answer: String
    var mistake: DemoMistake?

    init(_ question: String, choices: [String] = [], _ answer: String, mistake: DemoMistake? = nil) {
        self.question = question
        self.choices = choices
        self.answer = answer
        self.mistake = mistake
    }

    /// A caption: a turn without a question.
    init(caption: String, mistake: DemoMistake? = nil) { self.init("", caption, mistake: mistake) }

    var text: TurnText { TurnText(question: question, choices: choices, answer: answer) }
}

/// What is wrong with a turn, and what should stand in its place.
struct DemoMistake: Sendable {
    var reason: DemoReason
    /// The right question; nil where the question is right.
    var question: String?
    /// The right answer; nil where the answer is right.
    var answer: String?

    init(_ reason: DemoReason, question: String? = nil, answer: String? = nil) {
        self.reason = reason
        self.question = question
        self.answer = answer
    }

    /// The turn put right.
    func corrected(_ text: TurnText) -> TurnText {
        TurnText(question: question ?? text.question, choices: text.choices, answer: answer ?? text.answer)
    }
}

/// The reasons of the standard taxonomy that the demo has mistakes for, by their slugs.
enum DemoReason: String, CaseIterable {
    case hallucination
    case count
    case colour
    case relation
    case ocr
    case knowledge
    case wrongChoice = "wrong-choice"
    case language
    case format
    case unanswerable
    case other
}
