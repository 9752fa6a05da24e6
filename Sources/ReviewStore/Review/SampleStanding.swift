internal import Corpus

/// What follows from the acts on one sample: the one place that says what an event means.
///
/// - An act stands unless an undo that stands reverses it; an undo can be reversed too, which is a redo.
/// - A reviewer's decision on a turn is their newest accept, edit or reject that stands.
/// - A turn is single, unanimous or contested by its reviewers' decisions, and adjudicated or gold by the newest ruling
///   that stands, which no later rating overturns. A ruling with the generated texts accepts, one with others edits,
///   one without texts rejects. A turn that was reopened is again what its reviewers make of it.
/// - What was decided about texts with a planted error is no decision about the turn; for its reviewer's progress it
///   counts like one.
/// - A flag or note lasts until it is undone; an empty note takes the note away.
/// - A skip lasts until it is undone or its reviewer decides a turn of the sample.
struct SampleStanding: Equatable {
    struct ReviewerTurn: Hashable {
        var turn: Int
        var reviewer: Int
    }

    struct StandingDecision: Equatable {
        var decision: Decision
        var event: Int64
    }

    enum MarkKind: String {
        case flag
        case note
    }

    /// One reviewer's view, by which nothing tells planted errors and gold from the rest.
    struct Viewer {
        var reviewer: Int
        /// Whether gold shows as gold: to leads.
        var knowsGold: Bool
    }

    struct Mark: Hashable {
        var turn: Int
        var reviewer: Int
        var kind: MarkKind
    }

    struct TurnResolution: Equatable {
        var state: Resolution
        var outcome: TurnOutcome
        /// Whose texts count; nil when contested.
        var event: Int64?
    }

    enum TurnOutcome: String {
        case accepted
        case edited
        case rejected
        case contested
    }

    struct Progress: Equatable {
        var decided = 0
        var opened: Int64?
        var skipped: Int64?
        var isClosed = false
    }

    var decisions: [ReviewerTurn: StandingDecision] = [:]
    /// What was decided about texts with planted errors.
    var planted: [ReviewerTurn: StandingDecision] = [:]
    var resolutions: [Int: TurnResolution] = [:]
    /// The turns whose resolution was taken away for a new one.
    var reopened: Set<Int> = []
    var marks: [Mark: Int64] = [:]
    var progress: [Int: Progress] = [:]
    /// The events that have been undone.
    var undone: Set<Int64> = []

    init() {}

    /// Follows from `acts`, oldest first.
    ///
    /// - Parameters:
    ///   - generated: The hash of each turn's generated texts, the first turn's at 0.
    ///   - viewer: Whose view it is to be; nil for what counts.
    init(acts: [Act], generated: [SHA256Digest], as viewer: Viewer? = nil) {
        undone = Self.undone(acts)
        var texts: [Int64: SHA256Digest] = [:]
        var rulings: [Int: Act] = [:]
        for act in acts where !undone.contains(act.event) {
            apply(act, isPlanted: act.planted != nil && act.reviewer != viewer?.reviewer)
            texts[act.event] = act.text
            if act.action.isRuling, act.planted == nil { rulings[act.turn] = act }
        }
        reopened = Set(rulings.filter { $0.value.action == .reopen }.keys)
        rulings = rulings.filter { $0.value.action != .reopen }
        if let viewer, !viewer.knowsGold { rulings = rulings.filter { $0.value.action != .gold } }
        for turn in Set(decisions.keys.map(\.turn)).union(rulings.keys) {
            let shown = turn > 0 && turn <= generated.count ? generated[turn - 1] : nil
            resolutions[turn] =
                rulings[turn].map { Self.ruling($0, generated: shown) } ?? consensus(turn: turn, texts: texts)
        }
        for key in Set(decisions.keys).union(planted.keys) {
            progress[key.reviewer, default: Progress()].decided += 1
        }
        for reviewer in progress.keys {
            let state = progress[reviewer] ?? Progress()
            progress[reviewer]?.isClosed =
                state.skipped != nil || (!generated.isEmpty && state.decided >= generated.count)
        }
    }

    /// The events that have been undone: from the newest back, for an undo that was undone itself does nothing.
    private static func undone(_ acts: [Act]) -> Set<Int64> {
        var undone: Set<Int64> = []
        let authors = Dictionary(acts.map { ($0.event, $0.reviewer) }, uniquingKeysWith: { first, _ in first })
        for act in acts.reversed() where act.action == .undo && !undone.contains(act.event) {
            // Nobody undoes what another has done, whatever a merged ledger says.
            if let reversed = act.reverses, reversed < act.event, authors[reversed] == act.reviewer {
                undone.insert(reversed)
            }
        }
        return undone
    }

    private mutating func apply(_ act: Act, isPlanted: Bool) {
        switch act.action {
        case .accept, .edit, .reject:
            guard let decision = act.action.decision else { return }
            let key = ReviewerTurn(turn: act.turn, reviewer: act.reviewer)
            let standing = StandingDecision(decision: decision, event: act.event)
            if isPlanted { planted[key] = standing } else { decisions[key] = standing }
            progress[act.reviewer, default: Progress()].skipped = nil
        case .skip: progress[act.reviewer, default: Progress()].skipped = act.event
        case .flag: marks[Mark(turn: act.turn, reviewer: act.reviewer, kind: .flag)] = act.event
        case .note:
            marks[Mark(turn: act.turn, reviewer: act.reviewer, kind: .note)] = act.clears ? nil : act.event
        case .open:
            if progress[act.reviewer]?.opened == nil { progress[act.reviewer, default: Progress()].opened = act.event }
        case .undo, .resolve, .gold, .reopen, .site, .redact: break
        }
    }

    private static func ruling(_ act: Act, generated: SHA256Digest?) -> TurnResolution {
        let state: Resolution = act.action == .gold ? .gold : .adjudicated
        guard let text = act.text else { return TurnResolution(state: state, outcome: .rejected, event: act.event) }
        return TurnResolution(state: state, outcome: text == generated ? .accepted : .edited, event: act.event)
    }

    /// What the reviewers make of a turn together.
    private func consensus(turn: Int, texts: [Int64: SHA256Digest]) -> TurnResolution? {
        let ratings = decisions.filter { $0.key.turn == turn }.map(\.value).sorted { $0.event < $1.event }
        guard let first = ratings.first else { return nil }
        let agree = ratings.allSatisfy {
            $0.decision == first.decision && texts[$0.event] == texts[first.event]
        }
        guard agree else { return TurnResolution(state: .contested, outcome: .contested, event: nil) }
        let outcome: TurnOutcome =
            switch first.decision {
            case .accept: .accepted
            case .edit: .edited
            case .reject: .rejected
            }
        return TurnResolution(state: ratings.count == 1 ? .single : .unanimous, outcome: outcome, event: first.event)
    }
}
