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
