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
    /// - Throws: ``StoreError/notLead(name:action:)``, or ``StoreError/unfitCondition(_:)`` when a condition
    ///   names what the store does not have.
    package func adjudicationQueue(
        _ query: AdjudicationQuery = AdjudicationQuery(), for lead: Reviewer
    ) throws -> AdjudicationQueue {
        let people = try read { db in
            try db.lead(lead, to: "see the turns that need a lead")
            return try db.people()
        }
        let view = try figureView()
        let certainty = TurnCertainty(view, people)
        // What is of low certainty is told by arithmetic, so what turns need is looked at here.
        let needs = query.conditions.filter { $0.field == .contention }
        let conditions = try prepare(query.conditions.filter { $0.field != .contention }, for: lead, isNew: true)
        let (total, places) = try read { db in
            let contested = try db.contested(conditions, needs, certainty, limit: query.limit)
            let agreed = try db.doubtful(
                conditions, needs, certainty, view, limit: query.limit - contested.places.count)
            return (contested.total + agreed.total, contested.places + agreed.places)
        }
        var queue = AdjudicationQueue(total: total, items: [])
        // In short reads: however long the list is, nobody's write waits for it.
        for start in stride(from: 0, to: places.count, by: 200) {
            queue.items += try read { db in
                try places[start..<min(start + 200, places.count)].compactMap { place in
                    try db.adjudicationItem(sample: place.sample, turn: place.turn, place.posterior)
                }
            }
        }
        return queue
    }
}

/// A turn that needs a lead, by its place.
private struct WaitingPlace {
    var sample: Int
    var turn: Int
    var posterior: DecisionPosterior?
}

extension Database {
    fileprivate func contested(
        _ conditions: StoreConditions, _ needs: [Condition], _ certainty: TurnCertainty, limit: Int
    ) throws -> (total: Int, places: [WaitingPlace]) {
        let condition = conditions.onTurns(of: "c")
        if limit <= 0, needs.isEmpty {
            // Only the number is asked for, as for the name of the page.
            let total = try ints("SELECT count(*) FROM disagreement c WHERE \(condition.sql)", values: condition.values)
            return (total.first ?? 0, [])
        }
        // Most turns have one of few lists of deciders: each is looked up once.
        var known: [String: DecisionPosterior?] = [:]
        var found: [(place: WaitingPlace, rank: (Int, Int), entropy: Double)] = []
        _ = try rows(
            """
            SELECT sample, turn, \(Disagreement.columns) FROM disagreement c WHERE \(condition.sql)
            ORDER BY c.reopened DESC, c.failed DESC, c.decisions DESC, c.answers DESC, c.texts DESC, c.ratings DESC,
                c.sample, c.turn
            """, values: condition.values
        ) {
            let deciders = $0.text("deciders")
            let posterior = try known[deciders] ?? certainty.posterior(of: $0.deciders())
            known.updateValue(posterior, forKey: deciders)
            if !needs.isEmpty {
                let low: [Contention] = posterior?.isLow == true ? [.lowCertainty] : []
                let contentions = try $0.disagreement().contentions + low
                guard needs.allSatisfy({ $0.holds(for: contentions.map(\.rawValue)) }) else { return }
            }
            let place = WaitingPlace(sample: $0.int("sample"), turn: $0.int("turn"), posterior: posterior)
            found.append((place, ($0.int("reopened"), $0.int("failed")), posterior?.entropy ?? -1))
        }
        let ordered = found.enumerated().sorted { one, other in
            if one.element.rank != other.element.rank { return one.element.rank > other.element.rank }
            return (other.element.entropy, one.offset) < (one.element.entropy, other.offset)
        }
        return (found.count, ordered.prefix(limit).map(\.element.place))
    }

    /// The turns of low certainty that nobody disagreements.
    fileprivate func doubtful(
        _ conditions: StoreConditions, _ needs: [Condition], _ certainty: TurnCertainty, _ view: FigureView, limit: Int
    ) throws -> (total: Int, places: [WaitingPlace]) {
        guard needs.allSatisfy({ $0.holds(for: [Contention.lowCertainty.rawValue]) }) else { return (0, []) }
        let condition = conditions.onTurns(of: "a")
        var total = 0
        var places: [WaitingPlace] = []
        for found in certainty.doubtfulAgreements {
            let turns = view.sums.agreedTurns(of: found.reviewers, on: found.decision)
            let json = "[" + turns.map { "[\($0.sample),\($0.turn)]" }.joined(separator: ",") + "]"
            let meant = try rows(
                """
                SELECT a.sample, a.turn FROM (
                    SELECT json_extract(value, '$[0]') AS sample, json_extract(value, '$[1]') AS turn FROM json_each(?)) a
                WHERE \(condition.sql)
                """, values: [json] + condition.values
            ) { WaitingPlace(sample: $0.int("sample"), turn: $0.int("turn"), posterior: found.posterior) }
            total += meant.count
            places += meant.prefix(max(0, limit - places.count))
        }
        return (total, places)
    }

    /// A turn among those that need a lead, or with no contention when it is none of them; nil when there is no such turn.
    func adjudicationItem(sample: Int, turn: Int, _ posterior: DecisionPosterior?) throws -> AdjudicationItem? {
        let decisions = try rows(
            "SELECT decision, count(*) AS count FROM decision WHERE sample = ? AND turn = ? GROUP BY decision", sample,
            turn
        ) { (try $0.value("decision", as: Decision.self), $0.int("count")) }
        let item = try row(
            """
            SELECT coalesce(s.domain, d.domain, '') AS domain, t.kind AS turn_kind, t.language AS turn_language, t.question,
                t.choices, t.answer, c.*, EXISTS (
                    SELECT 1 FROM resolution r WHERE r.sample = ?1 AND r.turn = ?2 AND r.state = 'unanimous') AS is_unanimous
            FROM sample s JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            LEFT JOIN disagreement c ON c.sample = s.number AND c.turn = ?2 WHERE s.number = ?1
            """, sample, turn
        ) {
            let isContested = !$0.isNull("deciders")
            let item = AdjudicationItem(
                sample: sample, turn: turn, domain: $0.text("domain"), kind: try $0.value("turn_kind"),
                language: try $0.value("turn_language"),
                contentions: isContested ? try $0.disagreement().contentions : [],
                decisions: Dictionary(decisions, uniquingKeysWith: +), entropy: posterior?.entropy,
                excerpt: try $0.turnText().excerpt)
            return (item: item, waits: isContested || $0.bool("is_unanimous"))
        }
        guard var item else { return nil }
        if item.waits, posterior?.isLow == true { item.item.contentions.append(.lowCertainty) }
        return item.item
    }
}
