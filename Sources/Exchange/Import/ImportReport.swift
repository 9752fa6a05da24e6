package import Corpus
package import ReviewStore

/// What an import did, or would do: the fields of `import --json` and what messages need.
package struct ImportReport: Sendable {
    /// The file as it was named.
    package var file: String
    /// Nil for a file without records, whose format nothing tells.
    package var format: DatasetFormat?
    package var container: DatasetContainer?
    package var byteCount: Int
    package var samples = 0
    package var turns = 0
    package var quarantined = 0
    /// Different pictures that were not found; nil when nobody looked.
    package var missingPictures: Int?
    package var alreadyImported = false
    /// The first of the records that could not be read.
    package var firstQuarantined: [QuarantinedRecord] = []
    /// What a person should know besides, in sentences.
    package var notices: [String] = []
    /// The dataset in the store; nil for a dry run and for a file without records.
    package var dataset: DatasetSummary?

    package var records: Int { samples + quarantined }

    /// How many quarantined records a report names.
    package static let quarantinedShown = 10

    mutating func count(_ batch: RecordBatchCounts) {
        samples += batch.samples
        turns += batch.turns
        quarantined += batch.quarantined.count
        firstQuarantined += batch.quarantined.prefix(max(0, Self.quarantinedShown - firstQuarantined.count))
    }
}

/// What a report counts of a batch.
struct RecordBatchCounts {
    var samples: Int
    var turns: Int
    var quarantined: [QuarantinedRecord]
}
