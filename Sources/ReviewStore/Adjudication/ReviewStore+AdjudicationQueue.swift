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
            let found = try uncertainty.map { try db.contested(query, by: $0) } ?? db.contested(query)
            return AdjudicationQueue(
                total: found.total, items: try found.places.compactMap { try db.adjudicationItem($0) })
        }
    }
}

/// A turn that needs a lead, by its place.
private struct ContestedPlace {
    var sample: Int
    var turn: Int
    var uncertainty: Double?
}

extension AdjudicationQuery {
    /// The contested turns that are asked for, in the order but for the uncertainty.
    ///
    /// Its parameters are always four: ?1 the contention, ?2 the domain, ?3 the kind and ?4 the language.
    fileprivate func statement(_ columns: String) -> String {
        var tables = "contest c"
        var conditions = ["?1 IS ?1 AND ?2 IS ?2 AND ?3 IS ?3 AND ?4 IS ?4"]
        switch contention {
        case .reopened: conditions.append("c.reopened = 1")
        case .failedGold: conditions.append("c.failed > 0")
        case .decision: conditions.append("c.decisions > 0")
        case .answer: conditions.append("c.answers > 0")
        case .text:
            conditions.append("(c.texts > 0 OR c.decisions + c.answers + c.reopened + c.failed = 0)")
        case .lowCertainty, nil: break
        }
        if domain != nil {
            tables += " CROSS JOIN sample s ON s.number = c.sample CROSS JOIN dataset d ON d.number = s.dataset"
            conditions.append("coalesce(s.domain, d.domain) = ?2")
        }
        if kind != nil { conditions.append("c.kind = ?3") }
        if language != nil { conditions.append("c.language = ?4") }
        return """
            SELECT \(columns) FROM \(tables) WHERE \(conditions.joined(separator: " AND "))
            ORDER BY c.reopened DESC, c.failed DESC, c.decisions DESC, c.answers DESC, c.texts DESC, c.ratings DESC,
                c.sample, c.turn
            """
    }
}

extension Database {
    fileprivate func contested(_ query: AdjudicationQuery) throws -> (total: Int, places: [ContestedPlace]) {
        var total = 0
        var places: [ContestedPlace] = []
        try each(query, "c.sample, c.turn") {
            total += 1
            if places.count < query.limit { places.append(ContestedPlace(sample: $0.int(0), turn: $0.int(1))) }
        }
        return (total, places)
    }

    fileprivate func contested(
        _ query: AdjudicationQuery, by uncertainty: ([AdjudicationRating]) -> Double?
    ) throws -> (total: Int, places: [ContestedPlace]) {
        // Most turns have one of few signatures: each is measured once.
        var measured: [String: Double?] = [:]
        var found: [(place: ContestedPlace, rank: (Int, Int))] = []
        try each(query, "c.sample, c.turn, c.reopened, c.failed, c.signature") {
            let signature = $0.text(4)
            let measure = try measured[signature] ?? uncertainty($0.ratings(4))
            measured.updateValue(measure, forKey: signature)
            found.append(
                (ContestedPlace(sample: $0.int(0), turn: $0.int(1), uncertainty: measure), ($0.int(2), $0.int(3))))
        }
        let ordered = found.enumerated().sorted { one, other in
            if one.element.rank != other.element.rank { return one.element.rank > other.element.rank }
            let (a, b) = (one.element.place.uncertainty, other.element.place.uncertainty)
            return a == b ? one.offset < other.offset : (a ?? -.infinity) > (b ?? -.infinity)
        }
        return (found.count, ordered.prefix(query.limit).map(\.element.place))
    }

    private func each(_ query: AdjudicationQuery, _ columns: String, _ body: (Columns) throws -> Void) throws {
        try each(
            query.statement(columns), query.contention?.rawValue, query.domain, query.kind?.rawValue,
            query.language?.rawValue
        ) {
            try body($0)
            return true
        }
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
                \(Contest.columns.split(separator: " ").map { "c.\($0)" }.joined(separator: " "))
            FROM sample s JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            LEFT JOIN contest c ON c.sample = s.number AND c.turn = ?2 WHERE s.number = ?1
            """, sample, turn
        ) {
            AdjudicationItem(
                sample: sample, turn: turn, domain: $0.text(0), kind: try $0.value(1), language: try $0.value(2),
                contentions: $0.isNull(6) ? [] : try $0.contest(from: 6).contentions,
                decisions: Dictionary(decisions, uniquingKeysWith: +),
                excerpt: TurnText(question: $0.text(3), choices: try $0.textsOrNone(4), answer: $0.text(5)).excerpt)
        }
    }
}
