internal import Corpus

/// Why a file is not taken for a dataset.
package enum DatasetShapeError: Error, Hashable, Sendable, CustomStringConvertible {
    case foreign(ForeignFile)
    /// The file does not begin like JSON, at this byte.
    case notJSON(byte: Int)
    /// The file is one JSON object with these keys.
    case oneObject(keys: [String])
    /// The records are JSON with these keys, in none of the known formats.
    case unknownRecords(keys: [String], line: Int)
    /// Not one record could be read; the first because of `reason`.
    case unreadable(line: Int, byte: Int, reason: String)

    package var description: String {
        switch self {
        case .foreign(let kind): "the file is \(kind.rawValue), not JSON; \(kind.advice)"
        case .notJSON(let byte):
            "the file does not begin with [ or { (byte \(byte)): a dataset is one JSON array of records, or JSON Lines with one "
                + "record a line"
        case .oneObject(let keys):
            "the file is one JSON object (\(Self.list(keys))), not an array of records or one record a line"
        case .unknownRecords(let keys, let line):
            "the record on line \(line) has the keys \(Self.list(keys)), which fit none of the formats:\n"
                + Self.formats
        case .unreadable(let line, let byte, let reason):
            "no record could be read; the first fails on line \(line), at byte \(byte): \(reason)"
        }
    }

    private static func list(_ keys: [String]) -> String {
        keys.isEmpty ? "none" : keys.map { "\"\($0)\"" }.joined(separator: ", ")
    }

    private static let formats = FormatRegistry.descriptors.map { descriptor in
        let name = descriptor.format.rawValue
        return "  \(name)\(String(repeating: " ", count: max(1, 12 - name.count)))\(descriptor.summary)"
    }.joined(separator: "\n")
}
