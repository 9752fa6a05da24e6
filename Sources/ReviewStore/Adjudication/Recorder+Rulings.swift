internal import Corpus
internal import GRDB

/// What only a lead records: what counts about a turn, whatever its reviewers say.
extension Recorder {
    /// Checks who rules, that the turn is fit for it, and that no ruling that they have not seen loses its force by it.
    ///
    /// - Throws: ``StoreError/notLead(name:action:)``, ``StoreError/alreadyRuled(sample:turn:ruling:)``, or what tells why the
    ///   turn is not fit for such a ruling: there is nothing to reopen, it is gold, or it is none.
    func checkRuling(_ action: ReviewAction, at place: SamplePlace) throws {
        try db.require(author, to: action.action.ruling)
        guard let turn = place.target.turn else { return }
        let standing = try db.earlierRuling(sample: place.sample, turn: turn, now: options.now())
        switch action.action {
        case .reopen where standing == nil: throw StoreError.notResolved(sample: place.sample, turn: turn)
        case .confirm, .alternative:
            guard standing?.isGold == true else { throw StoreError.notGold(sample: place.sample, turn: turn) }
        case .resolve where standing?.isGold == true:
            // What says the same confirms it.
            guard standing?.text == action.after?.shown else {
                throw StoreError.isGold(sample: place.sample, turn: turn)
            }
            return
        default: break
        }
        guard let standing else { return }
        // Who only reopens a turn, stays with its gold or has ruled themselves need not name the ruling; if they do, it
        // must be that one.
        let isSeen =
            action.supersedes.map { $0 == standing.event }
            ?? (!action.action.replacesRuling || standing.author == author.identifier)
        guard isSeen else { throw StoreError.alreadyRuled(sample: place.sample, turn: turn, ruling: standing) }
    }
}

extension Event.Action {
    /// Whether such a ruling takes the place of the one that stands.
    fileprivate var replacesRuling: Bool { self == .resolve || self == .gold }

    /// What a lead does by such a ruling, as `reopen a turn`.
    fileprivate var ruling: String {
        switch self {
        case .gold: "declare a turn gold"
        case .confirm: "confirm gold"
        case .alternative: "accept something else as right"
        case .reopen: "reopen a turn"
        default: "resolve a turn"
        }
    }
}

extension Database {
    /// The row of somebody who must be a lead to do something, as `list planted errors`.
    ///
    /// The role is the store's, whatever the value says.
    @discardableResult
    func lead(_ reviewer: Reviewer, to action: String) throws -> ReviewerRow {
        let row = try worker(reviewer)
        try require(row, to: action)
        return row
    }

    /// - Throws: ``StoreError/notLead(name:action:)``.
    func require(_ lead: ReviewerRow, to action: String) throws {
        guard lead.role == .lead else { throw StoreError.notLead(name: lead.shownName, action: action) }
    }
}
