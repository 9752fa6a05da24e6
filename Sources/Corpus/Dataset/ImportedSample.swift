/// One record of a dataset file, read: what import writes into the store as a sample with its turns.
package struct ImportedSample: Hashable, Sendable {
    /// Where the record stands in its file.
    package var place: RecordPlace
    /// The SHA-256 of the record's bytes.
    package var digest: SHA256Digest
    /// The record's `id` as text, if it has one: a label, never a key.
    package var label: String?
    /// The paths of the pictures as the record names them, in order.
    package var pictures: [String]
    package var task: SampleTask
    /// The field that the sample belongs to, as `poster`; nil when nothing tells.
    package var domain: String?
    /// What stands around the turns and is shown read-only: system messages and the like.
    package var context: [Message]
    package var turns: [ImportedTurn]

    package init(
        place: RecordPlace, digest: SHA256Digest, label: String?, pictures: [String], task: SampleTask, domain: String?,
        context: [Message], turns: [ImportedTurn]
    ) {
        self.place = place
        self.digest = digest
        self.label = label
        self.pictures = pictures
        self.task = task
        self.domain = domain
        self.context = context
        self.turns = turns
    }
}

/// One turn of an imported sample: what it is, and where its texts stand.
package struct ImportedTurn: Hashable, Sendable {
    package var kind: TurnKind
    package var language: Language
    package var places: TurnPlaces

    package init(kind: TurnKind, language: Language, places: TurnPlaces) {
        self.kind = kind
        self.language = language
        self.places = places
    }
}

/// Where a record stands in its file.
package struct RecordPlace: Hashable, Sendable {
    /// Counted from 0 among all records of the file, readable or not.
    package var ordinal: Int
    /// The line on which it begins, counted from 1.
    package var line: Int
    /// The bytes of the record itself: without separators, line ends or a byte order mark.
    package var bytes: Range<Int>

    package init(ordinal: Int, line: Int, bytes: Range<Int>) {
        self.ordinal = ordinal
        self.line = line
        self.bytes = bytes
    }
}

/// One utterance of a conversation.
package struct Message: Hashable, Sendable {
    /// The role as the dataset spells it.
    package var role: String
    package var text: String

    package init(role: String, text: String) {
        self.role = role
        self.text = text
    }
}

/// A record that could not be read, kept with its reason.
package struct QuarantinedRecord: Hashable, Sendable {
    package var place: RecordPlace
    /// The byte in the file at which reading failed; the record's first when the whole of it is at fault.
    package var byte: Int
    /// What is wrong, in a sentence fit for a person.
    package var reason: String

    package init(place: RecordPlace, byte: Int, reason: String) {
        self.place = place
        self.byte = byte
        self.reason = reason
    }
}
