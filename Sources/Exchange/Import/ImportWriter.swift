internal import Corpus
internal import Dispatch
internal import Formats
internal import ReviewStore

/// Writes what the pipeline produces into the store, in batches that take well under 100 ms each.
struct ImportWriter<Destination: ImportDestination> {
    private let destination: Destination
    private var chunks: [CompressedChunk] = []
    /// How many records a batch has at most; what they take decides.
    private(set) var batchSize = 2_000
    /// Where what has been written is given back: that takes as long as to make it.
    private let disposal = DispatchQueue(label: "import disposal")

    init(_ destination: Destination) { self.destination = destination }

    mutating func add(_ batch: consuming RecordBatch) throws {
        do {
            var samples = batch.samples[...]
            var quarantined = batch.quarantined[...]
            while !samples.isEmpty || !quarantined.isEmpty {
                let size = batchSize
                let count = min(samples.count, size)
                try write(samples.prefix(count), quarantined.prefix(size - count))
                samples = samples.dropFirst(count)
                quarantined = quarantined.dropFirst(size - count)
            }
        }
        let written = batch
        disposal.async { _ = written }
    }

    mutating func add(_ chunk: CompressedChunk) throws {
        chunks.append(chunk)
        if chunks.count >= 32 { try flush() }
    }

    /// Writes what is left.
    mutating func flush() throws {
        if !chunks.isEmpty { try write([], []) }
    }

    private mutating func write(
        _ samples: ArraySlice<ImportedSample>, _ quarantined: ArraySlice<QuarantinedRecord>
    ) throws {
        let clock = ContinuousClock()
        let time = try clock.measure {
            try destination.append(samples: samples, quarantined: quarantined, source: chunks)
        }
        chunks.removeAll(keepingCapacity: true)
        adapt(to: time, records: samples.count + quarantined.count)
    }

    /// Aims at batches of 50 ms: long enough to be worth a commit, short enough for people who decide meanwhile.
    private mutating func adapt(to time: Duration, records: Int) {
        guard records >= 100 else { return }
        let milliseconds = max(0.1, time / .milliseconds(1))
        let fitting = Double(records) * 50 / milliseconds
        batchSize = min(max(Int(fitting), 100), 2 * batchSize, 10_000)
    }
}

/// What an import writes into: a session of the store.
protocol ImportDestination {
    func append(
        samples: ArraySlice<ImportedSample>, quarantined: ArraySlice<QuarantinedRecord>, source: [CompressedChunk])
        throws
    func finish(digest: SHA256Digest, byteCount: Int) throws -> DatasetSummary
    func abandon() throws
}

extension ImportSession: ImportDestination {}
