package import Corpus
internal import GRDB

extension ReviewStore {
    /// The samples of a dataset in the order of their ordinals, from after `ordinal` on, at most `limit`, with their
    /// turns' outcomes as of the event numbered `bound`.
    ///
    /// One call is one short transaction: ask for some hundreds at a time. What is recorded between two calls does not
    /// show, because nothing after `bound` counts.
    ///
    /// - Parameter allTexts: Whether the turns of samples that nobody has touched come with their texts and places too.
    package func exportSamples(
        dataset: Int, after ordinal: Int, limit: Int, upTo bound: Int64, allTexts: Bool = true
    ) throws -> [ExportSample] {
        try read { db in
            guard try db.datasetSummary(dataset) != nil else { throw StoreError.noDataset(number: dataset) }
            var page = ExportPage(dataset: dataset)
            try page.readSamples(db, after: ordinal, limit: limit)
            let touched = try page.touchedSamples(db)
            try page.readTurns(db, textsOf: allTexts ? nil : Set(touched))
            try page.addOutcomes(db, of: touched, upTo: bound)
            return page.samples
        }
    }
}
