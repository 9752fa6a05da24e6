internal import Corpus
internal import GRDB
internal import GRDBSQLite

/// The digests of an import's records on their way into the table by which a record is found.
///
/// Digests are spread evenly, so every batch of an import would touch every page of an index on them. They are collected
/// instead, and written in their own order, a range of pages at a time.
struct RecordDigests {
    /// How many wait at most, at 16 bytes each.
    private static let most = 500_000
    /// How many are written in one transaction.
    private static let part = 50_000

    private var waiting: [(prefix: Int64, sample: Int)] = []

    /// The first eight bytes of a digest as a big-endian number.
    static func prefix(of digest: SHA256Digest) -> Int64 {
        digest.withUnsafeBytes { Int64(bigEndian: $0.loadUnaligned(as: Int64.self)) }
    }

    /// Adds the digests of samples whose numbers follow each other from `first` on.
    mutating func add(_ samples: ArraySlice<ImportedSample>, from first: Int, to database: some ImportDatabase) throws {
        for (index, sample) in samples.enumerated() {
            waiting.append((Self.prefix(of: sample.digest), first + index))
        }
        if waiting.count >= Self.most { try flush(to: database) }
    }

    /// Writes all that wait.
    mutating func flush(to database: some ImportDatabase) throws {
        waiting.sort { $0.prefix < $1.prefix }
        for start in stride(from: 0, to: waiting.count, by: Self.part) {
            try database.write { db in
                let sql = "INSERT INTO record (prefix, sample) VALUES (?, ?)"
                let statement = try db.cachedStatement(sql: sql).sqliteStatement
                for record in waiting[start..<min(start + Self.part, waiting.count)] {
                    sqlite3_bind_int64(statement, 1, record.prefix)
                    sqlite3_bind_int64(statement, 2, Int64(record.sample))
                    let result = sqlite3_step(statement)
                    let failure = result == SQLITE_DONE ? nil : db.failure(sql)
                    sqlite3_reset(statement)
                    if let failure { throw failure }
                }
            }
        }
        waiting.removeAll()
    }
}
