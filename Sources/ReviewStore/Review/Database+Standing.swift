internal import Corpus
internal import GRDB

/// The derived tables' rows of one sample.
extension Database {
    /// What the derived tables hold about a sample, with the events that are marked as undone.
    func storedStanding(sample: Int) throws -> SampleStanding {
        var standing = SampleStanding()
        try each("SELECT turn, reviewer, decision, event FROM decision WHERE sample = ?", sample) {
            let key = SampleStanding.ReviewerTurn(turn: $0.int(0), reviewer: $0.int(1))
            standing.decisions[key] = .init(decision: try $0.value(2), event: $0.int64(3))
            return true
        }
        try each("SELECT turn, reviewer, decision, event FROM probe_decision WHERE sample = ?", sample) {
            let key = SampleStanding.ReviewerTurn(turn: $0.int(0), reviewer: $0.int(1))
            standing.planted[key] = .init(decision: try $0.value(2), event: $0.int64(3))
            return true
        }
        try each("SELECT turn FROM contest WHERE sample = ? AND reopened = 1", sample) {
            standing.reopened.insert($0.int(0))
            return true
        }
        try each("SELECT turn, state, outcome, event FROM resolution WHERE sample = ?", sample) {
            standing.resolutions[$0.int(0)] = .init(
                state: try $0.value(1), outcome: try $0.value(2), event: $0.int64OrNil(3))
            return true
        }
        try each("SELECT turn, since, confirmed, alternatives FROM gold_standing WHERE sample = ?", sample) {
            standing.gold[$0.int(0)] = GoldStanding(
                since: $0.int64(1), confirmed: $0.int64OrNil(2), alternatives: try $0.eventNumbers(3))
            return true
        }
        try each("SELECT turn, reviewer, kind, event FROM mark WHERE sample = ?", sample) {
            let key = SampleStanding.Mark(turn: $0.int(0), reviewer: $0.int(1), kind: try $0.value(2))
            standing.marks[key] = $0.int64(3)
            return true
        }
        try each(
            """
            SELECT reviewer, decided, opened, skipped, closed FROM progress
            WHERE reviewer IN (SELECT number FROM reviewer) AND sample = ?
            """, sample
        ) {
            standing.progress[$0.int(0)] = .init(
                decided: $0.int(1), opened: $0.int64OrNil(2), skipped: $0.int64OrNil(3), isClosed: $0.bool(4))
            return true
        }
        try each("SELECT event FROM act WHERE sample = ? AND stands = 0", sample) {
            standing.undone.insert($0.int64(0))
            return true
        }
        return standing
    }

    /// The hashes of a sample's generated turns, in order.
    func generatedHashes(sample: Int) throws -> [SHA256Digest] {
        try sourceTurns(sample: sample).map(\.text.shown)
    }

    /// Brings the derived tables in line with a sample's acts.
    func refresh(sample: Int) throws {
        var change = SampleContribution()
        try refresh(sample: sample, adding: &change)
        try apply(change)
    }

    /// Brings the derived tables in line with a sample's acts, but for the tallies of the figures.
    ///
    /// - Parameter change: Takes what the tallies change by, for ``apply(_:)``: those of many samples at once.
    func refresh(sample: Int, adding change: inout SampleContribution) throws {
        let (standing, acts) = try refreshStanding(sample: sample)
        try refreshFigures(sample: sample, standing, acts: acts, adding: &change)
    }

    /// Brings the derived tables but those of the figures in line with a sample's acts, which it returns with what
    /// stands.
    @discardableResult
    func refreshStanding(sample: Int) throws -> (standing: SampleStanding, acts: [Act]) {
        let old = try storedStanding(sample: sample)
        let acts = try acts(sample: sample)
        let new = SampleStanding(acts: acts, generated: try generatedHashes(sample: sample))
        for event in old.undone.symmetricDifference(new.undone) {
            try run("UPDATE act SET stands = ? WHERE event = ?", !new.undone.contains(event), event)
        }
        try replaceDecisions(sample: sample, old.decisions, by: new.decisions)
        try replaceMarks(sample: sample, old.marks, by: new.marks)
        try replaceResolutions(sample: sample, old.resolutions, by: new.resolutions)
        try replaceGold(sample: sample, old.gold, by: new.gold)
        try replaceProgress(sample: sample, old.progress, by: new.progress)
        try refreshReference(sample: sample, new)
        return (new, acts)
    }

    private func replaceGold(sample: Int, _ old: [Int: GoldStanding], by new: [Int: GoldStanding]) throws {
        for turn in old.keys where new[turn] == nil {
            try run("DELETE FROM gold_standing WHERE sample = ? AND turn = ?", sample, turn)
        }
        for (turn, gold) in new where old[turn] != gold {
            try run(
                """
                INSERT OR REPLACE INTO gold_standing (sample, turn, since, confirmed, alternatives)
                VALUES (?, ?, ?, ?, ?)
                """, sample, turn, gold.since, gold.confirmed,
                "[" + gold.alternatives.map { "\($0)" }.joined(separator: ",") + "]")
        }
    }

