internal import Corpus
internal import GRDB

/// Compares the records of a dataset with their hashes as the bytes of its file come by.
struct RecordHashes {
    private struct Record {
        var sample: Int
        var ordinal: Int
        var bytes: Range<Int>
        var digest: SHA256Digest
    }

    private let store: ReviewStore
    private let dataset: Int
    private var waiting: [Record] = []
    private var lastOrdinal = GrowingKey(-1, of: "sample")
    private var isAtEnd = false
    /// The bytes from `offset` on that a record may still need.
    private var window: [UInt8] = []
    private var offset = 0
    private var wrong: [Int] = []

    init(store: ReviewStore, dataset: Int) {
        self.store = store
        self.dataset = dataset
    }

    /// Takes the next bytes of the file.
    mutating func add(_ bytes: UnsafeRawBufferPointer) throws {
        window.append(contentsOf: bytes)
        while let record = try next(), record.bytes.upperBound <= offset + window.count {
            waiting.removeLast()
            check(record)
        }
        let needed = waiting.last?.bytes.lowerBound ?? offset + window.count
        let passed = min(max(needed - offset, 0), window.count)
        window.removeFirst(passed)
        offset += passed
    }

    /// The samples whose records were not as their hashes say, or were not there.
    mutating func finish() throws -> [Int] {
        while let record = try next() {
            waiting.removeLast()
            wrong.append(record.sample)
        }
        return wrong
    }

    private mutating func check(_ record: Record) {
        guard record.bytes.lowerBound >= offset else {
            wrong.append(record.sample)
            return
        }
        let digest = window.withUnsafeBytes {
            SHA256Digest(
                of: UnsafeRawBufferPointer(
                    rebasing: $0[record.bytes.lowerBound - offset..<record.bytes.upperBound - offset]))
        }
        if digest != record.digest { wrong.append(record.sample) }
    }

    private mutating func next() throws -> Record? {
        if waiting.isEmpty, !isAtEnd {
            let page = try store.read { db in
                try db.rows(
                    """
                    SELECT number, ordinal, byte_offset, byte_count, digest FROM sample
                    WHERE dataset = ? AND ordinal > ? ORDER BY ordinal LIMIT 5000
                    """, dataset, lastOrdinal.last
                ) {
                    Record(
                        sample: $0.int("number"), ordinal: $0.int("ordinal"), bytes: try $0.byteRange(),
                        digest: try $0.digest("digest"))
                }
            }
            isAtEnd = page.isEmpty
            for record in page { try lastOrdinal.advance(to: record.ordinal) }
            waiting = page.reversed()
        }
        return waiting.last
    }
}
