internal import Corpus
internal import Figures
internal import GRDB

/// The derived tables' rows of one sample.
extension Database {
    /// What the derived tables hold about a sample, with the events that are marked as undone.
    func storedStanding(sample: Int) throws -> SampleStanding {
        var standing = SampleStanding()
        standing.decisions = try standingDecisions("decision", sample: sample)
        standing.planted = try standingDecisions("planted_decision", sample: sample)
        standing.reopened = Set(
            try ints("SELECT turn FROM disagreement WHERE sample = ? AND reopened = 1", sample))
        standing.resolutions = try rows(
            "SELECT turn, state, outcome, event FROM resolution WHERE sample = ? ORDER BY turn", sample
        ) {
            .init(
                turn: $0.int("turn"), state: try $0.value("state"), outcome: try $0.value("outcome"),
                event: $0.int64OrNil("event"))
        }
        standing.gold = try rows(
            "SELECT turn, since, confirmed, alternatives FROM gold_standing WHERE sample = ? ORDER BY turn", sample
        ) {
            .init(
                turn: $0.int("turn"),
                standing: GoldStanding(
                    since: $0.int64("since"), confirmed: $0.int64OrNil("confirmed"),
                    alternatives: try $0.eventNumbers("alternatives")))
        }
        standing.marks = try rows(
            "SELECT turn, reviewer, kind, event FROM mark WHERE sample = ? ORDER BY turn, reviewer, kind", sample
        ) {
            .init(
                turn: $0.int("turn"), reviewer: $0.int("reviewer"), kind: try $0.value("kind"), event: $0.int64("event")
            )
        }
        standing.progress = try rows(
            """
            SELECT reviewer, decided, opened, skipped, closed FROM progress
            WHERE reviewer IN (SELECT number FROM reviewer) AND sample = ? ORDER BY reviewer
            """, sample
        ) {
            var progress = SampleStanding.Progress(reviewer: $0.int("reviewer"))
            progress.decided = $0.int("decided")
            progress.opened = $0.int64OrNil("opened")
            progress.skipped = $0.int64OrNil("skipped")
            progress.isClosed = $0.bool("closed")
            return progress
        }
        standing.undone = Set(
            try int64s("SELECT event FROM fact WHERE sample = ? AND stands = 0", sample))
        return standing
    }

    private func standingDecisions(
        _ table: String, sample: Int
    ) throws -> [SampleStanding.StandingDecision] {
        try rows(
            "SELECT turn, reviewer, decision, event FROM \(table) WHERE sample = ? ORDER BY turn, reviewer", sample
        ) {
            .init(
                turn: $0.int("turn"), reviewer: $0.int("reviewer"), decision: try $0.value("decision"),
                event: $0.int64("event"))
        }
    }

    /// Brings the derived tables in line with a sample's facts.
    func refresh(sample: Int) throws {
        let old = try storedStanding(sample: sample)
        let facts = try facts(sample: sample)
        let new = SampleStanding(facts)
        for event in old.undone.symmetricDifference(new.undone) {
            try run("UPDATE fact SET stands = ? WHERE event = ?", !new.undone.contains(event), event)
        }
        for (table, old, new) in [
            ("decision", old.decisions, new.decisions), ("planted_decision", old.planted, new.planted),
        ] {
            try replace(old, by: new, in: table, ["turn", "reviewer"], ["decision", "event"], sample: sample) {
                [$0.turn, $0.reviewer, $0.decision.rawValue, $0.event]
            }
        }
        try replace(old.marks, by: new.marks, in: "mark", ["turn", "reviewer", "kind"], ["event"], sample: sample) {
            [$0.place.turn, $0.place.reviewer, $0.kind.rawValue, $0.event]
        }
        try replace(
            old.resolutions, by: new.resolutions, in: "resolution", ["turn"], ["state", "outcome", "event"],
            sample: sample
        ) { [$0.turn, $0.state.rawValue, $0.outcome.rawValue, $0.event] }
        try replace(
            old.gold, by: new.gold, in: "gold_standing", ["turn"], ["since", "confirmed", "alternatives"],
            sample: sample
        ) {
            let alternatives = $0.standing.alternatives.map(String.init).joined(separator: ",")
            return [$0.turn, $0.standing.since, $0.standing.confirmed, "[\(alternatives)]"]
        }
        try replace(
            old.progress, by: new.progress, in: "progress", ["reviewer"], ["decided", "opened", "skipped", "closed"],
            sample: sample
        ) { [$0.reviewer, $0.decided, $0.opened, $0.skipped, $0.isClosed] }
        let closed = Set(new.progress.filter(\.isClosed).map(\.reviewer))
        for reviewer in closed.symmetricDifference(old.progress.filter(\.isClosed).map(\.reviewer)) {
            try run(
                """
                INSERT INTO tally (reviewer, closed) VALUES (?1, ?2)
                ON CONFLICT (reviewer) DO UPDATE SET closed = closed + ?2
                """, reviewer, closed.contains(reviewer) ? 1 : -1)
        }
        try keepComparisons(sample: sample, facts, new)
        try refreshDisagreements(sample: sample, facts, new)
    }

    /// Brings a sample's rows of a table in line.
    ///
    /// - Parameters:
    ///   - key: The columns that tell the sample's rows apart.
    ///   - others: The columns beside them.
    ///   - values: A row's values of all of them, in their order.
    private func replace<Row: Keyed & Equatable>(
        _ old: [Row], by new: [Row], in table: String, _ key: [String], _ others: [String], sample: Int,
        _ values: (Row) -> [any SQLBindable]
    ) throws {
        for row in old where !new.contains(where: { $0.key == row.key }) {
            try run(
                "DELETE FROM \(table) WHERE sample = ?" + key.map { " AND \($0) = ?" }.joined(),
                values: [sample] + values(row).prefix(key.count))
        }
        for row in new where !old.contains(row) {
            let columns = ["sample"] + key + others
            try run(
                """
                INSERT OR REPLACE INTO \(table) (\(columns.joined(separator: ", ")))
                VALUES (\(ConditionTerm.Test.marks(columns.count)))
                """, values: [sample] + values(row))
        }
    }
}

extension Columns {
    /// The local numbers of events, which stand as a JSON array.
    func eventNumbers(_ name: StaticString) throws -> [Int64] {
        try orDamaged(FlatJSON.elements(bytesOfText(name)), name, "a list of events").map {
            guard case .number(let number) = $0 else { return try orDamaged(nil, name, "a list of events") }
            return Int64(number)
        }
    }
}
