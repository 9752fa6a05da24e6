internal import Corpus
internal import Formats
internal import ReviewStore

/// Writes what the pipeline produces into the store, in batches that take well under 100 ms each.
struct ImportWriter<Destination: ImportDestination> {
    private let destination: Destination
    private var samples: [ImportedSample] = []
    private var quarantined: [QuarantinedRecord] = []
    private var chunks: [CompressedChunk] = []
    /// How many records a batch has; what they take decides.
    private(set) var batchSize = 2_000

    init(_ destination: Destination) { self.destination = destination }

    mutating func add(_ batch: RecordBatch) throws {
        samples += batch.samples
        quarantined += batch.quarantined
        while samples.count + quarantined.count >= batchSize { try write() }
    }

    mutating func add(_ chunk: CompressedChunk) throws {
        chunks.append(chunk)
        if chunks.count >= 32 { try write() }
    }

    /// Writes what is left.
    mutating func flush() throws {
        while !samples.isEmpty || !quarantined.isEmpty || !chunks.isEmpty { try write() }
    }

    private mutating func write() throws {
        let sampleCount = min(samples.count, batchSize)
        let quarantinedCount = min(quarantined.count, batchSize - sampleCount)
        let clock = ContinuousClock()
        let time = try clock.measure {
            try destination.append(
                samples: sampleCount == samples.count ? samples : Array(samples.prefix(sampleCount)),
                quarantined: Array(quarantined.prefix(quarantinedCount)), source: chunks)
        }
        samples.removeFirst(sampleCount)
        quarantined.removeFirst(quarantinedCount)
        chunks.removeAll(keepingCapacity: true)
        adapt(to: time, records: sampleCount + quarantinedCount)
    }

    /// Aims at batches of 50 ms: long enough to be worth a commit, short enough for people who decide meanwhile.
    private mutating func adapt(to time: Duration, records: Int) {
        guard records >= 100 else { return }
        let milliseconds = max(0.1, time / .milliseconds(1))
        let fitting = Double(records) * 50 / milliseconds
        batchSize = min(max(Int(fitting), 100), 2 * batchSize, 10_000)
    }
}
