internal import Corpus
internal import GRDB

extension ReviewStore {
    /// Reads the dataset's source file in order, as imported, in pieces of at most 256 KiB.
    ///
    /// Each piece is read in a transaction of its own, so that a slow reader keeps nobody waiting.
    package func readSource(dataset: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let total = try read({ db in try db.datasetSummary(dataset) })?.byteCount else {
            throw StoreError.noDataset(number: dataset)
        }
        var offset = 0
        while offset < total {
            let chunk = try read { db in try db.sourceChunk(holding: offset, of: dataset) }
            guard chunk.offset == offset else {
                throw StoreError.damaged("the source of dataset \(dataset) has a gap at byte \(offset)")
            }
            try chunk.bytes.withUnsafeBytes(body)
            offset += chunk.bytes.count
        }
    }

    /// The bytes of the dataset's source file in `range`, as imported.
    package func sourceBytes(dataset: Int, range: Range<Int>) throws -> [UInt8] {
        try read { db in try db.sourceBytes(range, of: dataset) }
    }
}
