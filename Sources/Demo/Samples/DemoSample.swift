internal import Corpus

/// One record of the demo's files.
struct DemoSample: Sendable {
    /// The record's `id`; generator rows have none.
    var label: String?
    /// The paths of its pictures.
    var pictures: [String]
    /// What the record says it was generated as; nil where it says nothing.
    var task: SampleTask?
    /// What a messages record begins with as its system turn.
    var system: String?
    var tokens: ImageTokenPlace
    /// The lettering that was read from the picture beforehand and given to the captioner.
    var lettering: [String]
    var turns: [DemoTurn]

    init(
        _ label: String? = nil, of pictures: [String], task: SampleTask? = nil, system: String? = nil,
        tokens: ImageTokenPlace = .linesBefore, lettering: [String] = [], _ turns: [DemoTurn]
    ) {
        self.label = label
        self.pictures = pictures
        self.task = task
        self.system = system
        self.tokens = tokens
        self.lettering = lettering
        self.turns = turns
    }

    /// A generator row about one picture.
    init(of picture: String, lettering: [String] = [], _ turns: [DemoTurn]) {
        self.init(of: [picture], lettering: lettering, turns)
    }
}

/// Where the `<image>` tokens of a conversation stand in its first question.
enum ImageTokenPlace {
    /// Each on a line of its own before the text.
    case linesBefore
    /// Immediately before the text.
    case before
    /// After the text, on a line of their own.
    case after
}

/// A dataset file of the demo before it is written as text.
struct DemoSource: Sendable {
    /// The file's name.
    var file: String
    var format: DatasetFormat
    /// What is to be shown as the model that wrote it.
    var generator: String
    /// The form of the questions in a generator's file; nil for conversations.
    var rows: GeneratorRows?
    var samples: [DemoSample]

    /// The forms of MMInstruct's generator files.
    enum GeneratorRows {
        case choice
        case judgement
        case answer
        case caption
    }

    /// All dataset files in the order in which they are to be imported.
    static let all: [DemoSource] =
        [posterChoice, llava, messages, speciesChoice] + judgements + [artworkLong, styleLong] + shortAnswers + captions
}

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
