package import Corpus
internal import GRDB

extension ReviewStore {
    /// The samples of a dataset in the order of their ordinals, from after `ordinal` on, at most `limit`, with their
    /// turns' outcomes as of the event numbered `bound`.
    ///
    /// One call is one short transaction: ask for some hundreds at a time. What is recorded between two calls does not
    /// show, because nothing after `bound` counts.
    package func exportSamples(
        dataset: Int, after ordinal: Int, limit: Int, upTo bound: Int64
    ) throws -> [ExportSample] {
        try read { db in
            guard try db.datasetSummary(dataset) != nil else { throw StoreError.noDataset(number: dataset) }
            var page = ExportPage(dataset: dataset)
            try page.readSamples(db, after: ordinal, limit: limit)
            try page.readTurns(db)
            try page.addOutcomes(db, upTo: bound)
            return page.samples
        }
    }
}
