internal import Corpus
internal import Figures
internal import GRDB

/// What makes everything that follows from the ledger, by this program's rules.
///
/// Once for a store: what is recorded afterwards brings the derived tables in line by itself. A store whose tables were
/// made by other rules has them made again when it is opened.
enum Derivation {
    /// To be raised whenever facts, standings or comparisons come to something else from the same ledger.
    private static let version = 1

    /// What tells the rules by which derived tables are made.
    static let fingerprint = "\(version) \(SHA256Digest(of: Array(DerivedTables.sql.utf8)).hexadecimal)"

    /// Whether the store's derived tables are made by this program's rules.
    static func isCurrent(_ db: Database) throws -> Bool {
        guard try db.int("SELECT 1 FROM sqlite_schema WHERE name = 'derivation'") != nil else { return false }
        return try db.row("SELECT fingerprint FROM derivation") { $0.text("fingerprint") } == fingerprint
    }

    /// Makes all derived tables anew, inside the caller's transaction.
    static func run(on db: Database) throws {
        for name in DerivedTables.names { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
        db.clearSchemaCache()
        try db.execute(sql: DerivedTables.sql)
        try db.execute(sql: turnGroups)
        try deriveFacts(db)
        for sample in try db.ints("SELECT DISTINCT sample FROM fact ORDER BY sample") {
            try db.refresh(sample: sample)
        }
        try db.execute(sql: "INSERT INTO derivation (fingerprint) VALUES (?)", arguments: [fingerprint])
    }

    private static let turnGroups = """
        INSERT INTO turn_group (dataset, domain, task, kind, language, samples, turns)
            SELECT s.dataset, coalesce(s.domain, '') AS domain, s.task, t.kind, t.language, sum(t.number = 1), count(*)
            FROM sample s JOIN main.turn t ON t.sample = s.number GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        """

    private static func deriveFacts(_ db: Database) throws {
        var last = GrowingKey<Int64>(0, of: "event")
        while true {
            let page = try db.rows(
                "SELECT \(Database.eventColumns) FROM event WHERE number > ? ORDER BY number LIMIT 1000", last.last
            ) { try $0.ledgerEvent() }
            if page.isEmpty { return }
            for event in page {
                try last.advance(to: event.number)
                if let fact = try db.fact(followingFrom: event) { try db.insert(fact) }
            }
        }
    }
}

extension Database {
    /// The fact that an event of the ledger is; nil when it is about no sample of this store.
    func fact(followingFrom ledger: LedgerEvent) throws -> Fact? {
        guard let event = ledger.event, let target = event.target else { return nil }
        let sample = try int(
            """
            SELECT sample.number FROM dataset JOIN sample ON sample.dataset = dataset.number
            WHERE dataset.digest = ? AND sample.ordinal = ? AND sample.digest = ?
            """, target.dataset, target.ordinal, target.record)
        let reviewer = try int(
            "SELECT coalesce(merged_into, number) FROM reviewer WHERE identifier = ?", event.reviewer)
        guard let sample, let reviewer else { return nil }
        return try fact(
            ledger, event, reviewer: reviewer, sample: sample,
            reverses: try event.reverses.flatMap { try number(of: $0) },
            generated: try target.turn.flatMap { try generatedTurn(sample: sample, turn: $0) }.map {
                GeneratedTurn(text: $0.text, shown: $0.text.shown)
            })
    }
}
