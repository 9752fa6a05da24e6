import Corpus
import Formats
import TestSupport

/// Records as they were read, with their texts.
struct ReadRecords: Equatable {
    var samples: [ReadSample] = []
    var quarantined: [QuarantinedRecord] = []

    var isEmpty: Bool { samples.isEmpty && quarantined.isEmpty }
}

/// Reads texts the way import does, block by block.
enum Reading {
    static func all(
        _ text: String, container: DatasetContainer = .lines, format: DatasetFormat = .llava, block: Int = 1 << 20,
        options: ReadingOptions = ReadingOptions()
    ) -> ReadRecords {
        all(Array(text.utf8), container: container, format: format, block: block, options: options)
    }

    static func all(
        _ bytes: [UInt8], container: DatasetContainer = .lines, format: DatasetFormat = .llava, block: Int = 1 << 20,
        options: ReadingOptions = ReadingOptions()
    ) -> ReadRecords {
        let reader = DatasetReader(DatasetShape(container: container, format: format), options: options)
        var batch = RecordBatch()
        for start in stride(from: 0, to: bytes.count, by: block) {
            bytes[start..<min(start + block, bytes.count)].withUnsafeBytes { reader.read($0) }
            let part = reader.takeBatch()
            batch.samples += part.samples
            batch.quarantined += part.quarantined
        }
        reader.finish()
        let last = reader.takeBatch()
        batch.samples += last.samples
        batch.quarantined += last.quarantined
        return ReadRecords(
            samples: batch.samples.map { ReadSample($0, of: bytes) }, quarantined: batch.quarantined)
    }

    /// The only sample of a record.
    static func one(_ record: String, format: DatasetFormat = .llava, file: String = "") -> ReadSample? {
        all(record, format: format, options: ReadingOptions(file: file)).samples.first
    }

    /// Why a record is quarantined.
    static func reason(_ record: String, format: DatasetFormat = .llava) -> String? {
        all(record, format: format).quarantined.first?.reason
    }

    /// A short LLaVA record.
    static func record(_ id: Int, _ answer: String = "红色") -> String {
        #"{"id": \#(id), "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\n颜色？"}, "#
            + #"{"from": "gpt", "value": "\#(answer)"}]}"#
    }
}
