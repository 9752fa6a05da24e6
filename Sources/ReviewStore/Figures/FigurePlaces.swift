internal import Corpus
internal import Figures
internal import GRDB

/// A turn that stands behind a number.
struct FigurePlace {
    var sample: Int
    var turn: Int
    /// Whether it is about an error that was planted for `reviewer`.
    var isPlanted = false
    var reviewer: Int?
}

/// Finds the turns behind a number, by whatever leads to them soonest.
struct FigurePlaces {
    let db: Database
    let limit: Int
    let offset: Int

    func find(_ source: FigureSource) throws -> [FigurePlace] {
        switch source {
        case .group(let dimension, let name, let outcome):
            return try ofGroup(dimension, name, outcome)
        case .pair(let a, let b, let decisionA, let decisionB):
            return try ofPair(try number(a), try number(b), decisionA, decisionB)
        case .agreement(let dimension, let name): return try shared(dimension, name)
        case .reviewer(let name, let decision): return try ofReviewer(try number(name), decision)
        case .catches(let reviewer, let corruption, let caught):
            return try planted(for: try numberOrNil(reviewer), corruption, caught: caught)
        case .gold(let reviewer, let kind, let correct):
            return try gold(of: try numberOrNil(reviewer), kind, correct: correct)
        }
    }

    /// The number of the reviewer of this name.
    private func number(_ name: String) throws -> Int {
        guard let found = try db.reviewersByNumber().values.first(where: { $0.shownName == name }) else {
            throw StoreError.noSuchReviewerName(name)
        }
        return found.number
    }

    private func numberOrNil(_ name: String) throws -> Int? { name.isEmpty ? nil : try number(name) }

    // MARK: - Groups

    private func ofGroup(
        _ dimension: Dimension, _ name: String, _ outcome: FigureSource.Outcome?
    ) throws -> [FigurePlace] {
        switch dimension {
        case .reviewer: return try ofReviewer(try number(name), nil, outcome: outcome)
        case .day, .week: return try inTime(dimension, name, outcome)
        case .domain, .kind, .language, .queue: break
        }
        let scope = try Scope(dimension, name, db)
        switch outcome {
        // Rarer than the turns of most groups: each has an index of its own.
        case .edited: return try resolved("resolution_edited", "r.outcome = 'edited'", scope)
        case .rejected: return try resolved("resolution_rejected", "r.outcome = 'rejected'", scope)
        case .contested: return try resolved("resolution_contested", "r.state = 'contested'", scope)
        case .accepted: return try sampled(scope, "r.outcome = 'accepted'")
        case .undecided: return try sampled(scope, "r.outcome IS NULL")
        case nil: return try sampled(scope, "1")
        }
    }

    /// The condition on a turn `t` of a sample `s` of a dataset `d`, with its value as ?1.
    private struct Scope {
        var condition: String
        var value: String

        init(_ dimension: Dimension?, _ name: String, _ db: Database) throws {
            value = name
            switch dimension {
            case .domain: condition = "coalesce(s.domain, d.domain, '') = ?1"
            case .kind: condition = "t.kind = ?1"
            case .language: condition = "t.language = ?1"
            case .queue:
                condition = """
                    EXISTS (SELECT 1 FROM queue_item q WHERE q.sample = s.number
                        AND q.queue = (SELECT number FROM queue WHERE name = ?1))
                    """
            case .week, .day, .reviewer, nil: condition = "?1 IS NOT NULL"
            }
        }
    }

    /// Samples and their turns, in the order in which the conditions can be told soonest.
    private static let turns = """
        CROSS JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
        CROSS JOIN turn t
        """

