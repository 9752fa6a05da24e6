package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// The turns that need a lead.
    ///
    /// First come those that were reopened, then failed gold, by the number of reviewers who failed it. The others, and
    /// those among equals, come by their uncertainty where a measure is given, and then by how far the decisions are
    /// apart, how far the answers, how far the texts, by the number of decisions, most first, and by sample and turn.
    ///
    /// - Parameter uncertainty: A measure of the decisions on a turn, in the order of the reviewers' numbers, as the entropy
    ///   of the posterior by Dawid and Skene; nil where it has nothing to say. It must depend on them alone.
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func adjudicationQueue(
        _ query: AdjudicationQuery = AdjudicationQuery(), for lead: Reviewer,
        uncertainty: (([AdjudicationRating]) -> Double?)? = nil
    ) throws -> AdjudicationQueue {
        try read { db in
            try db.lead(lead, to: "see the turns that need a lead")
            let places = try uncertainty.map { try db.contested(query, by: $0) } ?? db.contested(query)
            return AdjudicationQueue(
                total: try db.contestedCount(query),
                items: try places.compactMap { try db.adjudicationItem($0) })
        }
    }
}

/// A turn that needs a lead, by its place.
private struct ContestedPlace {
    var sample: Int
    var turn: Int
    var uncertainty: Double?
}

extension Database {
    /// The condition of a query, with its values as the parameters ?1 to ?4.
    private static let condition = """
        (?1 IS NULL OR ?1 = 'reopened' AND c.reopened = 1 OR ?1 = 'failed gold' AND c.failed > 0
            OR ?1 = 'decision' AND c.decisions > 0 OR ?1 = 'answer' AND c.answers > 0
            OR ?1 = 'text' AND (c.texts > 0 OR c.decisions + c.answers + c.reopened + c.failed = 0))
        AND (?2 IS NULL OR coalesce(s.domain, d.domain) = ?2) AND (?3 IS NULL OR t.kind = ?3)
        AND (?4 IS NULL OR t.language = ?4)
        """

    private static let tables = """
        contest c CROSS JOIN sample s ON s.number = c.sample CROSS JOIN dataset d ON d.number = s.dataset
        CROSS JOIN turn t ON t.id = s.first_turn + c.turn - 1
        """

    private static let order = "c.reopened DESC, c.failed DESC"
    private static let finerOrder =
        "c.decisions DESC, c.answers DESC, c.texts DESC, c.ratings DESC, c.sample, c.turn"

    fileprivate func contestedCount(_ query: AdjudicationQuery) throws -> Int {
        if query.isForAll { return try int("SELECT count(*) FROM contest") ?? 0 }
        return try int(
            "SELECT count(*) FROM \(Self.tables) WHERE \(Self.condition)", query.contention?.rawValue, query.domain,
            query.kind?.rawValue, query.language?.rawValue) ?? 0
    }

    fileprivate func contested(_ query: AdjudicationQuery) throws -> [ContestedPlace] {
        try rows(
            """
            SELECT c.sample, c.turn FROM \(Self.tables) WHERE \(Self.condition)
            ORDER BY \(Self.order), \(Self.finerOrder) LIMIT ?5
            """, query.contention?.rawValue, query.domain, query.kind?.rawValue, query.language?.rawValue, query.limit
        ) { ContestedPlace(sample: $0.int(0), turn: $0.int(1), uncertainty: nil) }
    }

    fileprivate func contested(
        _ query: AdjudicationQuery, by uncertainty: ([AdjudicationRating]) -> Double?
    ) throws -> [ContestedPlace] {
        let ratings = try contestedRatings()
        var measured: [[AdjudicationRating]: Double?] = [:]
        let all = try rows(
            """
            SELECT c.sample, c.turn, c.reopened, c.failed FROM \(Self.tables) WHERE \(Self.condition)
            ORDER BY \(Self.order), \(Self.finerOrder)
            """, query.contention?.rawValue, query.domain, query.kind?.rawValue, query.language?.rawValue
        ) { (place: ContestedPlace(sample: $0.int(0), turn: $0.int(1)), rank: ($0.int(2), $0.int(3))) }
        let ordered = all.enumerated().map { index, found in
            var place = found.place
            let decisions = ratings[SampleTurn(sample: place.sample, turn: place.turn)] ?? []
            place.uncertainty = measured[decisions] ?? uncertainty(decisions)
            measured.updateValue(place.uncertainty, forKey: decisions)
            return (place: place, rank: found.rank, index: index)
        }
        return ordered.sorted { one, other in
            if one.rank != other.rank { return one.rank > other.rank }
            let (a, b) = (one.place.uncertainty ?? -.infinity, other.place.uncertainty ?? -.infinity)
            return a == b ? one.index < other.index : a > b
        }.prefix(query.limit).map(\.place)
    }

    private struct SampleTurn: Hashable {
        var sample: Int
        var turn: Int
    }

    private func contestedRatings() throws -> [SampleTurn: [AdjudicationRating]] {
        var ratings: [SampleTurn: [AdjudicationRating]] = [:]
        try each(
            """
            SELECT c.sample, c.turn, d.reviewer, d.decision FROM contest c
            JOIN decision d ON d.sample = c.sample AND d.turn = c.turn ORDER BY c.sample, c.turn, d.reviewer
            """
        ) {
            ratings[SampleTurn(sample: $0.int(0), turn: $0.int(1)), default: []].append(
                AdjudicationRating(reviewer: $0.int(2), decision: try $0.value(3)))
            return true
        }
        return ratings
    }

    /// The item at a place; nil when it needs nobody.
    fileprivate func adjudicationItem(_ place: ContestedPlace) throws -> AdjudicationItem? {
        guard var item = try adjudicationItem(sample: place.sample, turn: place.turn) else { return nil }
        item.entropy = place.uncertainty
        if let bits = place.uncertainty, bits >= AdjudicationQuery.lowCertainty {
            item.contentions.append(.lowCertainty)
        }
        return item
    }

    /// A turn among those that need a lead, or with no contention when it is none of them; nil when there is no such turn.
    func adjudicationItem(sample: Int, turn: Int) throws -> AdjudicationItem? {
        let decisions = try rows(
            "SELECT decision, count(*) FROM decision WHERE sample = ? AND turn = ? GROUP BY decision", sample, turn
        ) { (try $0.value(0, as: Decision.self), $0.int(1)) }
        return try row(
            """
            SELECT coalesce(s.domain, d.domain, ''), t.kind, t.language, t.question, t.choices, t.answer,
                c.reopened, c.failed, c.decisions, c.answers, c.texts, c.ratings
            FROM sample s JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            LEFT JOIN contest c ON c.sample = s.number AND c.turn = ?2 WHERE s.number = ?1
            """, sample, turn
        ) {
            AdjudicationItem(
                sample: sample, turn: turn, domain: $0.text(0), kind: try $0.value(1), language: try $0.value(2),
                contentions: $0.isNull(6) ? [] : $0.contest(from: 6).contentions,
                decisions: Dictionary(decisions, uniquingKeysWith: +),
                excerpt: TurnText(question: $0.text(3), choices: try $0.textsOrNone(4), answer: $0.text(5)).excerpt)
        }
    }
}

extension AdjudicationQuery {
    fileprivate var isForAll: Bool { contention == nil && domain == nil && kind == nil && language == nil }
}
