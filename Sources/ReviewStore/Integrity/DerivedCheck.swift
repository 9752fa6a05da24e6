internal import Corpus
internal import GRDB

/// Makes the derived tables again from the ledger and compares.
enum DerivedCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        try PeopleCheck.run(store, &report)
        try checkActs(store, &report)
        try checkStandings(store, &report)
        try checkProbes(store, &report)
        try checkCounts(store, &report)
        try FigureCheck.run(store, &report)
        try QueueCheck.run(store, &report)
    }

    /// Every event about a sample of this store has its act, and every act its event.
    private static func checkActs(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey<Int64>(0, of: "event")
        while true {
            let page = try store.read { db in
                try db.rows(
                    "SELECT \(Database.eventColumns()) FROM event WHERE number > ? ORDER BY number LIMIT 500",
                    last.last,
                    read: readable
                ).map { number, event in (number, try difference(db, number, event)) }
            }
            if page.isEmpty { return }
            for (number, problem) in page {
                try last.advance(to: number)
                if let problem { report.add(.derived, problem) }
            }
        }
    }

    private static func readable(_ columns: Columns) throws -> (Int64, LedgerEvent?) {
        do {
            return (columns.int64(0), try columns.ledgerEvent())
        } catch is StoreError {
            return (columns.int64(0), nil)
        }
    }

    private static func difference(_ db: Database, _ number: Int64, _ event: LedgerEvent?) throws -> String? {
        // What cannot be read has been reported with the ledger.
        guard let event else { return nil }
        let expected = try expectedAct(db, event)
        let found = try db.row(
            "SELECT \(Act.columns), sample FROM act WHERE event = ?", number
        ) { (act: try Act($0), sample: $0.int(Act.columnCount)) }
        switch (expected, found) {
        case (nil, nil): return nil
        case (let expected?, let found?) where expected.act == found.act && expected.sample == found.sample: return nil
        default: return "what the table act says of the event \(event.identity) does not follow from it"
        }
    }

    private static func expectedAct(_ db: Database, _ event: LedgerEvent) throws -> (act: Act, sample: Int)? {
        guard let said = event.event, let target = said.target else { return nil }
        let sample = try db.row(
            """
            SELECT sample.number FROM dataset JOIN sample ON sample.dataset = dataset.number
            WHERE dataset.digest = ? AND sample.ordinal = ? AND sample.digest = ?
            """, target.dataset, target.ordinal, target.record
        ) { $0.int(0) }
        let reviewer = try db.int(
            "SELECT coalesce(merged_into, number) FROM reviewer WHERE identifier = ?", said.reviewer)
        guard let sample, let reviewer else { return nil }
        let generated = try target.turn.flatMap { turn in
            try db.generatedHashes(sample: sample).dropFirst(turn - 1).first
        }
        let reverses = try said.reverses.flatMap { try db.number(of: $0) }
        return (
            Act(event, said, reviewer: reviewer, reverses: reverses, generated: generated), sample
        )
    }

    /// Every sample's decisions, resolutions, marks and progress follow from its acts.
    private static func checkStandings(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let tables = ["act", "decision", "resolution", "mark", "progress"] + SampleReference.tables
        let union = tables.map { "SELECT DISTINCT sample FROM \($0)" }.joined(separator: " UNION ")
        let samples = try store.read { db in try db.rows("\(union) ORDER BY sample") { $0.int(0) } }
        for start in stride(from: 0, to: samples.count, by: 200) {
            let wrong = try store.read { db in
                try samples[start..<min(start + 200, samples.count)].filter { sample in
                    let expected = SampleStanding(
                        acts: try db.acts(sample: sample), generated: try db.generatedHashes(sample: sample))
                    return try db.storedStanding(sample: sample) != expected
                        || db.storedReference(sample: sample) != db.reference(sample: sample, expected)
                }
            }
            for sample in wrong {
                report.add(.derived, "what is kept as decided about sample \(sample) does not follow from the ledger")
            }
        }
    }

    /// Every planted text has the hash that events carry.
    private static func checkProbes(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey((0, 0, 0), of: "probe", by: <)
        while true {
            let page = try store.read { db in
                try db.rows(
                    """
                    SELECT corruption, question, choices, answer, shown, sample, turn, reviewer FROM probe
                    WHERE (sample, turn, reviewer) > (?, ?, ?) ORDER BY sample, turn, reviewer LIMIT 2000
                    """, last.last.0, last.last.1, last.last.2
                ) { (place: ($0.int(5), $0.int(6), $0.int(7)), probe: try? $0.probe(from: 0)) }
            }
            if page.isEmpty { return }
            for (place, probe) in page {
                try last.advance(to: place)
                if let probe, probe.text.shown == probe.shown { continue }
                report.add(
                    .derived, "the error planted in sample \(place.0), turn \(place.1) is not the one that was shown")
            }
        }
    }

    private static func checkCounts(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let (groups, reviewers) = try store.read { db in
            (try db.rows(census, read: { $0.text(0) }), try db.rows(tally, read: { $0.int(0) }))
        }
        for group in groups { report.add(.derived, "the counts of \(group) are wrong") }
        for reviewer in reviewers {
            report.add(.derived, "the count of samples that reviewer number \(reviewer) has closed is wrong")
        }
    }

    private static let census = """
        WITH counted AS (
            SELECT s.dataset, coalesce(s.domain, '') AS domain, t.kind, t.language,
                sum(t.number = 1) AS samples, count(*) AS turns,
                sum(r.outcome IS 'accepted') AS accepted, sum(r.outcome IS 'edited') AS edited,
                sum(r.outcome IS 'rejected') AS rejected, sum(r.outcome IS 'contested') AS contested
            FROM main.turn t JOIN sample s ON s.number = t.sample JOIN dataset d ON d.number = s.dataset
            LEFT JOIN resolution r ON r.sample = t.sample AND r.turn = t.number
            WHERE d.state = 'ready' GROUP BY 1, 2, 3, 4),
        kept AS (
            SELECT c.dataset, c.domain, c.kind, c.language, c.samples, c.turns, c.accepted, c.edited, c.rejected,
                c.contested
            FROM census c JOIN dataset d ON d.number = c.dataset WHERE d.state = 'ready')
        SELECT DISTINCT 'dataset ' || dataset || ', domain "' || domain || '", ' || kind || ', ' || language FROM (
            SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
            UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted))
        UNION ALL
        SELECT 'dataset ' || number FROM dataset d WHERE state = 'ready' AND (samples, turns, quarantined) IS NOT (
            (SELECT count(*) FROM sample WHERE dataset = d.number),
            (SELECT coalesce(sum(turns), 0) FROM sample WHERE dataset = d.number),
            (SELECT count(*) FROM quarantine WHERE dataset = d.number))
        """

    // Without FULL JOIN, which SQLite has only since 3.39.
    private static let tally = """
        SELECT reviewer FROM (
            SELECT reviewer, closed AS count FROM tally
            UNION ALL SELECT reviewer, -sum(closed) FROM progress GROUP BY reviewer)
        GROUP BY reviewer HAVING sum(count) <> 0
        """
}
