package import Corpus

/// How a dataset file is made: its container and its format.
package struct DatasetShape: Hashable, Sendable {
    package var container: DatasetContainer
    package var format: DatasetFormat

    package init(container: DatasetContainer, format: DatasetFormat) {
        self.container = container
        self.format = format
    }

    /// What the beginning of a file tells about its shape.
    package enum Detection: Hashable, Sendable {
        case found(DatasetShape)
        /// There is no record in the file.
        case noRecords
        /// The beginning holds no whole record: more of the file is needed.
        case undecided
    }

    /// Tells the shape of a file from its content, never from its name.
    ///
    /// The first record that has the keys of a format decides.
    /// - Parameters:
    ///   - head: the beginning of the file.
    ///   - isWholeFile: whether that is all of it.
    ///   - format: the format, when it is given; the container is told from the content all the same.
    package static func detect(
        _ head: UnsafeRawBufferPointer, isWholeFile: Bool, format: DatasetFormat? = nil
    ) throws(DatasetShapeError) -> Detection {
        if let kind = ForeignFile(head) { throw .foreign(kind) }
        let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
        let text = head.dropFirst(hasMark ? 3 : 0).drop { SplitterWindow.isSpace($0) }
        guard let first = text.first else { return isWholeFile ? .noRecords : .undecided }
        let container: DatasetContainer
        /// Whether the file begins with something else than an object or a list of them.
        var isOdd = false
        switch first {
        case UInt8(ascii: "["):
            isOdd = text.firstLineIsOddArray
            container = isOdd ? .lines : .array
            let inner = text.dropFirst().drop { SplitterWindow.isSpace($0) }
            let isEmpty = inner.first == UInt8(ascii: "]") && inner.dropFirst().allSatisfy(SplitterWindow.isSpace)
            if isEmpty { return .noRecords }
        case UInt8(ascii: "{"): container = .lines
        default:
            // One odd line must not shut out the others.
            isOdd = true
            container = .lines
        }
        if isOdd, !text.hasLaterObjectLine { throw .notJSON(byte: head.count - text.count) }
        if let format { return .found(DatasetShape(container: container, format: format)) }

        var sink = FormatSink()
        var splitter = RecordSplitter(container)
        splitter.push(head, into: &sink)
        if isWholeFile { splitter.finish(into: &sink) }
        if let format = sink.format { return .found(DatasetShape(container: container, format: format)) }
        if isOdd, first != UInt8(ascii: "[") { throw .notJSON(byte: head.count - text.count) }
        // A few records tell enough, but a first record may be longer than what there is.
        if !isWholeFile, splitter.recordCount < 100 { return .undecided }
        if container == .lines, let keys = sink.wholeObjectKeys(head, isWholeFile: isWholeFile) {
            throw .oneObject(keys: keys)
        }
        if let keys = sink.firstKeys { throw .unknownRecords(keys: keys, line: sink.firstLine) }
        throw .unreadable(line: sink.firstLine, byte: sink.firstByte, reason: sink.firstReason)
    }
}

/// Looks at records for the keys that tell their format.
private struct FormatSink: RecordSink {
    private(set) var format: DatasetFormat?
    /// The keys of the first record that could be read.
    private(set) var firstKeys: [String]?
    private(set) var firstLine = 1
    private(set) var firstByte = 0
    private(set) var firstReason = ""
    private let parser = JSONParser()

    mutating func read(_ record: UnsafeRawBufferPointer, at place: RecordPlace) -> JSONFault? {
        guard format == nil else { return nil }
        let value: JSONValue
        do {
            value = try parser.parse(record)
        } catch {
            return error
        }
        format = FormatRegistry.format(of: value)
        if firstKeys == nil, firstReason.isEmpty, value.kind != .object {
            (firstLine, firstByte, firstReason) = (place.line, place.bytes.lowerBound, "it is not a JSON object")
        }
        if firstKeys == nil, value.kind == .object {
            firstKeys = value.members.prefix(12).compactMap { $0.key.string }
            firstLine = place.line
        }
        return nil
    }

    mutating func quarantine(_ record: QuarantinedRecord) {
        guard firstReason.isEmpty, firstKeys == nil else { return }
        (firstLine, firstByte, firstReason) = (record.place.line, record.byte, record.reason)
    }

    /// The keys of a file that is one object over several lines; nil when it is not.
    func wholeObjectKeys(_ head: UnsafeRawBufferPointer, isWholeFile: Bool) -> [String]? {
        guard firstKeys == nil, isWholeFile else { return nil }
        let padded = UnsafeMutableRawBufferPointer.allocate(byteCount: head.count + JSONParser.padding, alignment: 64)
        defer { padded.deallocate() }
        padded.copyMemory(from: head)
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = UnsafeRawBufferPointer(rebasing: padded[start..<head.count])
        guard let value = try? parser.parse(text) else { return nil }
        return value.members.prefix(12).compactMap { $0.key.string }
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Whether the first line is an array of anything but objects, after which more lines follow.
    fileprivate var firstLineIsOddArray: Bool {
        guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return false }
        let line = self[..<end].reversed().drop { SplitterWindow.isSpace($0) }
        let inner = dropFirst().drop { SplitterWindow.isSpace($0) }
        return line.first == UInt8(ascii: "]") && inner.first != UInt8(ascii: "{")
            && self[end...].contains { !SplitterWindow.isSpace($0) }
    }

    /// Whether a line after the first begins as an object does.
    fileprivate var hasLaterObjectLine: Bool {
        var rest = self[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            rest = rest[(end + 1)...]
            let line = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if line.first == UInt8(ascii: "{") { return true }
        }
        return false
    }
}

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
