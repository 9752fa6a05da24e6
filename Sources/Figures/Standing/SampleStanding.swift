package import Corpus

/// What follows from the facts of one sample: the one place that says what an event means.
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
///
/// All lists are in the order of their turns and then reviewers. A value can be made to follow from one sample's facts
/// after another's, so that nothing is allocated for most.
package struct SampleStanding: Equatable, Sendable {
    /// A turn as one reviewer has to do with it.
    package struct ReviewerTurn: Hashable, Comparable, Sendable {
        package var turn: Int
        package var reviewer: Int

        package init(turn: Int, reviewer: Int) {
            self.turn = turn
            self.reviewer = reviewer
        }

        package static func < (one: Self, other: Self) -> Bool {
            (one.turn, one.reviewer) < (other.turn, other.reviewer)
        }
    }

    package struct StandingDecision: Equatable, Sendable, Keyed, OfTurn {
        package var key: ReviewerTurn
        package var decision: Decision
        package var event: Int64
        /// The place of its fact among those of the sample.
        package var place = 0

        package var turn: Int { key.turn }
        package var reviewer: Int { key.reviewer }

        package init(turn: Int, reviewer: Int, decision: Decision, event: Int64) {
            key = ReviewerTurn(turn: turn, reviewer: reviewer)
            self.decision = decision
            self.event = event
        }

        package static func == (one: Self, other: Self) -> Bool {
            one.key == other.key && one.decision == other.decision && one.event == other.event
        }
    }

    package enum MarkKind: String, Sendable {
        case flag
        case note
    }

    /// One reviewer's view, by which nothing tells planted errors and gold from the rest.
    package struct Viewer: Sendable {
        package var reviewer: Int
        /// Whether gold shows as gold: to leads.
        package var knowsGold: Bool

        package init(reviewer: Int, knowsGold: Bool) {
            self.reviewer = reviewer
            self.knowsGold = knowsGold
        }
    }

    package struct Mark: Equatable, Sendable, Keyed {
        package var place: ReviewerTurn
        package var kind: MarkKind
        package var event: Int64
        /// Whether it is about texts with a planted error; left out of comparisons.
        var isPlanted = false

        // Of one reviewer the flag comes before the note.
        package var key: ReviewerTurn {
            ReviewerTurn(turn: place.turn, reviewer: 2 * place.reviewer + (kind == .flag ? 0 : 1))
        }

        package init(turn: Int, reviewer: Int, kind: MarkKind, event: Int64) {
            place = ReviewerTurn(turn: turn, reviewer: reviewer)
            self.kind = kind
            self.event = event
        }

        package static func == (one: Self, other: Self) -> Bool {
            one.place == other.place && one.kind == other.kind && one.event == other.event
        }
    }

    package struct TurnResolution: Equatable, Sendable, Keyed {
        package var turn: Int
        package var state: Resolution
        package var outcome: TurnOutcome
        /// Whose texts count; nil when contested.
        package var event: Int64?
        /// The place of a fact about the turn among those of the sample: whose texts count, or a decision's.
        package var place = 0

        package var key: Int { turn }

        package init(turn: Int, state: Resolution, outcome: TurnOutcome, event: Int64?) {
            self.turn = turn
            self.state = state
            self.outcome = outcome
            self.event = event
        }

        package static func == (one: Self, other: Self) -> Bool {
            one.turn == other.turn && one.state == other.state && one.outcome == other.outcome
                && one.event == other.event
        }
    }

    package enum TurnOutcome: String, Sendable {
        case accepted
        case edited
        case rejected
        case contested
    }

    package struct Progress: Equatable, Sendable, Keyed {
        package var reviewer: Int
        package var decided = 0
        package var opened: Int64?
        package var skipped: Int64?
        package var isClosed = false

        package var key: Int { reviewer }

        package init(reviewer: Int) { self.reviewer = reviewer }
    }

    /// What is known of a gold turn besides what is right about it.
    package struct Gold: Equatable, Sendable, Keyed {
        package var turn: Int
        package var standing: GoldStanding

        package var key: Int { turn }

        package init(turn: Int, standing: GoldStanding) {
            self.turn = turn
            self.standing = standing
        }
    }

    package var decisions: [StandingDecision] = []
    /// What was decided about texts with planted errors.
    package var planted: [StandingDecision] = []
    package var resolutions: [TurnResolution] = []
    /// The turns whose resolution was taken away for a new one.
    package var reopened: Set<Int> = []
    package var gold: [Gold] = []
    package var marks: [Mark] = []
    package var progress: [Progress] = []
    /// The events that have been undone.
    package var undone: Set<Int64> = []

    package init() {}

    /// Follows from the facts of a sample, oldest first.
    ///
    /// - Parameter viewer: Whose view it is to be; nil for what counts.
    package init(_ facts: [Fact], as viewer: Viewer? = nil) {
        follow(facts, as: viewer)
    }
}

extension SampleStanding {
    /// The decisions on a turn, by reviewers.
    package func decisions(on turn: Int) -> ArraySlice<StandingDecision> {
        decisions.elements(
            from: ReviewerTurn(turn: turn, reviewer: .min), upTo: ReviewerTurn(turn: turn + 1, reviewer: .min))
    }

    package func decision(on turn: Int, by reviewer: Int) -> StandingDecision? {
        decisions.element(ReviewerTurn(turn: turn, reviewer: reviewer))
    }

    /// What a reviewer has decided about an error that was planted in a turn.
    package func plantedDecision(on turn: Int, by reviewer: Int) -> StandingDecision? {
        planted.element(ReviewerTurn(turn: turn, reviewer: reviewer))
    }

    package func resolution(of turn: Int) -> TurnResolution? { resolutions.element(turn) }

    /// Whether what became of a turn was decided or ruled from a moment on, by anybody.
    package func isCounted(_ resolution: TurnResolution, _ facts: [Fact], from beginning: Int64) -> Bool {
        beginning == .min || facts[resolution.place].time >= beginning
            || decisions(on: resolution.turn).contains { facts[$0.place].time >= beginning }
    }

    package func gold(of turn: Int) -> GoldStanding? { gold.element(turn)?.standing }

    /// The decisions turn by turn.
    var turns: [ArraySlice<StandingDecision>] { decisions.byTurn }
}
