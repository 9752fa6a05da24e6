/// Why a record cannot be edited as asked; nothing of it has been written then.
package enum RecordEditError: Error, Hashable, Sendable {
    /// The record is not the JSON that an edit needs, at this byte of it.
    case malformed(byte: Int, String)
    /// The record has nothing at this pointer.
    case missing(pointer: String)
    /// What stands at this pointer is not a string.
    case notText(pointer: String)
    /// The string at this pointer does not say what was imported.
    case unexpectedText(pointer: String)
    /// An edit of the string at this pointer begins or ends within a character, after its end, or within another edit.
    case misplaced(pointer: String)
    /// A corrected text has no place in the record.
    case unplaceable(turn: Int, String)
    /// The edited record does not read as it should.
    case unverified(pointer: String)
}

extension RecordEditError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let byte, let what): "\(what) (byte \(byte) of the record)"
        case .missing(let pointer): "the record has nothing at \(pointer)"
        case .notText(let pointer): "the value at \(pointer) is not a string"
        case .unexpectedText(let pointer): "the string at \(pointer) does not say what was imported"
        case .misplaced(let pointer): "the edits of the string at \(pointer) do not fit its characters or each other"
        case .unplaceable(let turn, let what): "turn \(turn) cannot be corrected in its record: \(what)"
        case .unverified(let pointer):
            "the edited record does not read as it should at \(pointer.isEmpty ? "its root" : pointer)"
        }
    }
}
