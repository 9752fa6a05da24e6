package import Corpus

/// A turn that needs a lead, in the list of them.
package struct AdjudicationItem: Hashable, Sendable {
    package var sample: Int
    /// Counted from 1.
    package var turn: Int
    package var domain: String
    package var kind: TurnKind
    package var language: Language
    /// Empty only for a turn that needs no lead.
    package var contentions: [Contention]
    /// How many reviewers decided each way.
    package var decisions: [Decision: Int]
    /// The entropy of ``DecisionPosterior`` in bits; nil where nothing can be told.
    package var entropy: Double?
    /// The beginning of the question, or of the answer where there is none.
    package var excerpt: String

    package init(
        sample: Int, turn: Int, domain: String, kind: TurnKind, language: Language, contentions: [Contention],
        decisions: [Decision: Int], entropy: Double? = nil, excerpt: String
    ) {
        self.sample = sample
        self.turn = turn
        self.domain = domain
        self.kind = kind
        self.language = language
        self.contentions = contentions
        self.decisions = decisions
        self.entropy = entropy
        self.excerpt = excerpt
    }
}

/// One turn with every reviewer's version side by side.
package struct AdjudicationCase: Hashable, Sendable {
    package var item: AdjudicationItem
    package var generated: TurnText
    package var captions: [String]
    package var pictures: [String]
    package var pictureFolders: [String]
    /// In order of deciding.
    package var versions: [ReviewerVersion]
    /// Earlier and present rulings, oldest first.
    package var rulings: [Ruling]
    /// Whether the newest ruling stands.
    package var isSettled: Bool
    /// Whether it is gold, which is settled too.
    package var isGold: Bool
    /// What is probably right, by how reliable its reviewers are; nil where nothing can be told.
    package var posterior: DecisionPosterior?
    /// The ruling by which the turn counts as it does; nil where none does.
    package var standing: EventIdentity?

    package init(
        item: AdjudicationItem, generated: TurnText, captions: [String] = [], pictures: [String] = [],
        pictureFolders: [String] = [], versions: [ReviewerVersion] = [], rulings: [Ruling] = [],
        isSettled: Bool = false, isGold: Bool = false, posterior: DecisionPosterior? = nil,
        standing: EventIdentity? = nil
    ) {
        self.standing = standing
        self.item = item
        self.generated = generated
        self.captions = captions
        self.pictures = pictures
        self.pictureFolders = pictureFolders
        self.versions = versions
        self.rulings = rulings
        self.isSettled = isSettled
        self.isGold = isGold
        self.posterior = posterior
    }
}

/// What one reviewer made of a turn.
package struct ReviewerVersion: Hashable, Sendable {
    package var reviewer: String
    package var decision: Decision
    /// The texts after the decision; nil for a rejection.
    package var text: TurnText?
    package var reasons: [String]
    package var note: String?
    package var time: Timestamp
    package var activeMilliseconds: Int64?
    /// Whether it is right by the gold; nil where there is none, or where it is its lead's own.
    package var isRight: Bool?

    package init(
        reviewer: String, decision: Decision, text: TurnText?, reasons: [String] = [], note: String? = nil,
        time: Timestamp, activeMilliseconds: Int64? = nil, isRight: Bool? = nil
    ) {
        self.reviewer = reviewer
        self.decision = decision
        self.text = text
        self.reasons = reasons
        self.note = note
        self.time = time
        self.activeMilliseconds = activeMilliseconds
        self.isRight = isRight
    }
}

/// What a lead ruled on a turn.
package struct Ruling: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case resolve
        case gold
        /// The gold was looked at again and stands.
        case confirm
        /// Something else is right about the gold turn too.
        case alternative
        case reopen

        /// Whether it says what a text shall be, or that the turn is rejected.
        package var hasOutcome: Bool {
            switch self {
            case .resolve, .gold, .alternative: true
            case .confirm, .reopen: false
            }
        }
    }

    package var kind: Kind
    package var lead: String
    /// Nil when the turn was rejected, and for a ruling that has no outcome.
    package var text: TurnText?
    package var reasons: [String]
    package var note: String?
    package var time: Timestamp
    /// The event that it is.
    package var event: EventIdentity?

    package init(
        kind: Kind, lead: String, text: TurnText?, reasons: [String] = [], note: String? = nil, time: Timestamp,
        event: EventIdentity? = nil
    ) {
        self.event = event
        self.kind = kind
        self.lead = lead
        self.text = text
        self.reasons = reasons
        self.note = note
        self.time = time
    }
}

/// A turn whose ruling says that the guidelines do not cover it.
package struct GuidelineGap: Hashable, Sendable {
    package var sample: Int
    package var turn: Int
    package var excerpt: String
    package var lead: String
    package var note: String?
    package var time: Timestamp

    package init(sample: Int, turn: Int, excerpt: String, lead: String, note: String?, time: Timestamp) {
        self.sample = sample
        self.turn = turn
        self.excerpt = excerpt
        self.lead = lead
        self.note = note
        self.time = time
    }
}

/// The adjudication page.
package struct AdjudicationFigures: Hashable, Sendable {
    /// Turns that need a lead, in all.
    package var waiting = 0
    package var settled = 0
    /// The first of those that wait, most contested first.
    package var items: [AdjudicationItem] = []
    package var gaps: [GuidelineGap] = []

    package init() {}
}

extension AdjudicationItem {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}

extension GuidelineGap {
    package var place: TurnPlace { TurnPlace(sample: sample, turn: turn) }
}
