internal import GRDB

/// One step from a version of the schema to the next; never changed once a store has been written with it.
struct Migration: Sendable {
    /// The `user_version` that the store has afterwards.
    let version: Int
    let apply: @Sendable (Database) throws -> Void

    /// All steps, in order.
    static let all = [
        Migration(version: 1) { db in
            try db.execute(sql: CorpusTables.sql)
            try db.execute(sql: LedgerTables.sql)
            try db.execute(sql: DerivedTables.sql)
        },
        // Work is handed out, known items are mixed in, and the lead's figures are kept as decisions come in.
        Migration(version: 2) { db in
            try db.execute(sql: LedgerTables.laterSQL)
            try QueueTables.create(in: db)
            try ProbeTables.create(in: db)
            try FigureTables.create(in: db)
            try AdjudicationTables.create(in: db)
        },
    ]

    /// The version of the schema that this program writes.
    static let current = all.last?.version ?? 0

    /// `Verm` as SQLite's `application_id`: what tells a store from any other database.
    static let applicationIdentity = 0x5665_726D

    /// Takes the steps that a store of the given version still lacks, inside the caller's transaction.
    static func run(_ migrations: [Migration] = all, on db: Database) throws {
        let version = try db.int("PRAGMA user_version") ?? 0
        for migration in migrations where migration.version > version {
            try migration.apply(db)
            try db.execute(sql: "PRAGMA user_version = \(migration.version)")
        }
    }
}
