package import Corpus
package import Figures

/// Something that the lead's room wants to know from the store.
package enum LeadQuery: Hashable, Sendable {
    /// A page's figures: answered by `LeadAnswer.figures`. Never asked for the ledger, which has a query of its own.
    case figures(LeadPage, Scope = .all)
    /// How many turns wait for a lead: answered by `LeadAnswer.waiting`.
    case waiting(Scope = .all)
    /// The turns behind a number: answered by `LeadAnswer.items`.
    case items(FigureSource, Scope = .all)
    /// A turn with every reviewer's version: answered by `LeadAnswer.adjudicationCase`.
    case adjudicationCase(TurnPlace)
    /// The turns that need a lead, more of them than the figures have, or some of them: answered by
    /// `LeadAnswer.waitingTurns`.
    case waitingTurns(WaitingRequest)
    /// How turns with versions that are alike would be settled: answered by `LeadAnswer.alike`.
    case alike(SettlingQuery)
    /// Events of the ledger: answered by `LeadAnswer.ledger`.
    case ledger(LedgerRequest)
    /// Every event about a turn: answered by `LeadAnswer.history`.
    case history(TurnPlace)
}

/// Which events of the ledger are wanted, newest first.
package struct LedgerRequest: Hashable, Sendable {
    package var conditions: [Condition]
    /// Only events with smaller numbers; nil begins with the newest.
    package var before: Int64?
    /// At most so many.
    package var limit: Int

    package init(_ conditions: [Condition] = [], before: Int64? = nil, limit: Int = LedgerRequest.pageSize) {
        self.conditions = conditions
        self.before = before
        self.limit = limit
    }

    /// How many events are fetched at a time.
    package static let pageSize = 200
}

/// Which of the turns that need a lead are wanted, most contested first.
package struct WaitingRequest: Hashable, Sendable {
    package var conditions: [Condition]
    /// What the room is about, whatever is then chosen of that.
    package var room: Scope
    /// At most so many.
    package var limit: Int

    package init(
        _ conditions: [Condition] = [], of room: Scope = .all, limit: Int = WaitingRequest.pageSize
    ) {
        self.conditions = conditions
        self.room = room
        self.limit = limit
    }

    /// What is chosen.
    package var scope: Scope {
        var scope = room
        scope.add(conditions)
        return scope
    }

    /// How many turns are fetched at first, and more at a time.
    package static let pageSize = 500
    /// How many turns are listed at most: a filter finds those beyond.
    package static let most = 5_000
}
