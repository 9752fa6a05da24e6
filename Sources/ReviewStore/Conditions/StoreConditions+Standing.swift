package import Corpus
internal import Figures
internal import GRDB

extension ReviewStore {
    /// The turns of some samples that meet conditions, by what stood when the event numbered `bound` was the newest.
    ///
    /// Queues, drafts and needs are as they are now.
    package func turns(
        meeting conditions: StoreConditions, in samples: ClosedRange<Int>, upTo bound: Int64
    ) throws -> Set<TurnPlace> {
        try read { db in
            let standing = try StandingConditions(conditions, db)
            let places = try db.turns(meeting: conditions.withoutStanding, in: samples)
            guard !standing.isEmpty else { return Set(places) }
            let touched = Set(
                try db.ints(
                    "SELECT DISTINCT sample FROM fact WHERE sample BETWEEN ? AND ?",
                    samples.lowerBound, samples.upperBound))
            var found: Set<TurnPlace> = []
            var current: (sample: Int, facts: [Fact], standing: SampleStanding, turns: Int)?
            for place in places {
                if current?.sample != place.sample {
                    let facts =
                        touched.contains(place.sample) ? try db.facts(sample: place.sample, upTo: bound) : []
                    let turns = try db.int("SELECT turns FROM sample WHERE number = ?", place.sample) ?? 0
                    current = (place.sample, facts, SampleStanding(facts), turns)
                }
                guard let current else { continue }
                if try standing.areMet(by: place, current.facts, current.standing, turns: current.turns, db) {
                    found.insert(place)
                }
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

extension StoreConditions {
    /// Those that do not follow from what stands.
    var withoutStanding: StoreConditions {
        StoreConditions(terms: terms.filter { !$0.condition.field.followsFromStanding })
    }
}

extension ConditionField {
    /// Whether the field follows from the facts of a sample alone.
    fileprivate var followsFromStanding: Bool {
        switch self {
        case .state, .reviews, .complete, .action, .reviewer, .decision, .reason, .since, .until: true
        case .dataset, .domain, .task, .generator, .sample, .id, .picture, .queue, .turn, .kind, .language, .contention,
            .text:
            false
        }
    }
}

/// Those of some conditions that ask what stands of turns, to be asked of the facts of their samples.
struct StandingConditions {
    private var ofTurns: [ConditionTerm] = []
    /// Of the conditions on decisions those of which one decision meets all.
    private var wanted: [ConditionTerm] = []
    /// Without their negations: those which no decision meets.
    private var unwanted: [ConditionTerm] = []
    private var doubted: Set<TurnPlace> = []
    private var drafts: Set<TurnPlace> = []

    var isEmpty: Bool { ofTurns.isEmpty && wanted.isEmpty && unwanted.isEmpty }

    init(_ conditions: StoreConditions, _ db: Database) throws {
        for term in conditions.terms where term.condition.field.followsFromStanding {
            if !term.isOnDecisions {
                ofTurns.append(term)
            } else if term.condition.isNegated {
                unwanted.append(term.positive)
            } else {
                wanted.append(term)
            }
            for case .places(let places) in term.tests { doubted.formUnion(places) }
            if term.condition.texts.contains(TurnState.draft.rawValue) {
                drafts = Set(
                    try db.rows("SELECT sample, turn FROM draft") { $0.turnPlace() })
            }
        }
    }

    /// Whether a turn meets them.
    ///
    /// - Parameters:
    ///   - facts: Those of its sample, from which `standing` follows.
    ///   - turns: How many turns its sample has.
    func areMet(
        by place: TurnPlace, _ facts: [Fact], _ standing: SampleStanding, turns: Int, _ db: Database
    ) throws -> Bool {
        let turn = StoodTurn(place: place, facts: facts, standing: standing, turns: turns)
        for term in ofTurns where holds(term, turn) == term.condition.isNegated { return false }
        if wanted.isEmpty, unwanted.isEmpty { return true }
        let decisions = turn.decisions
        guard
            try wanted.isEmpty
                || decisions.contains(where: { decision in try wanted.allSatisfy { try $0.holds(for: decision, db) } })
        else { return false }
        return try unwanted.allSatisfy { term in try !decisions.contains { try term.holds(for: $0, db) } }
    }

    /// Whether a turn meets a condition, negated or not.
    private func holds(_ term: ConditionTerm, _ turn: StoodTurn) -> Bool {
        var condition = term.condition
        condition.isNegated = false
        switch condition.field {
        case .reviews: return condition.holds(for: turn.standing.decisions(on: turn.place.turn).count)
        case .complete: return condition.holds(for: [turn.isOfCompleteSample ? "yes" : "no"])
        case .action: return condition.holds(for: turn.actions)
        default: return condition.texts.compactMap(TurnState.init(rawValue:)).contains { isIn($0, turn) }
        }
    }

    private func isIn(_ state: TurnState, _ turn: StoodTurn) -> Bool {
        switch state {
        case .open: turn.standing.resolution(of: turn.place.turn) == nil
        case .single, .unanimous, .contested, .adjudicated, .gold:
            turn.standing.resolution(of: turn.place.turn)?.state == state.resolution
        case .flagged: turn.hasMark(.flag)
        case .noted: turn.hasMark(.note)
        case .skipped: turn.standing.progress.contains { $0.skipped != nil }
        case .draft: drafts.contains(turn.place)
        case .lint: doubted.contains(turn.place)
        }
    }
}

/// A turn with what stood of its sample.
private struct StoodTurn {
    let place: TurnPlace
    let facts: [Fact]
    let standing: SampleStanding
    /// How many turns the sample has.
    let turns: Int

    struct Decided {
        var decision: Decision
        var fact: Fact
    }

    /// The reviewers' decisions on the turn, and what a lead ruled.
    var decisions: [Decided] {
        var decisions = standing.decisions(on: place.turn).map { Decided(decision: $0.decision, fact: facts[$0.place]) }
        if let ruling = standing.resolution(of: place.turn), [.adjudicated, .gold].contains(ruling.state) {
            let decision: Decision =
                switch ruling.outcome {
                case .accepted: .accept
                case .edited: .edit
                case .rejected, .contested: .reject
                }
            decisions.append(Decided(decision: decision, fact: facts[ruling.place]))
        }
        return decisions
    }

    var isOfCompleteSample: Bool { standing.resolutions.count { $0.state != .contested } >= turns }

    /// What was done about the turn, or its sample, and not undone.
    var actions: [String] {
        facts.filter { [0, place.turn].contains(Int($0.turn)) && !standing.undone.contains($0.event) }
            .map(\.action.rawValue)
    }

    func hasMark(_ kind: SampleStanding.MarkKind) -> Bool {
        standing.marks.contains { [0, place.turn].contains($0.place.turn) && $0.kind == kind }
    }
}

extension ConditionTerm {
    /// Whether a decision meets it.
    fileprivate func holds(for decided: StoodTurn.Decided, _ db: Database) throws -> Bool {
        switch condition.field {
        case .reviewer: return reviewers.contains(Int(decided.fact.reviewer))
        case .decision: return condition.holds(for: [decided.decision.rawValue])
        case .reason:
            // Acceptances give none.
            if decided.fact.action == .accept { return false }
            let reasons = try db.row("SELECT reasons FROM event WHERE number = ?", decided.fact.event) {
                try $0.textsOrNone("reasons")
            }
            return condition.holds(for: reasons ?? [])
        default:
            let time = Timestamp(milliseconds: decided.fact.time)
            return condition.moments.contains {
                condition.field == .since ? time >= $0.lowerBound : time <= $0.upperBound
            }
        }
    }
}
