internal import Corpus
internal import GRDB

/// Computes the hashes of the sources, records and turns again and compares.
enum CorpusCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        for dataset in try store.datasets() { try checkSource(store, dataset, &report) }
        try checkTurns(store, &report)
        try checkRecords(store, &report)
    }

    /// Each sample can be found by its record's hash.
    private static func checkRecords(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey(0, of: "sample")
        while true {
            let page = try store.read { db in
                try db.rows(
                    """
                    SELECT s.number, s.digest FROM sample s JOIN dataset d ON d.number = s.dataset
                    WHERE d.state = 'ready' AND s.number > ? ORDER BY s.number LIMIT 5000
                    """, last.last
                ) { (sample: $0.int("number"), digest: $0.digestOrNil("digest")) }
                .map { sample, digest in
                    let prefix = digest.map(RecordDigests.prefix)
                    let found = try db.int("SELECT 1 FROM record WHERE prefix = ? AND sample = ?", prefix, sample)
                    return (sample: sample, isFound: found != nil)
                }
            }
            if page.isEmpty { return }
            for record in page {
                try last.advance(to: record.sample)
                if record.isFound { continue }
                report.add(.corpus, "sample \(record.sample) cannot be found by its record's SHA-256")
            }
        }
    }

    /// The whole file and every record in it, in one go through its pieces.
    private static func checkSource(
        _ store: ReviewStore, _ dataset: DatasetSummary, _ report: inout CheckReport
    ) throws {
        var records = RecordHashes(store: store, dataset: dataset.number)
        var hasher = SHA256Hasher()
        var byteCount = 0
        do {
            try store.readSource(dataset: dataset.number) { bytes in
                hasher.update(bytes)
                byteCount += bytes.count
                try records.add(bytes)
            }
        } catch let error as StoreError {
            report.add(.corpus, error.description)
            return
        }
        if byteCount != dataset.byteCount || hasher.finish() != dataset.digest {
            report.add(.corpus, "the source of dataset \(dataset.number) is not the file that was imported")
        }
        for sample in try records.finish() {
            report.add(.corpus, "the record of sample \(sample) is not the one that was imported")
        }
    }

    /// Each turn has its place in its sample, and texts that are kept have their `shown` hash.
    private static func checkTurns(_ store: ReviewStore, _ report: inout CheckReport) throws {
        try forEachPage(
            of: store,
            """
            SELECT turn.id, turn.sample, turn.number,
                sample.first_turn + turn.number - 1 IS turn.id AND turn.number <= sample.turns AS in_place
            FROM main.turn LEFT JOIN sample ON sample.number = turn.sample WHERE turn.id > ?
            ORDER BY turn.id LIMIT 10000
            """
        ) {
            $0.bool("in_place") ? nil : "sample \($0.int("sample")), turn \($0.int("number")) is out of its place"
        } report: {
            report.add(.corpus, $0)
        }
        try forEachPage(
            of: store,
            """
            SELECT id, sample, number, question, choices, answer, shown FROM turn_text WHERE id > ? ORDER BY id LIMIT 10000
            """
        ) {
            let text = TurnText(
                question: $0.text("question"), choices: (try? $0.textsOrNone("choices")) ?? [],
                answer: $0.text("answer"))
            return $0.digestOrNil("shown") == text.shown
                ? nil : "sample \($0.int("sample")), turn \($0.int("number")) is not as it was generated"
        } report: {
            report.add(.corpus, $0)
        }
        let missing = try store.read { db in
            try db.ints(
                """
                SELECT s.number FROM sample s JOIN dataset d ON d.number = s.dataset WHERE d.state = 'ready'
                    AND (SELECT count(*) FROM main.turn WHERE id >= s.first_turn AND id < s.first_turn + s.turns) <> s.turns
                """
            )
        }
        for sample in missing { report.add(.corpus, "sample \(sample) lacks turns") }
    }

    /// Goes through the rows of a query on turns by their identities, which are its first column, and reports each problem.
    private static func forEachPage(
        of store: ReviewStore, _ sql: String, _ problem: (Columns) -> String?, report: (String) -> Void
    ) throws {
        var last = GrowingKey(0, of: "turn")
        while true {
            let before = last.last
            try store.read { db in
                try db.each(sql, before) {
                    try last.advance(to: $0.int("id"))
                    problem($0).map(report)
                    return true
                }
            }
            if last.last == before { return }
        }
    }
}
