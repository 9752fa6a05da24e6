internal import Corpus
internal import ReviewStore

/// What an import writes into: a session of the store.
protocol ImportDestination {
    func append(
        samples: ArraySlice<ImportedSample>, quarantined: ArraySlice<QuarantinedRecord>, source: [CompressedChunk])
        throws
    func finish(digest: SHA256Digest, byteCount: Int) throws -> DatasetSummary
    func abandon() throws
}

extension ImportSession: ImportDestination {}
