package import Corpus
internal import GRDB

/// An import under way; its batches become visible together when it is finished.
///
/// For one thread at a time. When the value goes, or its process ends, without ``finish(digest:byteCount:)``, the
/// next who opens the store or begins an import removes what was written.
package final class ImportSession {
    private let database: any ImportDatabase
    private let number: Int
    /// Tells the other processes that this import lives; nil where there are none.
    private let lease: StoreLock.Hold?
    private var counts = TurnGroupCounts()
    private var digests = RecordDigests()
    private var seal = RecordsSeal()
    private var quarantined = 0
    private var isOver = false

    init(into database: some ImportDatabase, number: Int, lease: StoreLock.Hold?) {
        self.database = database
        self.number = number
        self.lease = lease
    }

    /// Writes a batch in one transaction, which should take less than 100 ms.
    ///
    /// The samples get the numbers that follow the store's last, in order. Some 2,000 samples of a few turns make a
    /// good batch.
    package func append(
        samples: ArraySlice<ImportedSample>, quarantined: ArraySlice<QuarantinedRecord>, source: [CompressedChunk]
    ) throws {
        try ensureUnderWay()
        var first = 0
        var sealed = seal
        try database.write { db in
            var writer = try BatchWriter(db, dataset: number, seal)
            first = writer.nextSample
            // Through a pointer, for a loop over the array would copy, and so count references to, every text.
            try samples.withUnsafeBufferPointer { samples in
                for index in samples.indices { try writer.write(samples[index]) }
            }
            for record in quarantined { try writer.write(record) }
            for chunk in source { try writer.write(chunk) }
            sealed = writer.seal
        }
        seal = sealed
        counts.count(samples)
        try digests.add(samples, from: first, to: database)
        self.quarantined += quarantined.count
    }

    /// Makes the dataset visible and returns it.
    ///
    /// - Parameters:
    ///   - digest: The SHA-256 of the whole file.
    ///   - byteCount: The size of the whole file.
    /// - Throws: ``StoreError/alreadyImported(number:file:)`` when the store has this file; the import is then gone.
    package func finish(digest: SHA256Digest, byteCount: Int) throws -> DatasetSummary {
        try ensureUnderWay()
        if let earlier = try database.read({ db in try db.datasetSummary(digest: digest) }) {
            try abandon()
            throw StoreError.alreadyImported(number: earlier.number, file: earlier.file)
        }
        try digests.flush(to: database)
        let time = database.now.milliseconds
        // Before the transaction, for nobody else changes the rows of an import under way.
        let sealed = try database.read { db in try db.digest(ofRecords: number, seal) }
        let summary = try database.write { db in
            try db.keep(Seal(kind: .records, key: String(number)), sealed)
            try counts.write(db, dataset: number)
            try db.run(
                """
                UPDATE dataset SET state = 'ready', digest = ?, byte_count = ?, samples = ?, turns = ?,
                    quarantined = ?, imported = ? WHERE number = ?
                """, digest, byteCount, counts.samples, counts.turns, quarantined, time, number)
            return try db.datasetSummary(number)
        }
        isOver = true
        lease?.release()
        guard let summary else { throw StoreError.noDataset(number: number) }
        return summary
    }

    /// Removes all that was written.
    package func abandon() throws {
        if isOver { return }
        isOver = true
        try database.removeImport(number)
        lease?.release()
    }

    private func ensureUnderWay() throws {
        if isOver { throw StoreError.noDataset(number: number) }
    }
}
