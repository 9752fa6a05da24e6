internal import Corpus

/// What follows from the acts on one sample: the one place that says what an event means.
///
/// - An act stands unless an undo that stands reverses it; an undo can be reversed too, which is a redo.
/// - A reviewer's decision on a turn is their newest accept, edit or reject that stands.
/// - A turn is single, unanimous or contested by its reviewers' decisions, and adjudicated or gold by the newest ruling
///   that stands, which no later rating overturns. A ruling with the generated texts accepts, one with others edits,
///   one without texts rejects. A turn that was reopened is again what its reviewers make of it. How rulings follow one
///   another is said by ``StandingRuling``.
/// - Reviewers who all edited to texts of one wording agree. What counts is the text that most of them wrote, of those
///   that as many wrote the earliest.
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
    /// What is known of the gold turns besides what is right about them.
    var gold: [Int: GoldStanding] = [:]
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
        var edits: [Int64: Act] = [:]
        var standing: [Int: StandingRuling] = [:]
        for act in acts where !undone.contains(act.event) {
            apply(act, isPlanted: act.planted != nil && act.reviewer != viewer?.reviewer)
            if act.action == .edit { edits[act.event] = act }
            if act.action.isRuling, act.planted == nil { standing[act.turn, default: StandingRuling()].take(act) }
        }
        var rulings = standing.compactMapValues(\.act)
        reopened = Set(rulings.filter { $0.value.action == .reopen }.keys)
        rulings = rulings.filter { $0.value.action != .reopen }
        if let viewer, !viewer.knowsGold {
            rulings = rulings.filter { $0.value.action != .gold }
        } else {
            gold = standing.compactMapValues(\.gold)
        }
        for turn in Set(decisions.keys.map(\.turn)).union(rulings.keys) {
            let shown = turn > 0 && turn <= generated.count ? generated[turn - 1] : nil
            resolutions[turn] =
                rulings[turn].map { Self.ruling($0, generated: shown) } ?? consensus(turn: turn, edits: edits)
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
        case .undo, .resolve, .gold, .confirm, .alternative, .reopen, .site, .redact, .person, .roster, .queue: break
        }
    }

    private static func ruling(_ act: Act, generated: SHA256Digest?) -> TurnResolution {
        let state: Resolution = act.action == .gold ? .gold : .adjudicated
        guard let text = act.text else { return TurnResolution(state: state, outcome: .rejected, event: act.event) }
        return TurnResolution(state: state, outcome: text == generated ? .accepted : .edited, event: act.event)
    }

    /// What the reviewers make of a turn together.
    private func consensus(turn: Int, edits: [Int64: Act]) -> TurnResolution? {
        let ratings = decisions.filter { $0.key.turn == turn }.map(\.value).sorted { $0.event < $1.event }
        guard let first = ratings.first else { return nil }
        guard ratings.allSatisfy({ $0.decision == first.decision }) else {
            return TurnResolution(state: .contested, outcome: .contested, event: nil)
        }
        let state: Resolution = ratings.count == 1 ? .single : .unanimous
        switch first.decision {
        case .accept: return TurnResolution(state: state, outcome: .accepted, event: first.event)
        case .reject: return TurnResolution(state: state, outcome: .rejected, event: first.event)
        case .edit:
            guard let event = Self.agreedText(ratings.compactMap { edits[$0.event] }) else {
                return TurnResolution(state: .contested, outcome: .contested, event: nil)
            }
            return TurnResolution(state: state, outcome: .edited, event: event)
        }
    }

    /// The edit whose text counts, of edits in their order; nil when they differ in more than what wording leaves out.
    private static func agreedText(_ edits: [Act]) -> Int64? {
        guard let first = edits.first else { return nil }
        let areAlike = edits.allSatisfy { $0.text == first.text || $0.wording != nil && $0.wording == first.wording }
        guard areAlike else { return nil }
        var writers: [SHA256Digest?: Int] = [:]
        for edit in edits { writers[edit.text, default: 0] += 1 }
        let most = writers.values.max()
        return edits.first { writers[$0.text] == most }?.event
    }
}
