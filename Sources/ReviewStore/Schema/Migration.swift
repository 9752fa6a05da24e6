internal import GRDB

/// One step from a version of the schema to the next, in SQL alone; never changed once a store has been written with it.
///
/// The tables that follow from the ledger are no part of it: ``Derivation`` makes them.
struct Migration: Sendable {
    /// The `user_version` that the store has afterwards.
    let version: Int
    let sql: String

    /// All steps, in order.
    static let all = [
        Migration(version: 1, sql: CorpusTables.sql + LedgerTables.sql),
        // Work is handed out, known items are mixed in, and events tell the cut-off of their times.
        Migration(version: 2, sql: LedgerTables.laterSQL + QueueTables.sql + PlantedErrorTables.sql),
        // Seals, where files stood, people and queues in the ledger.
        Migration(
            version: 3, sql: SealTables.sql + SourceFileTable.sql + PeopleTables.sql + QueueSettings.sql),
        // Texts are read from the source, and what follows from the ledger is made apart from these steps.
        Migration(version: 4, sql: TurnTables.sql + PlantedErrorTables.naming),
    ]

    /// The version of the schema that this program writes.
    static let current = all.last?.version ?? 0

    /// `Verm` as SQLite's `application_id`: what tells a store from any other database.
    static let applicationIdentity = 0x5665_726D

    /// Whether a store lacks a step, or has derived tables that another program made by other rules.
    static func isNeeded(_ db: Database) throws -> Bool {
        try db.int("PRAGMA user_version") ?? 0 < current || !Derivation.isCurrent(db)
    }

    /// Takes the steps that a store still lacks, and makes its derived tables again where this program's are others; inside
    /// the caller's transaction.
    static func run(_ migrations: [Migration] = all, on db: Database) throws {
        let version = try db.int("PRAGMA user_version") ?? 0
        let lacking = migrations.filter { $0.version > version }
        for migration in lacking {
            try db.execute(sql: migration.sql)
            try db.execute(sql: "PRAGMA user_version = \(migration.version)")
        }
        try db.execute(sql: TurnTables.view)
        if try !Derivation.isCurrent(db) { try Derivation.run(on: db) }
        if !lacking.isEmpty { try db.sealEverything() }
    }
}
