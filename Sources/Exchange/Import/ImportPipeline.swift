internal import Corpus
internal import Foundation
internal import Formats
internal import ReviewStore

/// The two threads behind an import: one reads, splits and parses, the other hashes and compresses what was read.
///
/// Their work comes out of one queue, for the thread that writes. All queues are bounded, so that memory stays flat however
/// slow one of the three is.
final class ImportPipeline: Sendable {
    /// What comes out.
    enum Product: Sendable {
        /// Records, and how many bytes of the file have been read so far.
        case records(RecordBatch, turns: Int, bytes: Int)
        case chunk(CompressedChunk)
        /// All records have come out.
        case read(isComplete: Bool, missingPictures: Int?)
        /// All chunks have come out.
        case hashed(SHA256Digest)
        case failed(any Error)
    }

    private let products = BoundedQueue<Product>(capacity: 6)
    private let blocks = BoundedQueue<SourceBlock>(capacity: blockCount)
    private let freeBlocks = BoundedQueue<SourceBlock>(capacity: blockCount)
    private let finished = DispatchGroup()

    /// How many blocks of the file are in memory at most.
    private static let blockCount = 6

    /// Starts both threads on `file`.
    init(
        _ file: SourceFile, shape: DatasetShape, options: ReadingOptions,
        pictureExists: (@Sendable (String) -> Bool)?
    ) {
        for _ in 0..<Self.blockCount { freeBlocks.push(SourceBlock()) }
        start("reading") { [self] in
            do {
                try read(file, shape: shape, options: options, pictureExists: pictureExists)
            } catch {
                products.push(.failed(error))
            }
            blocks.close()
        }
        start("compressing") { [self] in
            do {
                try compress()
            } catch {
                products.push(.failed(error))
            }
        }
    }

    /// The next product, in waiting; nil when `isCancelled` says that nobody is to wait any more.
    func next(unless isCancelled: () -> Bool) -> Product? { products.pop(unless: isCancelled) }

    /// Stops both threads and waits for them.
    func stop() {
        products.close()
        blocks.close()
        freeBlocks.close()
        finished.wait()
    }

    private func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        finished.enter()
        let thread = Thread { [finished] in
            body()
            finished.leave()
        }
        thread.name = name
        thread.start()
    }

    private func read(
        _ file: SourceFile, shape: DatasetShape, options: ReadingOptions,
        pictureExists: (@Sendable (String) -> Bool)?
    ) throws {
        let reader = DatasetReader(shape, options: options)
        var missing = pictureExists.map { MissingPictures(exists: $0) }
        var offset = 0
        func handOver() -> Bool {
            let batch = reader.takeBatch()
            guard !batch.isEmpty else { return true }
            var turns = 0
            for index in batch.samples.indices {
                turns += batch.samples[index].turns.count
                if missing != nil {
                    for picture in batch.samples[index].pictures { missing?.look(for: picture) }
                }
            }
            return products.push(.records(batch, turns: turns, bytes: offset))
        }
        while let block = freeBlocks.pop() {
            block.offset = offset
            block.count = try file.read(into: block.memory)
            guard block.count > 0 else { break }
            offset += block.count
            guard blocks.push(block) else { return }
            reader.read(block.bytes)
            guard handOver() else { return }
        }
        reader.finish()
        guard handOver() else { return }
        try file.ensureUnchanged()
        products.push(.read(isComplete: reader.isComplete, missingPictures: missing?.count))
    }

    private func compress() throws {
        var hasher = SHA256Hasher()
        while let block = blocks.pop() {
            hasher.update(block.bytes)
            for start in stride(from: 0, to: block.count, by: CompressedChunk.size) {
                let end = min(start + CompressedChunk.size, block.count)
                let bytes = UnsafeRawBufferPointer(rebasing: block.bytes[start..<end])
                guard products.push(.chunk(try CompressedChunk(bytes, offset: block.offset + start))) else { return }
            }
            freeBlocks.push(block)
        }
        products.push(.hashed(hasher.finish()))
    }
}

/// A piece of the file in memory: whole chunks but for the last.
///
/// The reading thread writes it before it hands it on, and takes it back only when it has done with it itself.
final class SourceBlock: @unchecked Sendable {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * CompressedChunk.size, alignment: 64)
    var count = 0
    var offset = 0

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    deinit { memory.deallocate() }
}
