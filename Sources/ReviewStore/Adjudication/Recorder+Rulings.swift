internal import Corpus
internal import GRDB

/// What only a lead records: what counts about a turn, whatever its reviewers say.
extension Recorder {
    /// - Throws: ``StoreError/notLead(name:action:)``, or ``StoreError/notResolved(sample:turn:)`` when there is nothing to
    ///   reopen.
    func checkRuling(_ action: Event.Action, at place: SamplePlace) throws {
        let words =
            switch action {
            case .gold: "declare a turn gold"
            case .reopen: "reopen a turn"
            default: "resolve a turn"
            }
        try db.require(author, to: words)
        guard action == .reopen, let turn = place.target.turn else { return }
        let state = try db.row("SELECT state FROM resolution WHERE sample = ? AND turn = ?", place.sample, turn) {
            try $0.value(0, as: Resolution.self)
        }
        guard state == .adjudicated || state == .gold else {
            throw StoreError.notResolved(sample: place.sample, turn: turn)
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
