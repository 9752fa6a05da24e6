package import Corpus

/// All that is known of a format of dataset files: one file a format, and its entry in ``FormatRegistry``.
struct FormatDescriptor: Sendable {
    let format: DatasetFormat
    /// What its records hold, for whoever has a file of another kind.
    let summary: String
    /// Whether a name of MMInstruct's generator tells the domain.
    var isNamedByDomain = false
    /// How surely a record is of the format; nil when it is not.
    let likeness: @Sendable (JSONValue) -> Likeness?
    let read: @Sendable (JSONValue) throws(RecordFault) -> RecordContent

    /// How surely a record is of a format.
    enum Likeness: Int, Comparable {
        /// It has what others have too.
        case possible
        case likely
        case certain

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }
}

/// A format in which samples are written anew.
package struct WrittenFormat: Sendable {
    package let format: DatasetFormat
    /// The record of a conversation.
    package let record: @Sendable (WrittenConversation) -> OrderedJSON
}

extension WrittenFormat: Hashable {
    package static func == (left: WrittenFormat, right: WrittenFormat) -> Bool { left.format == right.format }

    package func hash(into hasher: inout Hasher) { hasher.combine(format) }
}

/// The formats that are read and written.
package enum FormatRegistry {
    /// Those that are read, in the order in which they are named.
    static let descriptors: [FormatDescriptor] = [.llava, .messages, .mminstruct]
    /// Those in which samples are written anew.
    package static let written: [WrittenFormat] = [.llava, .messages]

    /// The names of those that are read.
    package static var readable: [DatasetFormat] { descriptors.map(\.format) }

    static func descriptor(of format: DatasetFormat) -> FormatDescriptor? {
        descriptors.first { $0.format == format }
    }

    /// The format that a record is most surely of; nil when it is of none.
    static func format(of record: JSONValue) -> DatasetFormat? {
        let likely = descriptors.compactMap { descriptor in
            descriptor.likeness(record).map { (format: descriptor.format, likeness: $0) }
        }
        return likely.max { $0.likeness < $1.likeness }?.format
    }
}
