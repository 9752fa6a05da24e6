package import Corpus
package import Figures
internal import GRDB

/// What leads, and only they, do and learn about planted errors.
extension ReviewStore {
    /// Plants a known error in one turn of a sample, for one reviewer alone; whether the sample has one afterwards.
    ///
    /// Which turn and which error follow from the seed. None is planted where none applies, where the turns are settled or
    /// doubtful, and where the reviewer may have seen the sample.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)`` or ``StoreError/noSample(number:)``.
    package func plantError(
        in sample: Int, for reviewer: Reviewer, seed: UInt64, by lead: Reviewer
    ) throws -> Bool {
        let now = options.now()
        return try write { db in
            try db.lead(lead, to: "plant errors")
            _ = try db.place(sample: sample, turn: nil)
            return try db.plantError(
                sample: sample, reviewer: try db.author(reviewer).number, seed: seed, at: now)
        }
    }

    /// How each reviewer did with each kind of planted error, in the order of the reviewers' numbers and the kinds' names.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func plantedErrorCounts(_ scope: Scope = .all, for lead: Reviewer) throws -> [PlantedErrorCount] {
        try read { db in _ = try db.lead(lead, to: "see planted errors") }
        let view = try figureView(scope)
        let last = try lastMoment(of: scope)
        let all = try read { db in
            try db.rows("SELECT sample, turn, reviewer, corruption, planted FROM planted_error") {
                (place: $0.plantedPlace(), corruption: $0.text("corruption"), planted: $0.time("planted"))
            }
        }
        var fold = view.fold
        let counted = all.filter { view.result(of: $0.place, planted: $0.planted, last, &fold) != nil }
        return Dictionary(grouping: counted) { [String($0.place.reviewer), $0.corruption] }.values.compactMap {
            errors in
            guard let (place, corruption, _) = errors.first else { return nil }
            let results = view.sums.caught(by: place.reviewer, corruption)
            var count = PlantedErrorCount(
                reviewer: place.reviewer, name: view.names.reviewers[place.reviewer] ?? "", corruption: corruption)
            count.shown = errors.count
            count.restored = results[.restored] ?? 0
            count.caught = (results[.caught] ?? 0) + count.restored
            count.missed = results[.missed] ?? 0
            count.mended = results[.mended] ?? 0
            return count
        }.sorted { ($0.reviewer, $0.corruption) < ($1.reviewer, $1.corruption) }
    }

    /// The planted errors behind a number, by samples, turns and reviewers, from after a place on, at most `limit`.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``.
    package func plantedErrors(
        _ filter: PlantedErrorFilter = PlantedErrorFilter(), _ scope: Scope = .all, after last: PlantedError? = nil,
        limit: Int = 200, for lead: Reviewer
    ) throws -> [PlantedError] {
        try read { db in _ = try db.lead(lead, to: "see planted errors") }
        let view = try figureView(scope)
        let until = try lastMoment(of: scope)
        var fold = view.fold
        var found: [PlantedError] = []
        var place = last.map { ($0.sample, $0.turn, $0.reviewer) } ?? (0, 0, 0)
        while found.count < limit {
            let page = try read { db in try db.plantedErrors(filter, after: place, limit: max(200, min(limit, 2_000))) }
            guard let end = page.last else { break }
            place = (end.sample, end.turn, end.reviewer)
            for var error in page {
                let of = PlantedPlace(sample: error.sample, turn: error.turn, reviewer: error.reviewer)
                guard let stood = view.result(of: of, planted: error.planted, until, &fold) else { continue }
                error.result = stood.result
                if let event = stood.event { error.decision = try read { db in try db.ownDecision(event) } }
                if filter.state.map({ $0.includes(error.result) }) ?? true { found.append(error) }
            }
        }
        return Array(found.prefix(limit))
    }
}

extension FigureView {
    /// What a reviewer made of a planted error, and by which event; nil where the scope leaves the error out.
    ///
    /// - Parameter last: The last moment of the scope.
    fileprivate func result(
        of place: PlantedPlace, planted: Timestamp, _ last: Timestamp, _ fold: inout FigureFold
    ) -> (event: Int64?, result: PlantedErrorResult?)? {
        guard filter.turns?.contains(place.sample, place.turn) ?? true, planted <= last,
            !filter.without.contains(Int32(clamping: place.reviewer))
        else { return nil }
        if let (facts, standing) = fold.stood(place.sample),
            let decision = standing.plantedDecision(on: place.turn, by: place.reviewer),
            facts[decision.place].time >= filter.beginning
        {
            return (decision.event, standing.result(of: decision, facts, context.verdicts).result)
        }
        return planted.milliseconds >= filter.beginning ? (nil, nil) : nil
    }
}

extension PlantedErrorFilter.State {
    /// Whether it counts a planted error with this result; nil while it is open, or was planted in another store.
    fileprivate func includes(_ result: PlantedErrorResult?) -> Bool {
        switch self {
        case .open: result == nil
        case .caught: result == .caught || result == .restored
        case .restored: result == .restored
        case .missed: result == .missed
        case .mended: result == .mended
        }
    }
}

extension Columns {
    func plantedPlace() -> PlantedPlace {
        PlantedPlace(sample: int("sample"), turn: int("turn"), reviewer: int("reviewer"))
    }

    fileprivate func plantedError() throws -> PlantedError {
        PlantedError(
            sample: int("sample"), turn: int("turn"), kind: try value("kind"), reviewer: int("reviewer"),
            name: try shownName(), corruption: text("corruption"),
            generated: TurnText(
                question: text("generated_question"), choices: try textsOrNone("generated_choices"),
                answer: text("generated_answer")),
            shown: TurnText(
                question: text("planted_question"), choices: try textsOrNone("planted_choices"),
                answer: text("planted_answer")),
            planted: time("planted"), decision: nil, result: nil)
    }
}

extension Database {
    fileprivate func plantedErrors(
        _ filter: PlantedErrorFilter, after last: (Int, Int, Int), limit: Int
    ) throws -> [PlantedError] {
        try rows(
            """
            SELECT p.sample, p.turn, turn.kind, p.reviewer, reviewer.name, reviewer.identifier, p.corruption,
                turn.question AS generated_question, turn.choices AS generated_choices,
                turn.answer AS generated_answer, p.question AS planted_question, p.choices AS planted_choices,
                p.answer AS planted_answer, p.planted
            FROM planted_error p JOIN sample ON sample.number = p.sample
            JOIN turn ON turn.id = sample.first_turn + p.turn - 1 JOIN reviewer ON reviewer.number = p.reviewer
            WHERE (p.sample, p.turn, p.reviewer) > (?1, ?2, ?3) AND (?4 IS NULL OR p.reviewer = ?4)
                AND (?5 IS NULL OR p.corruption = ?5)
            ORDER BY p.sample, p.turn, p.reviewer LIMIT ?6
            """, last.0, last.1, last.2, filter.reviewer, filter.corruption, limit
        ) { try $0.plantedError() }
    }

    /// The decision that an event is.
    fileprivate func ownDecision(_ event: Int64) throws -> OwnDecision? {
        try row(
            """
            SELECT fact.action AS decision, \(Database.ownDecisionColumns) FROM fact JOIN event ON event.number = fact.event
            WHERE fact.event = ?
            """, event
        ) { try $0.ownDecision() }
    }
}
