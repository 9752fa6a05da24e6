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
    /// Of a time that is over, and without somebody, the facts tell which turns needed a lead then.
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
        let view = try figureView(query.scope.ground)
        let certainty = TurnCertainty(view, people)
        // What is of low certainty is told by arithmetic, so what turns need is looked at here.
        let needs = query.scope.conditions.filter { $0.field == .contention }
        let scope = query.scope.leaving(.contention)
        let source =
            scope.isOfNow
            ? WaitingSource.now(try prepare(scope.allConditions, for: lead, isNew: true))
            : .then(view, try turns(of: scope, view.fold), since: scope.since)
        if query.limit <= 0, needs.isEmpty, case .now(let conditions) = source {
            // Only the number is asked for, as for the name of the page.
            let (contested, agreed) = try read { db in
                (try db.disagreementCount(conditions), try db.doubtful(source, certainty, view, limit: 0).total)
            }
            return AdjudicationQueue(total: contested + agreed, items: [])
        }
        let contested = try disagreements(source).compactMap { place, disagreement -> WaitingTurn? in
            let posterior = certainty.posterior(of: disagreement.ratings)
            let contentions = disagreement.contentions + (posterior?.isLow == true ? [.lowCertainty] : [])
            guard needs.allSatisfy({ $0.holds(for: contentions.map(\.rawValue)) }) else { return nil }
            return WaitingTurn(
                place: place, contentions: contentions, decisions: disagreement.ratings.map(\.decision),
                posterior: posterior, disagreement: disagreement)
        }.sorted { $0.precedes($1) }
        var waiting = Array(contested.prefix(max(0, query.limit)))
        var queue = AdjudicationQueue(total: contested.count, items: [])
        if needs.allSatisfy({ $0.holds(for: [Contention.lowCertainty.rawValue]) }) {
            let agreed = try read { db in
                try db.doubtful(source, certainty, view, limit: query.limit - waiting.count)
            }
            queue.total += agreed.total
            waiting += agreed.turns
        }
        // In short reads: however long the list is, nobody's write waits for it.
        for start in stride(from: 0, to: waiting.count, by: 200) {
            queue.items += try read { db in
                try waiting[start..<min(start + 200, waiting.count)].compactMap { try db.adjudicationItem($0) }
            }
        }
        return queue
    }

    /// The turns that reviewers disagree on.
    private func disagreements(_ source: WaitingSource) throws -> [(TurnPlace, Disagreement)] {
        switch source {
        case .now(let conditions): return try read { db in try db.disagreements(conditions) }
        case .then(let view, let scoped, let since):
            var fold = view.fold
            var samples: [Int] = []
            fold.each { sample, _, standing in if !standing.contestable.isEmpty { samples.append(sample) } }
            var found: [(TurnPlace, Disagreement)] = []
            for start in stride(from: 0, to: samples.count, by: 200) {
                found += try read { db in
                    try samples[start..<min(start + 200, samples.count)].flatMap { sample in
                        guard let (facts, standing) = fold.stood(sample) else { return [(TurnPlace, Disagreement)]() }
                        return try db.disagreements(sample: sample, facts, standing).filter { turn, _ in
                            (scoped.turns?.contains(sample, turn) ?? true) && facts.haveAny(about: turn, since: since)
                        }.map { (TurnPlace(sample: sample, turn: $0), $1) }
                    }
                }
            }
            return found
        }
    }
}

/// By what it is told which turns need a lead.
private enum WaitingSource {
    /// The tables of the store.
    case now(StoreConditions)
    /// The facts of a time that is over, or without somebody.
    case then(FigureView, ScopedTurns, since: Timestamp?)
}

/// A turn that needs a lead.
private struct WaitingTurn {
    var place: TurnPlace
    var contentions: [Contention]
    var decisions: [Decision]
    var posterior: DecisionPosterior?
    /// nil where reviewers agree.
    var disagreement: Disagreement?

    func precedes(_ other: WaitingTurn) -> Bool {
        guard let one = disagreement, let two = other.disagreement else { return disagreement != nil }
        if one.isReopened != two.isReopened { return one.isReopened }
        if one.failedGold != two.failedGold { return one.failedGold > two.failedGold }
        let (entropy, otherEntropy) = (posterior?.entropy ?? -1, other.posterior?.entropy ?? -1)
        if entropy != otherEntropy { return entropy > otherEntropy }
        let (distances, otherDistances) = (
            (one.decisions, one.answers, one.texts), (two.decisions, two.answers, two.texts)
        )
        if distances != otherDistances { return distances > otherDistances }
        if one.ratings.count != two.ratings.count { return one.ratings.count > two.ratings.count }
        return place < other.place
    }
}

extension Scope {
    /// What it reads of the store, whatever it then counts of that.
    fileprivate var ground: Scope {
        var ground = Scope()
        (ground.event, ground.until, ground.without) = (event, until, without)
        return ground
    }
}

