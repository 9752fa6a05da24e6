package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// The turns of some samples that meet conditions, by what stood when the event numbered `bound` was the newest.
    ///
    /// Queues, drafts, needs and actions are as they are now.
    package func turns(
        meeting conditions: StoreConditions, in samples: ClosedRange<Int>, upTo bound: Int64
    ) throws -> Set<TurnPlace> {
        try read { db in
            let standing = conditions.terms.filter { $0.condition.field.followsFromStanding }
            let others = StoreConditions(terms: conditions.terms.filter { !$0.condition.field.followsFromStanding })
            let places = try db.turns(meeting: others, in: samples)
            guard !standing.isEmpty else { return Set(places) }
            let touched = Set(
                try db.ints(
                    "SELECT DISTINCT sample FROM fact WHERE sample BETWEEN ? AND ?",
                    samples.lowerBound, samples.upperBound
                ))
            var found: Set<TurnPlace> = []
            var current: (sample: Int, standing: SampleStanding, turns: Int)?
            for place in places {
                if current?.sample != place.sample {
                    let stood =
                        touched.contains(place.sample)
                        ? try db.standing(sample: place.sample, upTo: bound) : SampleStanding()
                    let turns = try db.int("SELECT turns FROM sample WHERE number = ?", place.sample) ?? 0
                    current = (place.sample, stood, turns)
                }
                guard let current else { continue }
                let turn = StoodTurn(place: place, standing: current.standing, turns: current.turns, db: db)
                if try turn.meets(standing) { found.insert(place) }
            }
            return found
        }
    }
}

extension Database {
    /// What stood of a sample when the event numbered `bound` was the newest.
    func standing(sample: Int, upTo bound: Int64) throws -> SampleStanding {
        // The derived tables are as of now: where something came later, what stood then is computed anew.
        let newest = try int("SELECT max(event) FROM fact WHERE sample = ?", sample) ?? 0
        let isMerged = try int("SELECT 1 FROM reviewer WHERE merged_by > ?", bound) != nil
        guard newest > bound || isMerged else { return try storedStanding(sample: sample) }
        return SampleStanding(try facts(sample: sample, upTo: bound))
    }
}

extension ConditionField {
    /// Whether the field follows from the facts of a sample alone.
    fileprivate var followsFromStanding: Bool {
        switch self {
        case .state, .reviews, .complete, .reviewer, .decision, .reason, .since, .until: true
        case .dataset, .domain, .task, .generator, .sample, .id, .picture, .queue, .turn, .kind, .language, .contention,
            .text, .action:
            false
        }
    }
}

/// A turn with what stood of its sample.
private struct StoodTurn {
    let place: TurnPlace
    let standing: SampleStanding
    /// How many turns the sample has.
    let turns: Int
    let db: Database

    func meets(_ terms: [ConditionTerm]) throws -> Bool {
        for term in terms where !term.isOnDecisions {
            guard try holds(term.positive) != term.condition.isNegated else { return false }
        }
        let decisions = try decisions()
        let wanted = terms.filter { $0.isOnDecisions && !$0.condition.isNegated }
        guard
            try wanted.isEmpty
                || decisions.contains(where: { decision in
                    try wanted.allSatisfy { try holds($0, decision) }
                })
        else { return false }
        return try terms.filter { $0.isOnDecisions && $0.condition.isNegated }.allSatisfy { term in
            try !decisions.contains { try holds(term.positive, $0) }
        }
    }

    private typealias Decided = (reviewer: Int, decision: Decision, event: Int64)

    /// The reviewers' decisions on the turn, and what a lead ruled.
    private func decisions() throws -> [Decided] {
        var decisions = standing.decisions(on: place.turn).map { ($0.reviewer, $0.decision, $0.event) }
        if let resolution = standing.resolution(of: place.turn), [.adjudicated, .gold].contains(resolution.state),
            let event = resolution.event, let lead = try db.int("SELECT reviewer FROM fact WHERE event = ?", event)
        {
            let decision: Decision =
                switch resolution.outcome {
                case .accepted: .accept
                case .edited: .edit
                case .rejected, .contested: .reject
                }
            decisions.append((lead, decision, event))
        }
        return decisions
    }

    private func holds(_ term: ConditionTerm) throws -> Bool {
        switch term.condition.field {
        case .reviews: return term.condition.holds(for: standing.decisions(on: place.turn).count)
        case .complete:
            let decided = standing.resolutions.count { $0.state != .contested }
            return term.condition.holds(for: [decided >= turns ? "yes" : "no"])
        default: return try term.condition.texts.compactMap(TurnState.init(rawValue:)).contains { try isIn($0, term) }
        }
    }

    private func isIn(_ state: TurnState, _ term: ConditionTerm) throws -> Bool {
        switch state {
        case .open: return standing.resolution(of: place.turn) == nil
        case .single, .unanimous, .contested, .adjudicated, .gold:
            return standing.resolution(of: place.turn)?.state == state.resolution
        case .flagged: return hasMark(.flag)
        case .noted: return hasMark(.note)
        case .skipped: return standing.progress.contains { $0.skipped != nil }
        case .draft:
            return try db.int("SELECT 1 FROM draft WHERE sample = ? AND turn = ?", place.sample, place.turn) != nil
        case .lint:
            return term.tests.contains { if case .places(let places) = $0 { places.contains(place) } else { false } }
        }
    }

    private func hasMark(_ kind: SampleStanding.MarkKind) -> Bool {
        standing.marks.contains { [0, place.turn].contains($0.place.turn) && $0.kind == kind }
    }

    private func holds(_ term: ConditionTerm, _ decided: Decided) throws -> Bool {
        switch term.condition.field {
        case .reviewer: return term.reviewers.contains(decided.reviewer)
        case .decision: return term.condition.holds(for: [decided.decision.rawValue])
        case .reason:
            let reasons = try db.row("SELECT reasons FROM event WHERE number = ?", decided.event) {
                try $0.textsOrNone("reasons")
            }
            return term.condition.holds(for: reasons ?? [])
        default:
            let time = Timestamp(
                milliseconds: try db.row("SELECT time FROM event WHERE number = ?", decided.event) { $0.int64("time") }
                    ?? 0)
            return term.condition.moments.contains {
                term.condition.field == .since ? time >= $0.lowerBound : time <= $0.upperBound
            }
        }
    }
}
