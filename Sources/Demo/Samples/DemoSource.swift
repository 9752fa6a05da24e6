internal import Corpus

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
