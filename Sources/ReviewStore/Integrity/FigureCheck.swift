internal import Corpus
internal import Figures
internal import GRDB

/// Makes the lead's figures again from the ledger and compares.
enum FigureCheck {
    static func run(_ store: ReviewStore, _ report: inout CheckReport) throws {
        try checkMeasures(store, &report)
        try checkSamples(store, &report)
        try checkTallies(store, &report)
    }

    /// Every act was measured as its event says.
    private static func checkMeasures(_ store: ReviewStore, _ report: inout CheckReport) throws {
        var last = GrowingKey<Int64>(0, of: "act")
        while true {
            let page = try store.read { db in
                try db.rows(
                    "SELECT \(Act.columns), sample FROM act WHERE event > ? ORDER BY event LIMIT 500", last.last
                ) { (act: try Act($0), sample: $0.int(Act.columnCount)) }
                .map { ($0.act.event, try isRight($0.act, sample: $0.sample, db)) }
            }
            if page.isEmpty { break }
            for (event, isRight) in page {
                try last.advance(to: event)
                if isRight { continue }
                report.add(.derived, "how long the event number \(event) took does not follow from it")
            }
        }
        let strangers = try store.read { db in
            try db.rows("SELECT event FROM act_measure WHERE event NOT IN (SELECT event FROM act)") { $0.int64(0) }
        }
        for event in strangers { report.add(.derived, "the event number \(event) is measured and about no sample") }
    }

    private static func isRight(_ act: Act, sample: Int, _ db: Database) throws -> Bool {
        // What cannot be read has been reported with the ledger.
        guard let event = try? db.event(act.event)?.event else { return true }
        let kept = try db.row("SELECT \(ActMeasure.columns) FROM act_measure WHERE event = ?", act.event) {
            ActMeasure($0)
        }
        let place = try? act.turn > 0 && act.planted == nil ? db.place(sample: sample, turn: act.turn) : nil
        let kind = event.action.decision == nil ? nil : try db.kind(sample: sample, turn: act.turn)
        return kept == ActMeasure(of: event, shown: place?.generated, kind: kind)
    }

    /// What is counted of every sample follows from its acts.
    private static func checkSamples(_ store: ReviewStore, _ report: inout CheckReport) throws {
        let samples = try store.read { db in
            try db.rows(
                """
                SELECT sample FROM act UNION SELECT sample FROM sample_figures UNION SELECT sample FROM text_pair
                ORDER BY sample
                """
            ) { $0.int(0) }
        }
        for start in stride(from: 0, to: samples.count, by: 200) {
            let wrong = try store.read { db in
                try samples[start..<min(start + 200, samples.count)].filter { try !isRight(sample: $0, db) }
            }
            for sample in wrong {
                report.add(.derived, "what the figures count of sample \(sample) does not follow from the ledger")
            }
        }
    }

    private static func isRight(sample: Int, _ db: Database) throws -> Bool {
        let acts = try db.acts(sample: sample)
        guard let facts = try db.facts(sample: sample) else { return false }
        let standing = SampleStanding(acts: acts, generated: try db.generatedHashes(sample: sample))
        var expected = SampleFigures(
            facts: facts, standing: standing, acts: acts, measures: try db.measures(sample: sample))
        let pairs = try db.freshTextPairs(sample: sample, standing)
        expected.texts = pairs.texts
        let stored = try db.sampleFigures(sample) ?? SampleFigures(facts: facts)
        return try stored == expected && db.textPairs(sample: sample) == pairs.pairs
    }

    /// The tallies are the sums over all samples.
    private static func checkTallies(_ store: ReviewStore, _ report: inout CheckReport) throws {
        // One snapshot, however long it takes: what others decide meanwhile must not show in one half of the sum.
        let (expected, stored, areKept, practice, storedPractice) = try store.read { db in
            var sum = SampleContribution()
            var kept: Set<KeptTurnRow> = []
            try db.each("SELECT sample, figures FROM sample_figures") {
                let sample = $0.int(0)
                let figures = try $0.sampleFigures(1)
                sum.add(figures, queues: try db.queues(of: sample))
                for turn in figures.keptTurns { kept.insert(KeptTurnRow(turn, sample: sample)) }
                return true
            }
            let areKept = try kept == db.keptTurnRows()
            return (sum, try db.storedTallies(), areKept, try db.practiceRecords(), try db.storedPracticeRecords())
        }
        for key in Set(expected.work.keys).union(stored.work.keys) where expected.work[key] != stored.work[key] {
            report.add(
                .derived,
                "the work of reviewer number \(key.reviewer) is counted wrongly for \(key.group.description)")
        }
        for group in Set(expected.reviewed.keys).union(stored.reviewed.keys)
        where expected.reviewed[group] != stored.reviewed[group] {
            report.add(.derived, "what was reviewed is counted wrongly for the \(group.description)")
        }
        var groups: Set<String> = []
        for key in Set(expected.patterns.keys).union(stored.patterns.keys)
        where expected.patterns[key] != stored.patterns[key] {
            groups.insert("\(key.measure.rawValue) of \(key.group.description)")
        }
        for group in groups.sorted() { report.add(.derived, "agreement is counted wrongly for the \(group)") }
        if expected.signatures != stored.signatures {
            report.add(.derived, "who agrees with whom is counted wrongly")
        }
        if !areKept { report.add(.derived, "the turns that several reviewers kept are listed wrongly") }
        if expected.texts != stored.texts { report.add(.derived, "the sums of how texts compare are wrong") }
        for reviewer in Set(practice.keys).union(storedPractice.keys)
        where practice[reviewer] != storedPractice[reviewer] {
            report.add(.derived, "the practice of reviewer number \(reviewer) is counted wrongly")
        }
    }
}

extension FigureGroup {
    /// As `kind "short answer"`.
    fileprivate var description: String {
        "\(dimension.rawValue) \"\(name)\"" + (dimension == .domain ? " of dataset \(dataset)" : "")
    }
}