    private func replaceDecisions(
        sample: Int, _ old: [SampleStanding.ReviewerTurn: SampleStanding.StandingDecision],
        by new: [SampleStanding.ReviewerTurn: SampleStanding.StandingDecision]
    ) throws {
        for key in old.keys where new[key] == nil {
            try run(
                "DELETE FROM decision WHERE sample = ? AND turn = ? AND reviewer = ?", sample, key.turn, key.reviewer)
        }
        for (key, value) in new where old[key] != value {
            try run(
                "INSERT OR REPLACE INTO decision (sample, turn, reviewer, decision, event) VALUES (?, ?, ?, ?, ?)",
                sample, key.turn, key.reviewer, value.decision.rawValue, value.event)
        }
    }

    private func replaceMarks(
        sample: Int, _ old: [SampleStanding.Mark: Int64], by new: [SampleStanding.Mark: Int64]
    ) throws {
        for key in old.keys where new[key] == nil {
            try run(
                "DELETE FROM mark WHERE sample = ? AND turn = ? AND reviewer = ? AND kind = ?",
                sample, key.turn, key.reviewer, key.kind.rawValue)
        }
        for (key, event) in new where old[key] != event {
            try run(
                "INSERT OR REPLACE INTO mark (sample, turn, reviewer, kind, event) VALUES (?, ?, ?, ?, ?)",
                sample, key.turn, key.reviewer, key.kind.rawValue, event)
        }
    }

    private func replaceResolutions(
        sample: Int, _ old: [Int: SampleStanding.TurnResolution], by new: [Int: SampleStanding.TurnResolution]
    ) throws {
        for turn in Set(old.keys).union(new.keys) where old[turn] != new[turn] {
            if let value = new[turn] {
                try run(
                    "INSERT OR REPLACE INTO resolution (sample, turn, state, outcome, event) VALUES (?, ?, ?, ?, ?)",
                    sample, turn, value.state.rawValue, value.outcome.rawValue, value.event)
            } else {
                try run("DELETE FROM resolution WHERE sample = ? AND turn = ?", sample, turn)
            }
            if let outcome = old[turn]?.outcome { try count(outcome, by: -1, sample: sample, turn: turn) }
            if let outcome = new[turn]?.outcome { try count(outcome, by: 1, sample: sample, turn: turn) }
        }
    }

    /// Moves the census of the turn's group.
    private func count(_ outcome: SampleStanding.TurnOutcome, by step: Int, sample: Int, turn: Int) throws {
        try run(
            """
            UPDATE census SET \(outcome.rawValue) = \(outcome.rawValue) + ?1
            FROM (SELECT s.dataset, coalesce(s.domain, '') AS domain, t.kind, t.language FROM sample s
                JOIN turn t ON t.id = s.first_turn + ?3 - 1 WHERE s.number = ?2) AS place
            WHERE census.dataset = place.dataset AND census.domain = place.domain AND census.kind = place.kind
                AND census.language = place.language
            """, step, sample, turn)
    }

    private func replaceProgress(
        sample: Int, _ old: [Int: SampleStanding.Progress], by new: [Int: SampleStanding.Progress]
    ) throws {
        for reviewer in Set(old.keys).union(new.keys) where old[reviewer] != new[reviewer] {
            if let value = new[reviewer] {
                try run(
                    """
                    INSERT OR REPLACE INTO progress (reviewer, sample, decided, opened, skipped, closed)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """, reviewer, sample, value.decided, value.opened, value.skipped, value.isClosed)
            } else {
                try run("DELETE FROM progress WHERE reviewer = ? AND sample = ?", reviewer, sample)
            }
            let step = (new[reviewer]?.isClosed == true ? 1 : 0) - (old[reviewer]?.isClosed == true ? 1 : 0)
            if step != 0 {
                try run(
                    """
                    INSERT INTO tally (reviewer, closed) VALUES (?1, ?2)
                    ON CONFLICT (reviewer) DO UPDATE SET closed = closed + ?2
                    """, reviewer, step)
            }
        }
    }
}

extension Columns {
    /// The local numbers of events, which stand as a JSON array.
    func eventNumbers(_ index: Int32) throws -> [Int64] {
        try orDamaged(FlatJSON.elements(bytesOfText(index)), index, "a list of events").map {
            guard case .number(let number) = $0 else { return try orDamaged(nil, index, "a list of events") }
            return Int64(number)
        }
    }
}
