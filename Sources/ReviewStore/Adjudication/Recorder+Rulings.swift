internal import Corpus
internal import GRDB

/// What only a lead records: what counts about a turn, whatever its reviewers say.
extension Recorder {
    /// - Throws: ``StoreError/notLead(name:action:)``, or what tells why the turn is not fit for such a ruling: there is
    ///   nothing to reopen, it is gold, or it is none.
    func checkRuling(_ action: ReviewAction, at place: SamplePlace) throws {
        try db.require(author, to: action.action.ruling)
        guard let turn = place.target.turn else { return }
        let standing = try db.row(
            "SELECT state, act.text FROM resolution r LEFT JOIN act ON act.event = r.event WHERE r.sample = ? AND r.turn = ?",
            place.sample, turn
        ) { (state: try $0.value(0, as: Resolution.self), text: $0.digestOrNil(1)) }
        switch action.action {
        case .reopen where standing?.state != .adjudicated && standing?.state != .gold:
            throw StoreError.notResolved(sample: place.sample, turn: turn)
        case .confirm, .alternative:
            guard standing?.state == .gold else { throw StoreError.notGold(sample: place.sample, turn: turn) }
        case .resolve where standing?.state == .gold && standing?.text != action.after?.shown:
            throw StoreError.isGold(sample: place.sample, turn: turn)
        default: break
        }
    }
}

extension Event.Action {
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
        let row = try author(reviewer)
        try require(row, to: action)
        return row
    }

    /// - Throws: ``StoreError/notLead(name:action:)``.
    func require(_ lead: ReviewerRow, to action: String) throws {
        guard lead.role == .lead else { throw StoreError.notLead(name: lead.shownName, action: action) }
    }
}
