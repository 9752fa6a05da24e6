internal import Corpus
internal import Figures
internal import GRDB

extension Database {
    /// Measures an act that was just added, and counts it towards its reviewer's practice.
    ///
    /// - Parameter shown: What the turn said; nil for the sample as a whole, and where an error was planted in it.
    func measure(_ act: Act, _ event: Event, sample: Int, shown: TurnText?) throws {
        let kind = event.action.decision == nil ? nil : try kind(sample: sample, turn: act.turn)
        guard let measure = ActMeasure(of: event, shown: shown, kind: kind) else { return }
        try run(
            "INSERT INTO act_measure (event, \(ActMeasure.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)", act.event,
            measure.time.milliseconds, measure.activeMilliseconds, measure.elapsedMilliseconds,
            measure.cutoffMilliseconds, measure.answer, measure.editSize)
        guard act.deskTime != nil, let active = measure.activeMilliseconds else { return }
        try run(
            """
            INSERT INTO cutoff (reviewer, cutoff_ms, acts) VALUES (?, ?, 1)
            ON CONFLICT (reviewer, cutoff_ms) DO UPDATE SET acts = acts + 1
            """, act.reviewer, measure.cutoffMilliseconds ?? ActMeasure.earlierCutoff)
        if event.action.decision != nil { try practise(act.reviewer, milliseconds: active) }
    }

    /// Takes back what ``measure(_:_:sample:shown:)`` did for an event that is taken down.
    func forgetMeasure(of event: Int64, reviewer: Int) throws {
        try run("DELETE FROM act_measure WHERE event = ?", event)
        try run("DELETE FROM practice WHERE reviewer = ?", reviewer)
        try run("DELETE FROM cutoff WHERE reviewer = ?", reviewer)
        // All later blocks move up: rare enough to count anew.
        let record = try practiceRecords(of: reviewer)[reviewer] ?? PracticeRecord()
        try write(record, of: reviewer)
    }

    /// The measures of a sample's acts, by their events.
    func measures(sample: Int) throws -> [Int64: ActMeasure] {
        let found = try rows(
            """
            SELECT act.event, \(ActMeasure.columns) FROM act INDEXED BY act_by_sample
            JOIN act_measure ON act_measure.event = act.event WHERE act.sample = ?
            """, sample
        ) { ($0.int64(0), ActMeasure($0, from: 1)) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The kind of a turn.
    func kind(sample: Int, turn: Int) throws -> TurnKind? {
        try row(
            """
            SELECT turn.kind FROM sample JOIN turn ON turn.id = sample.first_turn + ?2 - 1 AND turn.sample = ?1
            WHERE sample.number = ?1
            """, sample, turn
        ) { try $0.value(0) }
    }
}
