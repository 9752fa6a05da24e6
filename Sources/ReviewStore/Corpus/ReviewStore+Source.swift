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
            let bytes = try sourceChunk(dataset: dataset, holding: offset)
            guard bytes.offset == offset, !bytes.bytes.isEmpty else {
                throw StoreError.damaged("the source of dataset \(dataset) has a gap at byte \(offset)")
            }
            try bytes.bytes.withUnsafeBytes(body)
            offset += bytes.bytes.count
        }
    }

    /// The bytes of the dataset's source file in `range`, as imported.
    package func sourceBytes(dataset: Int, range: Range<Int>) throws -> [UInt8] {
        var found: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let chunk = try sourceChunk(dataset: dataset, holding: offset)
            let begin = offset - chunk.offset
            let end = min(chunk.bytes.count, range.upperBound - chunk.offset)
            guard begin < end else {
                throw StoreError.damaged("the source of dataset \(dataset) has no byte \(offset)")
            }
            found.append(contentsOf: chunk.bytes[begin..<end])
            offset = chunk.offset + end
        }
        return found
    }

    private func sourceChunk(dataset: Int, holding offset: Int) throws -> (offset: Int, bytes: [UInt8]) {
        let chunk = try read { db in
            try db.row(
                """
                SELECT byte_offset, byte_count, bytes FROM source_chunk WHERE dataset = ? AND byte_offset <= ?
                ORDER BY byte_offset DESC LIMIT 1
                """, dataset, offset
            ) { ($0.int(0), try SourceChunks.decompress($0.bytesOfBlob(2), byteCount: $0.int(1))) }
        }
        guard let chunk else { throw StoreError.damaged("the source of dataset \(dataset) has no byte \(offset)") }
        return chunk
    }
}
