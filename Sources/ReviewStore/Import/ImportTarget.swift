package import Corpus
internal import GRDB

/// What datasets are imported into: a store that is open, or one that is being made.
package protocol ImportTarget {
    /// Throws when the file at `path` is one of the store's own.
    func checkReading(_ path: String) throws
    /// Whether any imported dataset has this many bytes: only then a file need be hashed before it is read.
    func hasDataset(byteCount: Int) throws -> Bool
    /// The dataset with this digest, if it was imported.
    func dataset(digest: SHA256Digest) throws -> DatasetSummary?
    /// Begins an import, which stays invisible until it is finished.
    func beginImport(_ description: ImportDescription) throws -> ImportSession
}

/// How an import's rows get into the file.
protocol ImportDatabase {
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result
    /// Removes an unfinished import.
    func removeImport(_ number: Int) throws
    var now: Timestamp { get }
}

extension ReviewStore: ImportTarget, ImportDatabase {
    package func checkReading(_ path: String) throws { try surroundings().checkReading(path) }

    /// The dataset with this digest, if it was imported.
    package func dataset(digest: SHA256Digest) throws -> DatasetSummary? {
        try read { db in try db.datasetSummary(digest: digest) }
    }

    /// Whether any imported dataset has this many bytes: only then a file need be hashed before it is read.
    package func hasDataset(byteCount: Int) throws -> Bool {
        try read { db in try db.hasDataset(byteCount: byteCount) }
    }

    var now: Timestamp { options.now() }
}
