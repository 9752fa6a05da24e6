package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// The turns that need a lead: those that are contested, and then those whose reviewers agree but may well be wrong.
    ///
    /// Of the contested turns first come those that were reopened, then failed gold, by the number of reviewers who
    /// failed it. The others, and those among equals, come by the entropy of ``DecisionPosterior``, those without one
    /// last, and then by how far the decisions are apart, how far the answers, how far the texts, by the number of
    /// decisions, most first, and by sample and turn.
    ///
    /// Turns that at least two reviewers decided alike and no lead has ruled on follow where what they agreed on is of
    /// low certainty (``DecisionPosterior/leastCertainty``), the least certain first. What one reviewer alone decided is
    /// none of them, however little they are to be relied on: that wants a second review and no ruling.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func adjudicationQueue(
        _ query: AdjudicationQuery = AdjudicationQuery(), for lead: Reviewer
    ) throws -> AdjudicationQueue {
        let certainty = try TurnCertainty(self, for: lead, to: "see the turns that need a lead")
        return try read { db in
            let contested = try db.contested(query, certainty)
            let agreed = try db.doubtful(query, certainty, limit: query.limit - contested.places.count)
            return AdjudicationQueue(
                total: contested.total + agreed.total,
                items: try (contested.places + agreed.places).compactMap { place in
                    try db.adjudicationItem(sample: place.sample, turn: place.turn, place.posterior)
                })
        }
    }
}

/// A turn that needs a lead, by its place.
private struct WaitingPlace {
    var sample: Int
    var turn: Int
    var posterior: DecisionPosterior?
}

extension AdjudicationQuery {
    /// The contested turns that are asked for, in the order but for their entropy and whether their certainty is low.
    fileprivate func contested(_ columns: String) -> String {
        var conditions: [String] = []
        switch contention {
        case .reopened: conditions.append("c.reopened = 1")
        case .failedGold: conditions.append("c.failed > 0")
        case .decision: conditions.append("c.decisions > 0")
        case .answer: conditions.append("c.answers > 0")
        case .text:
            conditions.append("(c.texts > 0 OR c.decisions + c.answers + c.reopened + c.failed = 0)")
        case .lowCertainty, nil: break
        }
        if kind != nil { conditions.append("c.kind = ?2") }
        if language != nil { conditions.append("c.language = ?3") }
        return """
            SELECT \(columns) FROM contest c \(domain == nil ? "" : Self.datasets("c"))
            WHERE \(wherever) \(conditions.map { "AND \($0)" }.joined(separator: " "))
            ORDER BY c.reopened DESC, c.failed DESC, c.decisions DESC, c.answers DESC, c.texts DESC, c.ratings DESC,
                c.sample, c.turn
            """
    }

    /// The turns that are asked for of those that the reviewers of the signature ?4 decided alike, by their places.
    fileprivate func agreed(_ columns: String) -> String {
        var tables = ""
        var conditions = ""
        if domain != nil || kind != nil || language != nil { tables = Self.datasets("a") }
        if kind != nil || language != nil {
            tables += " CROSS JOIN turn t ON t.id = s.first_turn + a.turn - 1"
            if kind != nil { conditions += " AND t.kind = ?2" }
            if language != nil { conditions += " AND t.language = ?3" }
        }
        return """
            SELECT \(columns) FROM agreed a \(tables) WHERE a.signature = ?4 AND \(wherever) \(conditions)
            ORDER BY a.sample, a.turn
            """
    }

    private static func datasets(_ table: String) -> String {
        "CROSS JOIN sample s ON s.number = \(table).sample CROSS JOIN dataset d ON d.number = s.dataset"
    }

    /// The condition on the domain ?1, which names all parameters: ?2 is the kind and ?3 the language.
    private var wherever: String {
        "?1 IS ?1 AND ?2 IS ?2 AND ?3 IS ?3" + (domain == nil ? "" : " AND coalesce(s.domain, d.domain) = ?1")
    }
}

