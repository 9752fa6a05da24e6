internal import GRDB

/// One step from a version of the schema to the next; never changed once a store has been written with it.
struct Migration: Sendable {
    /// The `user_version` that the store has afterwards.
    let version: Int
    /// Whether what follows from the ledger is made again once the last step has been taken.
    var isRederived = false
    let apply: @Sendable (Database) throws -> Void

    /// All steps, in order.
    static let all = [
        Migration(version: 1) { db in
            try db.execute(sql: CorpusTables.sql)
            try db.execute(sql: LedgerTables.sql)
            try db.execute(sql: DerivedTables.sql)
        },
        // Work is handed out, known items are mixed in, and the lead's figures are kept as decisions come in.
        Migration(version: 2, isRederived: true) { db in
            try db.execute(sql: LedgerTables.laterSQL)
            try db.execute(sql: QueueTables.sql)
            try db.execute(sql: ProbeTables.sql)
            try db.execute(sql: FigureTables.sql)
            try db.execute(sql: AdjudicationTables.sql)
        },
        // Gold outlives its failures, edits of one wording are no contest, figures tell reviews from samples, a week that
        // is over stays as it was, and people and queues stand in the ledger.
        Migration(version: 3, isRederived: true) { db in
            try db.execute(sql: GoldTables.sql)
            try db.execute(sql: SealTables.sql)
            try db.execute(sql: WordingTables.sql)
            try db.execute(sql: ReviewedTables.sql)
            try db.execute(sql: TextTables.sql)
            try db.execute(sql: SourceFileTable.sql)
            try db.execute(sql: PeopleTables.sql)
            try db.execute(sql: QueueSettings.sql)
        },
        // Texts are read from the source.
        Migration(version: 4, isRederived: true) { db in
            try db.execute(sql: TurnTables.sql)
        },
    ]

    /// The version of the schema that this program writes.
    static let current = all.last?.version ?? 0

    /// `Verm` as SQLite's `application_id`: what tells a store from any other database.
    static let applicationIdentity = 0x5665_726D

    /// Takes the steps that a store of the given version still lacks, inside the caller's transaction.
    static func run(_ migrations: [Migration] = all, on db: Database) throws {
        let version = try db.int("PRAGMA user_version") ?? 0
        let lacking = migrations.filter { $0.version > version }
        for migration in lacking {
            try migration.apply(db)
            try db.execute(sql: "PRAGMA user_version = \(migration.version)")
        }
        try db.execute(sql: TurnTables.view)
        // Once, and by this program's rules: those of the tables as they are after the last step.
        if lacking.contains(where: \.isRederived) { try db.rederive() }
        if !lacking.isEmpty { try db.sealEverything() }
    }
}
