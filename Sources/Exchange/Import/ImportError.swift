package import Corpus
package import Formats

/// Why a file could not be imported; nothing of it is in the store then.
package enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotOpen(file: String, reason: String)
    case cannotRead(file: String, byte: Int, reason: String)
    /// A folder, a device or the like.
    case notAFile(file: String, kind: String)
    case unknownShape(file: String, DatasetShapeError)
    /// The file is empty, or an empty array.
    case noRecords(file: String)
    /// Not one of the file's records could be read.
    case nothingReadable(file: String, records: Int, first: QuarantinedRecord?)
    /// The file was written to while it was read.
    case changed(file: String)
    case cancelled(file: String)

    /// Whether somebody asked to stop.
    package var isCancellation: Bool {
        if case .cancelled = self { true } else { false }
    }

    package var description: String {
        switch self {
        case .cannotOpen(let file, let reason): "\(file): cannot be opened: \(reason)"
        case .cannotRead(let file, let byte, let reason): "\(file): reading failed at byte \(byte): \(reason)"
        case .notAFile(let file, let kind): "\(file) is \(kind), not a file; name a .json or .jsonl file"
        case .unknownShape(let file, let error): "\(file): \(error)"
        case .noRecords(let file): "\(file): the file holds no records; nothing was imported"
        case .nothingReadable(let file, let records, let first):
            "\(file): none of its \(records) records can be read, and nothing was imported"
                + (first.map { "; the first, line \($0.place.line), byte \($0.byte): \($0.reason)" } ?? "")
        case .changed(let file):
            "\(file) was changed while it was read; nothing was imported. Import it again when it is finished"
        case .cancelled(let file): "\(file): interrupted; nothing was imported"
        }
    }
}
