package import Corpus

/// What a reader is told about a dataset beforehand.
package struct ReadingOptions: Hashable, Sendable {
    /// The domain of samples that name none, and whose pictures' folders tell none.
    package var domain: String?
    /// The file's name, which tells the domain of generator rows when nothing else does.
    package var file: String
    package var longestRecord: Int

    package init(domain: String? = nil, file: String = "", longestRecord: Int = RecordSplitter.longestRecord) {
        self.domain = domain
        self.file = file
        self.longestRecord = longestRecord
    }
}

/// Records as they were read, in the order of the file.
package struct RecordBatch: Sendable {
    package var samples: [ImportedSample] = []
    package var quarantined: [QuarantinedRecord] = []

    package init() {}

    package var isEmpty: Bool { samples.isEmpty && quarantined.isEmpty }
    package var count: Int { samples.count + quarantined.count }
}

/// Reads a dataset file block by block into samples with their turns.
///
/// To be used by one thread. Its memory is that of the records not yet taken, and of one block and one record.
package final class DatasetReader {
    private var splitter: RecordSplitter
    private var sink: SampleSink

    package init(_ shape: DatasetShape, options: ReadingOptions = ReadingOptions()) {
        splitter = RecordSplitter(shape.container, longestRecord: options.longestRecord)
        sink = SampleSink(format: shape.format, options: options)
    }

    /// Reads the next block of the file.
    package func read(_ block: UnsafeRawBufferPointer) { splitter.push(block, into: &sink) }

    /// Reads what is left at the end of the file.
    package func finish() { splitter.finish(into: &sink) }

    /// Takes the records that have been read since the last time.
    package func takeBatch() -> RecordBatch {
        let batch = sink.batch
        sink.batch = RecordBatch()
        return batch
    }

    /// Whether the file came to its proper end: an array to its closing bracket.
    package var isComplete: Bool { splitter.isComplete }
}

/// Makes samples of records.
private struct SampleSink: RecordSink {
    var batch = RecordBatch()
    private let parser = JSONParser()
    private let reader: RecordReader
    private let givenDomain: String?
    private let fileDomain: String?
    private var lastFolder: (name: [UInt8], domain: String?) = ([], nil)

    init(format: DatasetFormat, options: ReadingOptions) {
        reader = RecordReader(format)
        givenDomain = options.domain.flatMap { DomainName.normalised($0) }
        let isNamed = FormatRegistry.descriptor(of: format)?.isNamedByDomain ?? false
        fileDomain = isNamed ? DomainName.ofGeneratorFile(options.file) : nil
    }

    mutating func read(_ record: UnsafeRawBufferPointer, at place: RecordPlace) -> JSONFault? {
        let value: JSONValue
        do {
            value = try parser.parse(record)
        } catch {
            return error
        }
        do {
            batch.samples.append(try sample(value, record, at: place))
        } catch {
            quarantine(
                QuarantinedRecord(place: place, byte: place.bytes.lowerBound + error.offset, reason: error.reason))
        }
        return nil
    }

    mutating func quarantine(_ record: QuarantinedRecord) { batch.quarantined.append(record) }

    private mutating func sample(
        _ value: JSONValue, _ record: UnsafeRawBufferPointer, at place: RecordPlace
    ) throws(RecordFault) -> ImportedSample {
        let content = try reader.content(of: value)
        if let text = content.overlongText(in: record) {
            let most = "\(TurnText.longestText >> 20) MB, the most that a text may have"
            throw RecordFault("\(text) is longer than \(most)", at: value)
        }
        return ImportedSample(
            place: place, digest: SHA256Digest(of: record), label: content.label, pictures: content.pictures,
            task: content.task ?? .conversation,
            domain: content.domain ?? folderDomain(of: content.pictures) ?? givenDomain ?? fileDomain,
            context: content.context, turns: content.turns)
    }

    /// The domain that the first folder of the first picture's path tells.
    private mutating func folderDomain(of pictures: [String]) -> String? {
        guard let path = pictures.first?.utf8 else { return nil }
        var rest = path[...]
        if rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let folder = rest[..<slash]
        if !folder.elementsEqual(lastFolder.name) {
            lastFolder = (Array(folder), DomainName.ofFolder(String(decoding: folder, as: UTF8.self)))
        }
        return lastFolder.domain
    }
}
