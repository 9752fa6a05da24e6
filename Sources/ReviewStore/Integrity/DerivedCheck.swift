internal import Corpus
internal import Figures
internal import GRDB

/// Makes the derived tables again from the ledger and compares.
enum DerivedCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        try PeopleCheck.run(store, &report)
        try checkFacts(store, &report)
        try checkStandings(store, &report)
        try checkPlantedErrors(store, &report)
        try checkCounts(store, &report)
        try checkComparisons(store, &report)
        try QueueCheck.run(store, &report)
    }

    /// Every event about a sample of this store has its fact, and every fact its event.
    private static func checkFacts(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey<Int64>(0, of: "event")
        while true {
            let page = try store.read { db in
                try db.rows(
                    "SELECT \(Database.eventColumns) FROM event WHERE number > ? ORDER BY number LIMIT 500",
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
            return (columns.int64("number"), try columns.ledgerEvent())
        } catch is StoreError {
            return (columns.int64("number"), nil)
        }
    }

    private static func difference(_ db: Database, _ number: Int64, _ event: LedgerEvent?) throws -> String? {
        // What cannot be read has been reported with the ledger.
        guard let event else { return nil }
        let expected = try db.fact(followingFrom: event)
        return try expected == db.fact(of: number)
            ? nil : "what the table fact says of the event \(event.identity) does not follow from it"
    }

    /// Every sample's decisions, resolutions, marks, progress and turns that need a lead follow from its facts.
    private static func checkStandings(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let tables = [
            "fact", "decision", "planted_decision", "resolution", "gold_standing", "mark", "progress", "disagreement",
        ]
        let union = tables.map { "SELECT DISTINCT sample FROM \($0)" }.joined(separator: " UNION ")
        let samples = try store.read { db in try db.ints("\(union) ORDER BY sample") }
        for start in stride(from: 0, to: samples.count, by: 200) {
            let wrong = try store.read { db in
                try samples[start..<min(start + 200, samples.count)].filter { sample in
                    let facts = try db.facts(sample: sample)
                    let expected = SampleStanding(facts)
                    return try db.storedStanding(sample: sample) != expected
                        || db.storedDisagreements(sample: sample) != db.disagreements(sample: sample, facts, expected)
                }
            }
            for sample in wrong {
                report.add(.derived, "what is kept as decided about sample \(sample) does not follow from the ledger")
            }
        }
    }

    /// What is kept of how texts compare is what they give, and none that figures need is missing.
    private static func checkComparisons(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let (pairs, verdicts) = try store.read { db in (try db.textPairs(after: 0), try db.verdicts()) }
        let sorted = pairs.sorted { ($0.key.second, $0.key.first) < ($1.key.second, $1.key.first) }
        for start in stride(from: 0, to: sorted.count, by: 100) {
            let wrong = try store.read { db in
                try sorted[start..<min(start + 100, sorted.count)].filter { try db.textPair($0.key) != $0.value }
            }
            for (pair, _) in wrong {
                report.add(
                    .derived, "how the texts of the events \(pair.first) and \(pair.second) compare is kept wrongly")
            }
        }
        let wrong = try store.read { db in try verdicts.filter { try db.verdict($0.key) != $0.value } }
        for pair in wrong.keys {
            report.add(.derived, "whether event \(pair.first) comes to what \(pair.second) says is kept wrongly")
        }
        let view = try store.figureView()
        var fold = view.fold
        fold.each { sample, facts, standing in
            let needed = standing.comparisons(facts)
            if !needed.texts.allSatisfy({ pairs[$0] != nil }) || !needed.verdicts.allSatisfy({ verdicts[$0] != nil }) {
                report.add(.derived, "how texts of sample \(sample) compare is missing")
            }
        }
    }

    /// Every planted text has the hash that events carry.
    private static func checkPlantedErrors(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey((0, 0, 0), of: "planted error", by: <)
        while true {
            let page = try store.read { db in
                try db.rows(
                    """
                    SELECT corruption, question, choices, answer, shown, sample, turn, reviewer FROM planted_error
                    WHERE (sample, turn, reviewer) > (?, ?, ?) ORDER BY sample, turn, reviewer LIMIT 2000
                    """, last.last.0, last.last.1, last.last.2
                ) {
                    (
                        place: ($0.int("sample"), $0.int("turn"), $0.int("reviewer")),
                        plantedVersion: try? $0.plantedVersion()
                    )
                }
            }
            if page.isEmpty { return }
            for (place, plantedVersion) in page {
                try last.advance(to: place)
                if let plantedVersion, plantedVersion.text.shown == plantedVersion.shown { continue }
                report.add(
                    .derived, "the error planted in sample \(place.0), turn \(place.1) is not the one that was shown")
            }
        }
    }

    private static func checkCounts(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let (groups, reviewers) = try store.read { db in
            (try db.texts(Self.groups), try db.ints(tally))
        }
        for group in groups { report.add(.derived, "the counts of \(group) are wrong") }
        for reviewer in reviewers {
            report.add(.derived, "the count of samples that reviewer number \(reviewer) has closed is wrong")
        }
    }

    private static let groups = """
        WITH counted AS (
            SELECT s.dataset, coalesce(s.domain, '') AS domain, s.task, t.kind, t.language, sum(t.number = 1) AS samples,
                count(*) AS turns
            FROM main.turn t JOIN sample s ON s.number = t.sample JOIN dataset d ON d.number = s.dataset
            WHERE d.state = 'ready' GROUP BY 1, 2, 3, 4, 5),
        kept AS (
            SELECT g.dataset, g.domain, g.task, g.kind, g.language, g.samples, g.turns
            FROM turn_group g JOIN dataset d ON d.number = g.dataset WHERE d.state = 'ready')
        SELECT DISTINCT 'dataset ' || dataset || ', domain "' || domain || '", ' || task || ', ' || kind || ', ' || language
        FROM (
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
