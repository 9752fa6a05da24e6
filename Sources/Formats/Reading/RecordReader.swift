package import Corpus

/// Reads one record at a time, as an import reads those of a file.
package final class RecordReader {
    private let parser = JSONParser()
    private let format: DatasetFormat
    private let descriptor: FormatDescriptor?

    package init(_ format: DatasetFormat) {
        self.format = format
        descriptor = FormatRegistry.descriptor(of: format)
    }

    /// What the turns of a record say; nil when it cannot be read.
    package func turns(of record: [UInt8]) -> [TurnText]? {
        let padded = record + [UInt8](repeating: 0x20, count: JSONParser.padding)
        return padded.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[..<record.count])
            guard let value = try? parser.parse(text), let content = try? content(of: value) else { return nil }
            let found = content.turns.compactMap { $0.places.turn(in: text.assumingMemoryBound(to: UInt8.self))?.text }
            return found.count == content.turns.count ? found : nil
        }
    }

    func content(of value: JSONValue) throws(RecordFault) -> RecordContent {
        guard value.kind == .object else { throw RecordFault("the record is not a JSON object", at: value) }
        guard let descriptor else {
            throw RecordFault("this program does not read the format \(format.rawValue)", at: value)
        }
        return try descriptor.read(value)
    }
}
