package import Corpus

/// A dataset in the store, with its counts.
package struct DatasetSummary: Hashable, Sendable {
    package var number: Int
    package var digest: SHA256Digest
    package var file: String
    package var format: DatasetFormat
    package var container: DatasetContainer
    package var byteCount: Int
    package var samples: Int
    package var turns: Int
    package var quarantined: Int
    package var pictureFolders: [String]
    package var domain: String?
    package var generator: String?

    package var records: Int { samples + quarantined }

    package init(
        number: Int, digest: SHA256Digest, file: String, format: DatasetFormat, container: DatasetContainer,
        byteCount: Int, samples: Int, turns: Int, quarantined: Int, pictureFolders: [String], domain: String?,
        generator: String?
    ) {
        self.number = number
        self.digest = digest
        self.file = file
        self.format = format
        self.container = container
        self.byteCount = byteCount
        self.samples = samples
        self.turns = turns
        self.quarantined = quarantined
        self.pictureFolders = pictureFolders
        self.domain = domain
        self.generator = generator
    }
}
