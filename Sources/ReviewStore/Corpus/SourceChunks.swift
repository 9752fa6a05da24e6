internal import CZstd
internal import GRDB
internal import Synchronization

/// A piece of a dataset's source file, decompressed.
struct SourceChunk: Sendable {
    let dataset: Int
    /// Where it begins in the file.
    let offset: Int
    let bytes: [UInt8]

    func holds(_ offset: Int, of dataset: Int) -> Bool {
        self.dataset == dataset && offset >= self.offset && offset - self.offset < bytes.count
    }

    /// The bytes of one piece, of which there must be exactly `byteCount`.
    static func decompress(_ compressed: UnsafeRawBufferPointer, byteCount: Int) throws -> [UInt8] {
        // A lie in the file about the size must not decide how much memory is taken.
        guard byteCount >= 0, byteCount <= 64 << 20 else {
            throw StoreError.damaged("a piece of a source file claims \(byteCount) bytes")
        }
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            result = ZSTD_decompress(buffer.baseAddress, byteCount, compressed.baseAddress, compressed.count)
            count = ZSTD_isError(result) == 0 ? result : 0
        }
        guard ZSTD_isError(result) == 0, bytes.count == byteCount else {
            throw StoreError.damaged("a piece of a source file cannot be decompressed")
        }
        return bytes
    }
}

/// The pieces of source files that were read last, shared by all connections of a store: neighbouring samples stand in one.
final class SourceChunkCache: Sendable {
    /// The one that was read last stands last.
    private let chunks = Mutex<[SourceChunk]>([])

    /// Four megabytes of a file.
    private static let capacity = 16

    /// The bytes of a dataset's file in `range`.
    func bytes(_ range: Range<Int>, of dataset: Int, _ db: Database) throws -> [UInt8] {
        var found: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let chunk = try chunk(holding: offset, of: dataset, db)
            let end = min(chunk.bytes.count, range.upperBound - chunk.offset)
            found.append(contentsOf: chunk.bytes[offset - chunk.offset..<end])
            offset = chunk.offset + end
        }
        return found
    }

    private func chunk(holding offset: Int, of dataset: Int, _ db: Database) throws -> SourceChunk {
        let kept = chunks.withLock { chunks -> SourceChunk? in
            guard let index = chunks.lastIndex(where: { $0.holds(offset, of: dataset) }) else { return nil }
            let chunk = chunks.remove(at: index)
            chunks.append(chunk)
            return chunk
        }
        if let kept { return kept }
        let chunk = try db.sourceChunk(holding: offset, of: dataset)
        chunks.withLock { chunks in
            if chunks.count >= Self.capacity { chunks.removeFirst() }
            chunks.append(chunk)
        }
        return chunk
    }
}

extension Database {
    /// The piece of a dataset's file that holds the byte at `offset`.
    ///
    /// - Throws: ``StoreError/damaged(_:)`` when there is none.
    func sourceChunk(holding offset: Int, of dataset: Int) throws -> SourceChunk {
        let chunk = try row(
            """
            SELECT byte_offset, byte_count, bytes FROM source_chunk WHERE dataset = ? AND byte_offset <= ?
            ORDER BY byte_offset DESC LIMIT 1
            """, dataset, offset
        ) {
            SourceChunk(
                dataset: dataset, offset: $0.int("byte_offset"),
                bytes: try SourceChunk.decompress($0.bytesOfBlob("bytes"), byteCount: $0.int("byte_count")))
        }
        guard let chunk, chunk.holds(offset, of: dataset) else {
            throw StoreError.damaged("the source of dataset \(dataset) has no byte \(offset)")
        }
        return chunk
    }

    /// The bytes of a dataset's file in `range`, which are not read again soon.
    func sourceBytes(uncached range: Range<Int>, of dataset: Int) throws -> [UInt8] {
        var reader = SourceReader(self)
        return try reader.bytes(range, of: dataset)
    }
}

/// Reads on in source files, and keeps the piece that it has read last.
struct SourceReader {
    private let db: Database
    private var chunk: SourceChunk?

    init(_ db: Database) { self.db = db }

    /// The bytes of a dataset's file in `range`.
    mutating func bytes(_ range: Range<Int>, of dataset: Int) throws -> [UInt8] {
        var found: [UInt8] = []
        found.reserveCapacity(range.count)
        while found.count < range.count {
            let offset = range.lowerBound + found.count
            if chunk?.holds(offset, of: dataset) != true { chunk = try db.sourceChunk(holding: offset, of: dataset) }
            guard let chunk else { break }
            let end = min(chunk.bytes.count, range.upperBound - chunk.offset)
            found.append(contentsOf: chunk.bytes[offset - chunk.offset..<end])
        }
        return found
    }
}
