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
        try replace(old.decisions, by: new.decisions, in: "decision", sample: sample)
        try replace(old.planted, by: new.planted, in: "planted_decision", sample: sample)
        try replace(old.marks, by: new.marks, sample: sample)
        try replace(old.resolutions, by: new.resolutions, sample: sample)
        try replace(old.gold, by: new.gold, sample: sample)
        try replace(old.progress, by: new.progress, sample: sample)
        try keepComparisons(sample: sample, facts, new)
        try refreshDisagreements(sample: sample, facts, new)
    }

    private func replace(
        _ old: [SampleStanding.StandingDecision], by new: [SampleStanding.StandingDecision], in table: String,
        sample: Int
    ) throws {
        if old == new { return }
        for one in old where !new.contains(where: { $0.key == one.key }) {
            try run(
                "DELETE FROM \(table) WHERE sample = ? AND turn = ? AND reviewer = ?", sample, one.turn, one.reviewer)
        }
        for one in new where !old.contains(one) {
            try run(
                "INSERT OR REPLACE INTO \(table) (sample, turn, reviewer, decision, event) VALUES (?, ?, ?, ?, ?)",
                sample, one.turn, one.reviewer, one.decision.rawValue, one.event)
        }
    }

    private func replace(_ old: [SampleStanding.Mark], by new: [SampleStanding.Mark], sample: Int) throws {
        for mark in old where !new.contains(where: { $0.place == mark.place && $0.kind == mark.kind }) {
            try run(
                "DELETE FROM mark WHERE sample = ? AND turn = ? AND reviewer = ? AND kind = ?", sample, mark.place.turn,
                mark.place.reviewer, mark.kind.rawValue)
        }
        for mark in new where !old.contains(mark) {
            try run(
                "INSERT OR REPLACE INTO mark (sample, turn, reviewer, kind, event) VALUES (?, ?, ?, ?, ?)", sample,
                mark.place.turn, mark.place.reviewer, mark.kind.rawValue, mark.event)
        }
    }

    private func replace(
        _ old: [SampleStanding.TurnResolution], by new: [SampleStanding.TurnResolution], sample: Int
    ) throws {
        for one in old where !new.contains(where: { $0.turn == one.turn }) {
            try run("DELETE FROM resolution WHERE sample = ? AND turn = ?", sample, one.turn)
        }
        for one in new where !old.contains(one) {
            try run(
                "INSERT OR REPLACE INTO resolution (sample, turn, state, outcome, event) VALUES (?, ?, ?, ?, ?)",
                sample, one.turn, one.state.rawValue, one.outcome.rawValue, one.event)
        }
    }

    private func replace(_ old: [SampleStanding.Gold], by new: [SampleStanding.Gold], sample: Int) throws {
        for gold in old where !new.contains(where: { $0.turn == gold.turn }) {
            try run("DELETE FROM gold_standing WHERE sample = ? AND turn = ?", sample, gold.turn)
        }
        for gold in new where !old.contains(gold) {
            try run(
                """
                INSERT OR REPLACE INTO gold_standing (sample, turn, since, confirmed, alternatives)
                VALUES (?, ?, ?, ?, ?)
                """, sample, gold.turn, gold.standing.since, gold.standing.confirmed,
                "[" + gold.standing.alternatives.map { "\($0)" }.joined(separator: ",") + "]")
        }
    }

    private func replace(_ old: [SampleStanding.Progress], by new: [SampleStanding.Progress], sample: Int) throws {
        func move(_ reviewer: Int, by step: Int) throws {
            try run(
                """
                INSERT INTO tally (reviewer, closed) VALUES (?1, ?2)
                ON CONFLICT (reviewer) DO UPDATE SET closed = closed + ?2
                """, reviewer, step)
        }
        for one in old where !new.contains(where: { $0.reviewer == one.reviewer }) {
            try run("DELETE FROM progress WHERE reviewer = ? AND sample = ?", one.reviewer, sample)
            if one.isClosed { try move(one.reviewer, by: -1) }
        }
        for one in new where !old.contains(one) {
            try run(
                """
                INSERT OR REPLACE INTO progress (reviewer, sample, decided, opened, skipped, closed)
                VALUES (?, ?, ?, ?, ?, ?)
                """, one.reviewer, sample, one.decided, one.opened, one.skipped, one.isClosed)
            let wasClosed = old.first { $0.reviewer == one.reviewer }?.isClosed ?? false
            if wasClosed != one.isClosed { try move(one.reviewer, by: one.isClosed ? 1 : -1) }
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
