package import Corpus

/// Reads one record at a time, as an import reads those of a file.
package final class RecordReader {
    private let parser = JSONParser()
    private let conversations = ConversationRecordReader()
    private let generatorRows = MMInstructRecordReader()
    private let format: DatasetFormat

    package init(_ format: DatasetFormat) { self.format = format }

    /// The turns of a record; nil when it cannot be read.
    package func turns(of record: [UInt8]) -> [ImportedTurn]? {
        let padded = record + [UInt8](repeating: 0x20, count: JSONParser.padding)
        return padded.withUnsafeBytes { bytes in
            guard let value = try? parser.parse(UnsafeRawBufferPointer(rebasing: bytes[..<record.count])) else {
                return nil
            }
            return try? content(of: value).turns
        }
    }

    func content(of value: JSONValue) throws(RecordFault) -> RecordContent {
        guard value.kind == .object else { throw RecordFault("the record is not a JSON object", at: value) }
        return switch format {
        case .llava, .messages: try conversations.read(value)
        case .mminstruct: try generatorRows.read(value)
        }
    }
}
