internal import Corpus
internal import Formats
internal import ReviewStore

/// What reports for leads tell about a planted error.
enum PlantedReport {
    /// `{"corruption", "question", "choices", "answer"}`: the kind of error and what the reviewer was shown.
    static func json(_ planted: PlantedText) -> OrderedJSON {
        [
            "corruption": OrderedJSON(planted.corruption), "question": OrderedJSON(planted.text?.question),
            "choices": planted.text.map { OrderedJSON($0.choices) } ?? nil,
            "answer": OrderedJSON(planted.text?.answer),
        ]
    }
}
