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
    /// The question of a conversation's first turn, which helps to tell the task.
    var firstQuestion: JSONValue?
}

extension RecordContent {
    /// The first text that is longer than people can read and correct, as `the answer of turn 2`.
    func overlongText(in record: UnsafeRawBufferPointer) -> String? {
        func isLong(_ place: Range<Int>) -> Bool {
            guard place.count > TurnText.longestText else { return false }
            let raw = UnsafeRawBufferPointer(rebasing: record[place]).assumingMemoryBound(to: UInt8.self)
            return JSONString.decodedCount(raw) ?? .max > TurnText.longestText
        }
        if let message = context.first(where: { $0.text.utf8.count > TurnText.longestText }) {
            return "the \(message.role.prefix(40)) message"
        }
        for index in turns.indices {
            let places = turns[index].places
            if places.question.map(isLong) ?? false { return "the question of turn \(index + 1)" }
            if places.answer.map(isLong) ?? false { return "the answer of turn \(index + 1)" }
            if places.choices.contains(where: isLong) { return "a choice of turn \(index + 1)" }
        }
        return nil
    }
}
