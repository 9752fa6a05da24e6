internal import Corpus
internal import Formats
package import ReviewStore

/// Imports dataset files into a store, or tells what an import would do.
package struct DatasetImporter {
    private let options: ImportOptions
    private let cancellation: ImportCancellation
    private let pictureExists: (@Sendable (String) -> Bool)?
    private let progress: (ImportProgress) -> Void

    /// - Parameters:
    ///   - pictureExists: Whether the picture of this path, as a record names it, can be found; called on another thread. Nil
    ///     when nobody is to look.
    ///   - progress: Called on the calling thread after every batch.
    package init(
        options: ImportOptions = ImportOptions(), cancellation: ImportCancellation = ImportCancellation(),
        pictureExists: (@Sendable (String) -> Bool)? = nil, progress: @escaping (ImportProgress) -> Void = { _ in }
    ) {
        self.options = options
        self.cancellation = cancellation
        self.pictureExists = pictureExists
        self.progress = progress
    }

    /// Imports the file at `path` into `store`.
    ///
    /// A file that the store has already, byte for byte, adds nothing.
    /// - Throws: `ImportError` when the file cannot be read as a dataset, has no record that can be read, was changed
    ///   meanwhile, or the import was cancelled; the store's own errors. Nothing of the file is in the store then.
    package func importFile(_ path: String, into store: some ImportTarget) throws -> ImportReport {
        try store.checkReading(path)
        let file = try SourceFile(path)
        if try store.hasDataset(byteCount: file.byteCount), let known = try store.dataset(digest: digest(of: file)) {
            return ImportReport(file: path, known: known)
        }
        guard let shape = try shape(of: file) else { throw ImportError.noRecords(file: path) }
        let session = try store.beginImport(
            ImportDescription(
                file: Self.name(of: path), path: file.absolutePath, format: shape.format, container: shape.container,
                pictureFolders: options.pictureFolders, domain: options.domain, generator: options.generator))
        return try run(file, shape: shape, into: session) { try store.dataset(digest: $0) }
    }

    /// Reads the file at `path` as an import would, and writes nothing.
    package func rehearse(_ path: String) throws -> ImportReport {
        let file = try SourceFile(path)
        guard let shape = try shape(of: file) else { throw ImportError.noRecords(file: path) }
        var report = ImportReport(
            file: path, format: shape.format, container: shape.container, byteCount: file.byteCount)
        let reader = DatasetReader(shape, options: readingOptions(path))
        var missing = pictureExists.map { MissingPictures(exists: $0) }
        try forEachBlock(of: file) { block, offset in
            reader.read(block)
            if offset + block.count == file.byteCount { reader.finish() }
            let batch = reader.takeBatch()
            for sample in batch.samples {
                for picture in sample.pictures { missing?.look(for: picture) }
            }
            report.count(RecordBatchCounts(batch, turns: batch.samples.reduce(0) { $0 + $1.turns.count }))
            progress(
                ImportProgress(bytes: offset + block.count, totalBytes: file.byteCount, samples: report.samples))
        }
        try file.ensureUnchanged()
        try report.ensureKept()
        report.missingPictures = missing?.count
        if !reader.isComplete { report.notices.append(Self.unclosed) }
        return report
    }

    /// Runs the pipeline into `destination`; `known` finds a dataset that another import finished meanwhile.
    func run<Destination: ImportDestination>(
        _ file: SourceFile, shape: DatasetShape, into destination: Destination,
        known: (SHA256Digest) throws -> DatasetSummary?
    ) throws -> ImportReport {
        let pipeline = ImportPipeline(
            file, shape: shape, options: readingOptions(file.path), pictureExists: pictureExists)
        do {
            var report = ImportReport(
                file: file.path, format: shape.format, container: shape.container, byteCount: file.byteCount)
            let digest = try write(pipeline, of: file, into: destination, report: &report)
            pipeline.stop()
            if let known = try known(digest) {
                try destination.abandon()
                return ImportReport(file: file.path, known: known)
            }
            try report.ensureKept()
            do {
                report.dataset = try destination.finish(digest: digest, byteCount: file.byteCount)
            } catch StoreError.alreadyImported {
                // Another import of the same file has been quicker.
                guard let known = try known(digest) else { throw ImportError.changed(file: file.path) }
                return ImportReport(file: file.path, known: known)
            }
            return report
        } catch {
            pipeline.stop()
            try? destination.abandon()
            throw error
        }
    }

    private func write<Destination: ImportDestination>(
        _ pipeline: ImportPipeline, of file: SourceFile, into destination: Destination, report: inout ImportReport
    ) throws -> SHA256Digest {
        var writer = ImportWriter(destination)
        var digest: SHA256Digest?
        var isRead = false
        while digest == nil || !isRead {
            if cancellation.isCancelled { throw ImportError.cancelled(file: file.path) }
            guard let product = pipeline.next(unless: { cancellation.isCancelled }) else {
                throw ImportError.cancelled(file: file.path)
            }
            switch product {
            case .records(let batch, let turns, let bytes):
                try writer.add(batch)
                report.count(RecordBatchCounts(batch, turns: turns))
                progress(ImportProgress(bytes: bytes, totalBytes: file.byteCount, samples: report.samples))
            case .chunk(let chunk): try writer.add(chunk)
            case .read(let isComplete, let missing):
                isRead = true
                report.missingPictures = missing
                if !isComplete { report.notices.append(Self.unclosed) }
            case .hashed(let whole): digest = whole
            case .failed(let error): throw error
            }
        }
        try writer.flush()
        if cancellation.isCancelled { throw ImportError.cancelled(file: file.path) }
        guard let digest else { throw ImportError.changed(file: file.path) }
        return digest
    }

    private static let unclosed = "the file ends without the closing bracket of its array: it may have been cut off"

    private func readingOptions(_ path: String) -> ReadingOptions {
        ReadingOptions(domain: options.domain, file: Self.name(of: path))
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The file's shape; nil when it has no records.
    func shape(of file: SourceFile) throws -> DatasetShape? {
        // A megabyte tells nearly always; a first record may be longer.
        for limit in [1 << 20, 2 * RecordSplitter.longestRecord] {
            let head = UnsafeMutableRawBufferPointer.allocate(byteCount: min(limit, file.byteCount + 1), alignment: 64)
            defer {
                head.deallocate()
                file.rewind()
            }
            let count = try file.read(into: head)
            let isWhole = count == file.byteCount
            do throws(DatasetShapeError) {
                let bytes = UnsafeRawBufferPointer(rebasing: head[..<count])
                switch try DatasetShape.detect(bytes, isWholeFile: isWhole, format: options.format) {
                case .found(let shape): return shape
                case .noRecords: return nil
                case .undecided: continue
                }
            } catch {
                throw ImportError.unknownShape(file: file.path, error)
            }
        }
        throw ImportError.unknownShape(
            file: file.path, .unreadable(line: 1, byte: 0, reason: "the first record is longer than can be read"))
    }

    private func digest(of file: SourceFile) throws -> SHA256Digest {
        var hasher = SHA256Hasher()
        try forEachBlock(of: file) { block, _ in hasher.update(block) }
        try file.ensureUnchanged()
        file.rewind()
        return hasher.finish()
    }

    private func forEachBlock(
        of file: SourceFile, _ body: (_ block: UnsafeRawBufferPointer, _ offset: Int) throws -> Void
    ) throws {
        let block = SourceBlock()
        while true {
            if cancellation.isCancelled { throw ImportError.cancelled(file: file.path) }
            block.count = try file.read(into: block.memory)
            guard block.count > 0 else { return }
            try body(block.bytes, block.offset)
            block.offset += block.count
        }
    }
}

extension ImportReport {
    /// The report of a file that the store has already.
    fileprivate init(file: String, known: DatasetSummary) {
        self.init(file: file, format: known.format, container: known.container, byteCount: known.byteCount)
        samples = known.samples
        turns = known.turns
        quarantined = known.quarantined
        alreadyImported = true
        dataset = known
    }

    /// Throws when not one record could be read.
    fileprivate func ensureKept() throws {
        guard samples == 0 else { return }
        throw ImportError.nothingReadable(file: file, records: records, first: firstQuarantined.first)
    }
}

extension RecordBatchCounts {
    fileprivate init(_ batch: RecordBatch, turns: Int) {
        self.init(samples: batch.samples.count, turns: turns, quarantined: batch.quarantined)
    }
}