extension [Fact] {
    /// Whether anything was done about a turn from a moment on.
    fileprivate func haveAny(about turn: Int, since: Timestamp?) -> Bool {
        since.map { since in contains { Int($0.turn) == turn && $0.time >= since.milliseconds } } ?? true
    }
}

extension Database {
    fileprivate func disagreementCount(_ conditions: StoreConditions) throws -> Int {
        let condition = conditions.onTurns(of: "c")
        return try ints("SELECT count(*) FROM disagreement c WHERE \(condition.sql)", values: condition.values).first
            ?? 0
    }

    fileprivate func disagreements(_ conditions: StoreConditions) throws -> [(TurnPlace, Disagreement)] {
        let condition = conditions.onTurns(of: "c")
        return try rows(
            "SELECT sample, turn, \(Disagreement.columns) FROM disagreement c WHERE \(condition.sql)",
            values: condition.values
        ) { ($0.turnPlace(), try $0.disagreement()) }
    }

    /// The turns of low certainty on which nobody disagrees.
    fileprivate func doubtful(
        _ source: WaitingSource, _ certainty: TurnCertainty, _ view: FigureView, limit: Int
    ) throws -> (total: Int, turns: [WaitingTurn]) {
        var total = 0
        var turns: [WaitingTurn] = []
        for found in certainty.doubtfulAgreements {
            let places = try agreed(view.sums.agreedTurns(of: found.reviewers, on: found.decision), source)
            total += places.count
            turns += places.prefix(max(0, limit - turns.count)).map { place in
                WaitingTurn(
                    place: place, contentions: [.lowCertainty],
                    decisions: found.reviewers.map { _ in found.decision }, posterior: found.posterior)
            }
        }
        return (total, turns)
    }

    /// Those of some turns that a query is for.
    private func agreed(_ places: [TurnPlace], _ source: WaitingSource) throws -> [TurnPlace] {
        switch source {
        case .now(let conditions):
            if conditions.isEmpty { return places }
            let condition = conditions.onTurns(of: "a")
            let json = "[" + places.map { "[\($0.sample),\($0.turn)]" }.joined(separator: ",") + "]"
            return try rows(
                """
                SELECT a.sample, a.turn FROM (
                    SELECT json_extract(value, '$[0]') AS sample, json_extract(value, '$[1]') AS turn FROM json_each(?)) a
                WHERE \(condition.sql)
                """, values: [json] + condition.values
            ) { $0.turnPlace() }
        case .then(let view, let scoped, let since):
            var fold = view.fold
            return places.filter { place in
                (scoped.turns?.contains(place.sample, place.turn) ?? true)
                    && fold.stood(place.sample)?.facts.haveAny(about: place.turn, since: since) ?? false
            }
        }
    }

    fileprivate func adjudicationItem(_ turn: WaitingTurn) throws -> AdjudicationItem? {
        var item = try adjudicationItem(sample: turn.place.sample, turn: turn.place.turn)
        item?.contentions = turn.contentions
        item?.decisions = Dictionary(turn.decisions.map { ($0, 1) }, uniquingKeysWith: +)
        item?.entropy = turn.posterior?.entropy
        return item
    }

    /// A turn among those that need a lead, or with no contention when it is none of them; nil when there is no such turn.
    func adjudicationItem(sample: Int, turn: Int, _ posterior: DecisionPosterior?) throws -> AdjudicationItem? {
        guard var item = try adjudicationItem(sample: sample, turn: turn) else { return nil }
        let decisions = try rows(
            "SELECT decision, count(*) AS count FROM decision WHERE sample = ? AND turn = ? GROUP BY decision", sample,
            turn
        ) { (try $0.value("decision", as: Decision.self), $0.int("count")) }
        item.decisions = Dictionary(decisions, uniquingKeysWith: +)
        item.entropy = posterior?.entropy
        let disagreement = try storedDisagreements(sample: sample)[turn]
        item.contentions = disagreement?.contentions ?? []
        let isUnanimous =
            try int("SELECT 1 FROM resolution WHERE sample = ? AND turn = ? AND state = 'unanimous'", sample, turn)
            != nil
        if disagreement != nil || isUnanimous, posterior?.isLow == true { item.contentions.append(.lowCertainty) }
        return item
    }

    /// What a turn is, without what anybody made of it.
    private func adjudicationItem(sample: Int, turn: Int) throws -> AdjudicationItem? {
        try row(
            """
            SELECT coalesce(s.domain, d.domain, '') AS domain, t.kind, t.language, t.question, t.choices, t.answer
            FROM sample s JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            WHERE s.number = ?1
            """, sample, turn
        ) {
            AdjudicationItem(
                sample: sample, turn: turn, domain: $0.text("domain"), kind: try $0.value("kind"),
                language: try $0.value("language"),
                contentions: [], decisions: [:],
                excerpt: try $0.turnText().excerpt)
        }
    }
}
