package import Corpus

/// The review store: one SQLite file with the corpus, the ledger and what follows from it.
package final class ReviewStore: Sendable {
    package let path: String

    /// Opens the store at `path`.
    package init(opening path: String, options: OpenOptions = OpenOptions()) throws {
        self.path = path
    }

    /// Makes an empty store at `path`.
    package static func create(at path: String, group: String? = nil) throws -> ReviewStore {
        try ReviewStore(opening: path)
    }

    package struct OpenOptions: Sendable {
        /// Whether a store on a network file system is opened all the same.
        package var allowsNetworkFileSystem = false
        package init() {}
    }
}

// MARK: signatures that other modules build on; the store's own files replace them.

extension ReviewStore {
    /// The reviewer of this name, made if there is none; the first reviewer of a store is its lead.
    package func reviewer(named name: String) throws -> Reviewer { fatalError() }

    /// Begins an import, which stays invisible until it is finished.
    package func beginImport(_ description: ImportDescription) throws -> ImportSession { fatalError() }

    /// The dataset with this digest, if it was imported.
    package func dataset(digest: SHA256Digest) throws -> DatasetSummary? { fatalError() }

    /// Whether any imported dataset has this many bytes: only then a file need be hashed before it is read.
    package func hasDataset(byteCount: Int) throws -> Bool { fatalError() }

    /// All imported datasets, in order of their numbers.
    package func datasets() throws -> [DatasetSummary] { fatalError() }

    /// The sample as `reviewer` sees it; nil when there is none of this number.
    package func sample(_ number: Int, for reviewer: Reviewer) throws -> ReviewSample? { fatalError() }

    /// Records an action durably and returns its place in the ledger.
    package func record(_ action: ReviewAction, by reviewer: Reviewer) throws -> RecordedAction { fatalError() }

    /// The newest event's local number: a bound for reads that span several transactions.
    package func newestEventNumber() throws -> Int64 { fatalError() }

    /// The samples of a dataset in the order of their ordinals, from after `ordinal` on, at most `limit`, with their
    /// turns' outcomes as of the event numbered `bound`.
    package func exportSamples(dataset: Int, after ordinal: Int, limit: Int, upTo bound: Int64) throws -> [ExportSample]
    {
        fatalError()
    }

    /// Reads the dataset's source file in order, as imported, in pieces of at most 256 KiB.
    package func readSource(dataset: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws { fatalError() }

    /// The head of every site's chain, as of the event numbered `bound`.
    package func heads(upTo bound: Int64) throws -> [LedgerHead] { fatalError() }
}

/// What an import knows before it reads.
package struct ImportDescription: Sendable {
    /// The file's name without its folder.
    package var file: String
    package var format: DatasetFormat
    package var container: DatasetContainer
    /// Absolute paths of the folders under which pictures are looked for.
    package var pictureFolders: [String]
    package var domain: String?
    package var generator: String?

    package init(
        file: String, format: DatasetFormat, container: DatasetContainer, pictureFolders: [String], domain: String?,
        generator: String?
    ) {
        self.file = file
        self.format = format
        self.container = container
        self.pictureFolders = pictureFolders
        self.domain = domain
        self.generator = generator
    }
}

/// An import under way; its batches become visible together when it is finished.
package final class ImportSession {
    /// Writes a batch in one transaction, which should take less than 100 ms.
    package func append(samples: [ImportedSample], quarantined: [QuarantinedRecord], source: [CompressedChunk]) throws {
    }

    /// Makes the dataset visible and returns it.
    package func finish(digest: SHA256Digest, byteCount: Int) throws -> DatasetSummary { fatalError() }

    /// Removes all that was written.
    package func abandon() throws {}
}

/// A piece of a source file, compressed with zstd.
package struct CompressedChunk: Sendable {
    /// Where it begins in the file.
    package let offset: Int
    /// How many bytes it holds when decompressed.
    package let byteCount: Int
    package let compressed: [UInt8]

    /// How many bytes a chunk holds, but for the last of a file.
    package static let size = 256 * 1024

    /// Compresses `bytes`, which stand at `offset` of their file.
    package init(_ bytes: UnsafeRawBufferPointer, offset: Int) throws { fatalError() }
}

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