extension Database {
    fileprivate func contested(
        _ query: AdjudicationQuery, _ certainty: TurnCertainty
    ) throws -> (total: Int, places: [WaitingPlace]) {
        // Most turns have one of few signatures: each is looked up once.
        var known: [String: DecisionPosterior?] = [:]
        var found: [(place: WaitingPlace, rank: (Int, Int), entropy: Double)] = []
        try each(
            query.contested("c.sample, c.turn, c.reopened, c.failed, c.signature"), query.domain,
            query.kind?.rawValue, query.language?.rawValue
        ) {
            let signature = $0.text(4)
            let posterior = try known[signature] ?? certainty.posterior(of: $0.ratings(4))
            known.updateValue(posterior, forKey: signature)
            if query.contention == .lowCertainty, posterior?.isLow != true { return true }
            let place = WaitingPlace(sample: $0.int(0), turn: $0.int(1), posterior: posterior)
            found.append((place, ($0.int(2), $0.int(3)), posterior?.entropy ?? -1))
            return true
        }
        let ordered = found.enumerated().sorted { one, other in
            if one.element.rank != other.element.rank { return one.element.rank > other.element.rank }
            return (other.element.entropy, one.offset) < (one.element.entropy, other.offset)
        }
        return (found.count, ordered.prefix(query.limit).map(\.element.place))
    }

    /// The turns of low certainty that nobody contests.
    fileprivate func doubtful(
        _ query: AdjudicationQuery, _ certainty: TurnCertainty, limit: Int
    ) throws -> (total: Int, places: [WaitingPlace]) {
        guard query.contention == nil || query.contention == .lowCertainty else { return (0, []) }
        var total = 0
        var places: [WaitingPlace] = []
        for (signature, posterior) in certainty.doubtfulAgreements {
            total +=
                try int(
                    query.agreed("count(*)"), query.domain, query.kind?.rawValue, query.language?.rawValue,
                    signature.text) ?? 0
            guard places.count < limit else { continue }
            try each(
                query.agreed("a.sample, a.turn"), query.domain, query.kind?.rawValue, query.language?.rawValue,
                signature.text
            ) {
                places.append(WaitingPlace(sample: $0.int(0), turn: $0.int(1), posterior: posterior))
                return places.count < limit
            }
        }
        return (total, places)
    }

    /// A turn among those that need a lead, or with no contention when it is none of them; nil when there is no such turn.
    func adjudicationItem(sample: Int, turn: Int, _ posterior: DecisionPosterior?) throws -> AdjudicationItem? {
        let decisions = try rows(
            "SELECT decision, count(*) FROM decision WHERE sample = ? AND turn = ? GROUP BY decision", sample, turn
        ) { (try $0.value(0, as: Decision.self), $0.int(1)) }
        let item = try row(
            """
            SELECT coalesce(s.domain, d.domain, ''), t.kind, t.language, t.question, t.choices, t.answer,
                EXISTS (SELECT 1 FROM agreed a INDEXED BY agreed_by_sample WHERE a.sample = ?1 AND a.turn = ?2),
                \(Contest.columns.split(separator: " ").map { "c.\($0)" }.joined(separator: " "))
            FROM sample s JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            LEFT JOIN contest c ON c.sample = s.number AND c.turn = ?2 WHERE s.number = ?1
            """, sample, turn
        ) {
            let isContested = !$0.isNull(7)
            let item = AdjudicationItem(
                sample: sample, turn: turn, domain: $0.text(0), kind: try $0.value(1), language: try $0.value(2),
                contentions: isContested ? try $0.contest(from: 7).contentions : [],
                decisions: Dictionary(decisions, uniquingKeysWith: +), entropy: posterior?.entropy,
                excerpt: TurnText(question: $0.text(3), choices: try $0.textsOrNone(4), answer: $0.text(5)).excerpt)
            return (item: item, waits: isContested || $0.bool(6))
        }
        guard var item else { return nil }
        if item.waits, posterior?.isLow == true { item.item.contentions.append(.lowCertainty) }
        return item.item
    }
}
