package import Corpus
internal import GRDB

extension ReviewStore {
    /// Takes an event down: empties all that it says, for good, and records that a lead did so and why.
    ///
    /// The event's hashes stay, so the chain still holds, and the ledger shows that there was an event; what it had
    /// decided no longer counts. Copies, backups and exports made before still have its content.
    ///
    /// - Throws: ``StoreError`` when the reviewer is no lead, when there is no such event, when it was taken down
    ///   before, or when other events depend on it: a site's beginning, an undo, or a taking down.
    package func redact(
        _ identity: EventIdentity, by reviewer: Reviewer, reason: String?
    ) throws -> RecordedAction {
        let recorded = try recording(by: reviewer) { recorder in
            let db = recorder.db
            guard recorder.author.role == .lead else {
                throw StoreError.notLead(name: reviewer.name, action: "take an event down")
            }
            guard let number = try db.number(of: identity), let taken = try db.event(number) else {
                throw StoreError.noEvent(identity)
            }
            guard let said = taken.event else { throw StoreError.alreadyRedacted(identity) }
            switch said.action {
            // Those about people and the roster name nobody, and say who may do what.
            case .site, .redact, .undo, .person, .roster:
                throw StoreError.notRedactable(identity, action: said.action)
            case .open, .accept, .edit, .reject, .skip, .flag, .note, .resolve, .gold, .confirm, .alternative, .reopen,
                .queue:
                break
            }
            if let reason, reason.utf8.contains(0) {
                throw StoreError.forbiddenCharacter(field: "the reason", character: "U+0000")
            }
            let fact = try db.row("SELECT sample, reviewer FROM fact WHERE event = ?", number) {
                (sample: $0.int("sample"), reviewer: $0.int("reviewer"))
            }
            let action = ReviewAction(action: .redact, sample: nil, note: reason, source: .program)
            let event = try recorder.event(action, target: nil, reverses: identity)
            let recorded = try recorder.append(event, place: nil)
            try db.run(
                """
                UPDATE event SET \(LedgerTables.contentColumns.map { "\($0) = NULL" }.joined(separator: ", "))
                WHERE number = ?
                """, number)
            try db.run("DELETE FROM fact WHERE event = ?", number)
            if let fact {
                try db.forgetComparisons(with: number)
                try db.refresh(sample: fact.sample)
                try db.settleAssignments(sample: fact.sample, reviewer: fact.reviewer, now: event.time.milliseconds)
            }
            return try db.recorded(recorded)
        }
        emptyLog()
        return recorded
    }
}
