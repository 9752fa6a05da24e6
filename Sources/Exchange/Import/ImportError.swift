package import Formats

/// Why a file could not be imported; nothing of it is in the store then.
package enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotOpen(file: String, reason: String)
    case cannotRead(file: String, byte: Int, reason: String)
    /// A folder, a device or the like.
    case notAFile(file: String, kind: String)
    case unknownShape(file: String, DatasetShapeError)
    /// The file was written to while it was read.
    case changed(file: String)
    case cancelled(file: String)

    package var description: String {
        switch self {
        case .cannotOpen(let file, let reason): "\(file): cannot be opened: \(reason)"
        case .cannotRead(let file, let byte, let reason): "\(file): reading failed at byte \(byte): \(reason)"
        case .notAFile(let file, let kind): "\(file) is \(kind), not a file; name a .json or .jsonl file"
        case .unknownShape(let file, let error): "\(file): \(error)"
        case .changed(let file):
            "\(file) was changed while it was read; nothing was imported. Import it again when it is finished"
        case .cancelled(let file): "\(file): interrupted; nothing was imported"
        }
    }
}
