package import Corpus
internal import GRDB

extension ReviewStore {
    /// The dataset of this number, if there is one.
    package func dataset(_ number: Int) throws -> DatasetSummary? {
        try read { db in try db.datasetSummary(number) }
    }

    /// All imported datasets, in order of their numbers.
    package func datasets() throws -> [DatasetSummary] {
        try read { db in
            try db.rows("SELECT \(Database.datasetColumns) FROM dataset WHERE state = 'ready' ORDER BY number") {
                try $0.datasetSummary()
            }
        }
    }

    /// Changes what can be changed about a dataset; what is not named stays, and a double nil empties.
    ///
    /// - Parameters:
    ///   - pictureFolders: Absolute paths, in the order in which they are searched.
    ///   - domain: The domain of samples that have none of their own.
    ///   - generator: The model and prompt that wrote its turns.
    package func updateDataset(
        _ number: Int, pictureFolders: [String]? = nil, domain: String?? = .none, generator: String?? = .none
    ) throws -> DatasetSummary {
        let summary = try write { db in
            if let pictureFolders {
                try db.run(
                    "UPDATE dataset SET picture_folders = ? WHERE number = ? AND state = 'ready'",
                    FlatJSON.text(of: pictureFolders), number)
            }
            if let domain {
                try db.run("UPDATE dataset SET domain = ? WHERE number = ? AND state = 'ready'", domain, number)
            }
            if let generator {
                try db.run("UPDATE dataset SET generator = ? WHERE number = ? AND state = 'ready'", generator, number)
            }
            return try db.datasetSummary(number)
        }
        guard let summary else { throw StoreError.noDataset(number: number) }
        return summary
    }

    /// The records of a dataset that could not be read, in order.
    package func quarantined(dataset: Int) throws -> [QuarantinedRecord] {
        try read { db in
            try db.rows(
                """
                SELECT ordinal, line, byte_offset, byte_count, fault, reason FROM quarantine
                WHERE dataset = ? ORDER BY ordinal
                """, dataset
            ) {
                QuarantinedRecord(
                    place: RecordPlace(
                        ordinal: $0.int("ordinal"), line: $0.int("line"), bytes: try $0.byteRange()),
                    byte: $0.int("fault"), reason: $0.text("reason"))
            }
        }
    }
}

extension Database {
    static var datasetColumns: String {
        "number, digest, file, format, container, byte_count, samples, turns, quarantined, picture_folders, domain, "
            + "generator"
    }

    func datasetSummary(digest: SHA256Digest) throws -> DatasetSummary? {
        try row("SELECT \(Self.datasetColumns) FROM dataset WHERE digest = ? AND state = 'ready'", digest) {
            try $0.datasetSummary()
        }
    }

    func hasDataset(byteCount: Int) throws -> Bool {
        try int("SELECT 1 FROM dataset WHERE byte_count = ? AND state = 'ready'", byteCount) != nil
    }

    func datasetSummary(_ number: Int) throws -> DatasetSummary? {
        try row("SELECT \(Self.datasetColumns) FROM dataset WHERE number = ? AND state = 'ready'", number) {
            try $0.datasetSummary()
        }
    }
}

extension Columns {
    fileprivate func datasetSummary() throws -> DatasetSummary {
        DatasetSummary(
            number: int("number"), digest: try digest("digest"), file: text("file"), format: try value("format"),
            container: try value("container"), byteCount: int("byte_count"), samples: int("samples"),
            turns: int("turns"), quarantined: int("quarantined"), pictureFolders: try texts("picture_folders"),
            domain: textOrNil("domain"), generator: textOrNil("generator"))
    }
}
