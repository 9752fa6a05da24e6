internal import Corpus

/// Why a record that is JSON cannot be read as a sample.
struct RecordFault: Error {
    /// The offset in the record at which the trouble stands.
    let offset: Int
    /// What is wrong, in a sentence fit for a person.
    let reason: String

    init(_ reason: String, at value: JSONValue) {
        offset = value.offset
        self.reason = reason
    }
}

/// What a format makes of a record.
struct RecordContent {
    var label: String?
    var pictures: [String] = []
    /// The task that the record names.
    var task: SampleTask?
    /// The domain that the record names.
    var domain: String?
    var context: [Message] = []
    var turns: [ImportedTurn] = []
}

extension RecordContent {
    /// The first text that is longer than people can read and correct, as `the answer of turn 2`.
    var overlongText: String? {
        let isLong = { (text: String) in text.utf8.count > TurnText.longestText }
        if let message = context.first(where: { isLong($0.text) }) { return "the \(message.role.prefix(40)) message" }
        for turn in turns {
            if isLong(turn.text.question) { return "the question of turn \(turn.number)" }
            if isLong(turn.text.answer) { return "the answer of turn \(turn.number)" }
            if turn.text.choices.contains(where: isLong) { return "a choice of turn \(turn.number)" }
        }
        return nil
    }
}