    /// Turns by an index of what became of them.
    private func resolved(
        _ index: String, _ condition: String, _ scope: Scope, limit: Int? = nil, offset: Int? = nil
    ) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT r.sample, r.turn FROM resolution r INDEXED BY \(index) CROSS JOIN sample s ON s.number = r.sample
            \(Self.turns) ON t.id = s.first_turn + r.turn - 1
            WHERE \(condition) AND \(scope.condition) ORDER BY r.sample, r.turn LIMIT ?2 OFFSET ?3
            """, scope.value, limit ?? self.limit, offset ?? self.offset, read: place)
    }

    /// Turns by the order of their samples.
    private func sampled(_ scope: Scope, _ condition: String) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT s.number, t.number FROM sample s \(Self.turns) ON t.id >= s.first_turn AND t.id < s.first_turn + s.turns
            LEFT JOIN resolution r ON r.sample = s.number AND r.turn = t.number
            WHERE \(scope.condition) AND \(condition) ORDER BY s.number, t.id LIMIT ?2 OFFSET ?3
            """, scope.value, limit, offset, read: place)
    }

    /// The turns that were decided within a day or week, by the decisions in force.
    private func inTime(
        _ dimension: Dimension, _ name: String, _ outcome: FigureSource.Outcome?
    ) throws -> [FigurePlace] {
        guard let days = Self.days(dimension, name) else { return [] }
        let millisecondsOfDay = 86_400_000
        return try db.rows(
            """
            SELECT DISTINCT act.sample, act.turn FROM act_measure m CROSS JOIN act ON act.event = m.event
            CROSS JOIN decision x ON x.sample = act.sample AND x.turn = act.turn AND x.reviewer = act.reviewer
            LEFT JOIN resolution r ON r.sample = act.sample AND r.turn = act.turn
            WHERE m.time >= ?1 AND m.time < ?2 AND x.event = m.event AND (?3 IS NULL OR r.outcome = ?3)
            LIMIT ?4 OFFSET ?5
            """, days.lowerBound * millisecondsOfDay, days.upperBound * millisecondsOfDay, outcome?.rawValue, limit,
            offset, read: place)
    }

    /// The days of a day or week by its name.
    private static func days(_ dimension: Dimension, _ name: String) -> Range<Int>? {
        if dimension == .day { return CalendarDay(named: name).map { $0.number..<$0.number + 1 } }
        guard let week = CalendarWeek(named: name) else { return nil }
        let monday = week.number * 7 - 3
        return monday..<monday + 7
    }

    // MARK: - Reviewers

    private func ofReviewer(
        _ reviewer: Int, _ decision: Decision?, outcome: FigureSource.Outcome? = nil
    ) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT x.sample, x.turn FROM decision x INDEXED BY decision_by_reviewer
            LEFT JOIN resolution r ON r.sample = x.sample AND r.turn = x.turn
            WHERE x.reviewer = ?1 AND (?2 IS NULL OR x.decision = ?2) AND (?3 IS NULL OR r.outcome = ?3)
            ORDER BY x.decision, x.sample, x.turn LIMIT ?4 OFFSET ?5
            """, reviewer, decision?.rawValue, outcome?.rawValue, limit, offset, read: place)
    }

    private func ofPair(
        _ a: Int, _ b: Int, _ decisionA: Decision?, _ decisionB: Decision?
    ) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT x.sample, x.turn FROM decision x INDEXED BY decision_by_reviewer
            CROSS JOIN decision y ON y.sample = x.sample AND y.turn = x.turn AND y.reviewer = ?2
            WHERE x.reviewer = ?1 AND (?3 IS NULL OR x.decision = ?3) AND (?4 IS NULL OR y.decision = ?4)
            ORDER BY x.decision, x.sample, x.turn LIMIT ?5 OFFSET ?6
            """, a, b, decisionA?.rawValue, decisionB?.rawValue, limit, offset, read: place)
    }

    // MARK: - Agreement

    /// The turns that at least two reviewers decided, those on which they differ first.
    private func shared(_ dimension: Dimension?, _ name: String) throws -> [FigurePlace] {
        if dimension == .week { return try shared(inWeek: name) }
        let scope = try Scope(dimension, name, db)
        let rated = """
            (SELECT count(*) FROM decision x WHERE x.sample = r.sample AND x.turn = r.turn) > 1
            """
        var places: [FigurePlace] = []
        for (index, condition) in [
            ("resolution_contested", "r.state = 'contested'"),
            ("resolution_adjudicated", "r.state = 'adjudicated' AND \(rated)"),
            ("resolution_gold", "r.state = 'gold' AND \(rated)"),
            ("resolution_unanimous", "r.state = 'unanimous'"),
        ] where places.count < offset + limit {
            places += try resolved(
                index, condition, scope, limit: offset + limit - places.count, offset: 0)
        }
        return Array(places.dropFirst(offset))
    }

    /// The turns that were rated in a week and that at least two reviewers had decided by its end, those on which they
    /// differed then first.
    private func shared(inWeek name: String) throws -> [FigurePlace] {
        guard let week = CalendarWeek(named: name), let days = Self.days(.week, name) else { return [] }
        let millisecondsOfDay = 86_400_000
        let samples = try db.rows(
            """
            SELECT DISTINCT act.sample FROM act_measure m CROSS JOIN act ON act.event = m.event
            WHERE m.time >= ?1 AND m.time < ?2 ORDER BY act.sample
            """, days.lowerBound * millisecondsOfDay, days.upperBound * millisecondsOfDay
        ) { $0.int(0) }
        var differing: [FigurePlace] = []
        var alike: [FigurePlace] = []
        for sample in samples {
            guard let known = try db.sampleFigures(sample)?.weeks.first(where: { $0.number == week.number }) else {
                continue
            }
            for ratings in SampleFigures.turns(of: known.ratings) where ratings.count > 1 {
                let place = FigurePlace(sample: sample, turn: ratings[ratings.startIndex].turn)
                if Set(ratings.map(\.decision)).count > 1 { differing.append(place) } else { alike.append(place) }
            }
        }
        return Array((differing + alike).dropFirst(offset).prefix(limit))
    }

    // MARK: - Known errors and gold

    private func planted(for reviewer: Int?, _ corruption: String, caught: Bool?) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT p.sample, p.turn, p.reviewer FROM probe p
            JOIN probe_decision d ON d.sample = p.sample AND d.turn = p.turn AND d.reviewer = p.reviewer
            WHERE (?1 IS NULL OR p.reviewer = ?1) AND (?2 = '' OR p.corruption = ?2)
                AND (?3 IS NULL AND d.result IN ('caught', 'restored', 'missed')
                    OR ?3 = 1 AND d.result IN ('caught', 'restored') OR ?3 = 0 AND d.result = 'missed')
            ORDER BY p.sample, p.turn LIMIT ?4 OFFSET ?5
            """, reviewer, corruption, caught, limit, offset
        ) { FigurePlace(sample: $0.int(0), turn: $0.int(1), isPlanted: true, reviewer: $0.int(2)) }
    }

    private func gold(of reviewer: Int?, _ kind: String, correct: Bool?) throws -> [FigurePlace] {
        try db.rows(
            """
            SELECT sample, turn FROM gold_score WHERE (?1 IS NULL OR reviewer = ?1) AND (?2 = '' OR kind = ?2)
                AND later = 1 AND (?3 IS NULL OR correct = ?3)
            ORDER BY sample, turn LIMIT ?4 OFFSET ?5
            """, reviewer, kind, correct, limit, offset, read: place)
    }

    private func place(_ columns: Columns) -> FigurePlace {
        FigurePlace(sample: columns.int(0), turn: columns.int(1))
    }
}
