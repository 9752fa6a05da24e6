package import Corpus
internal import GRDB

/// Changing names and roles, and who works here: each an event of the ledger.
extension ReviewStore {
    /// Gives a reviewer another name, or none; their events carry their identity only, and stay.
    ///
    /// Everybody may change their own name, a lead anybody's. Earlier names stay known, so that nobody else takes them by
    /// mistake; with none, they are forgotten too.
    package func rename(_ reviewer: Reviewer, to name: String?, by author: Reviewer) throws -> Reviewer {
        let kept = name.map(ReviewerName.kept)
        if let kept { try ReviewerName.check(kept) }
        let renamed = try changingProject(by: { db in
            if author.identifier != reviewer.identifier { try db.lead(author, to: "rename somebody else") }
            return try db.worker(author)
        }) { recorder in
            let db = recorder.db
            var row = try db.author(reviewer)
            guard let kept else {
                try db.run("UPDATE reviewer SET name = NULL, name_salt = NULL WHERE number = ?", row.number)
                try db.run("DELETE FROM former_name WHERE reviewer = ?", row.number)
                try recorder.note(ProjectChange(.person, .unnamed, [.init(.person, row.identifier.hexadecimal)]))
                row.name = nil
                return row.reviewer
            }
            if let other = try db.reviewer(named: kept) ?? db.reviewer(formerlyNamed: kept), other.number != row.number
            {
                throw StoreError.reviewerNameTaken(kept)
            }
            if row.name == kept { return row.reviewer }
            try db.refuseLookalike(of: kept, besides: row.number)
            try db.run("DELETE FROM former_name WHERE name = ?", kept)
            if let old = row.name {
                try db.run("INSERT OR REPLACE INTO former_name (name, reviewer) VALUES (?, ?)", old, row.number)
            }
            try db.run("UPDATE reviewer SET name = ? WHERE number = ?", kept, row.number)
            let seal = try db.seal(kept, of: row.number)
            try recorder.note(
                ProjectChange(
                    .person, .renamed,
                    [.init(.person, row.identifier.hexadecimal), .init(.seal, seal.hexadecimal)]))
            row.name = kept
            return row.reviewer
        }
        // Nothing of a name that was taken away stays in the log.
        if name == nil { emptyLog() }
        return renamed
    }

    /// Gives a reviewer another role, by a lead; a store keeps at least one lead who works here.
    package func setRole(
        of reviewer: Reviewer, to role: Reviewer.Role, by lead: Reviewer
    ) throws -> Reviewer {
        try changingProject(by: { try $0.lead(lead, to: "change a role") }) { recorder in
            let db = recorder.db
            var row = try db.author(reviewer)
            guard row.role != role else { return row.reviewer }
            if role != .lead { try db.refuseLastLead(row) }
            try db.run("UPDATE reviewer SET role = ? WHERE number = ?", role.rawValue, row.number)
            try recorder.note(
                ProjectChange(
                    .person, .role,
                    [
                        .init(.person, row.identifier.hexadecimal), .init(.role, role.rawValue),
                        .init(.was, row.role.rawValue),
                    ]))
            row.role = role
            return row.reviewer
        }
    }

    /// Says whether somebody works here, by a lead.
    ///
    /// Who does not any more decides nothing, is handed nothing, and gives back what they have in hand; what they did
    /// counts as before.
    package func setActive(_ isActive: Bool, _ reviewer: Reviewer, by lead: Reviewer) throws -> Reviewer {
        let action = isActive ? "have somebody work here again" : "say that somebody does not work here any more"
        return try changingProject(by: { try $0.lead(lead, to: action) }) { recorder in
            let db = recorder.db
            var row = try db.author(reviewer)
            guard row.isActive != isActive else { return row.reviewer }
            if !isActive {
                try db.refuseLastLead(row)
                for queue in try db.queues() {
                    try db.releaseLeases(queue: queue.number, reviewer: row.number, withBegun: true)
                }
            }
            try db.run("UPDATE reviewer SET active = ? WHERE number = ?", isActive, row.number)
            try recorder.note(
                ProjectChange(
                    .person, isActive ? .reactivated : .deactivated, [.init(.person, row.identifier.hexadecimal)]))
            row.isActive = isActive
            return row.reviewer
        }
    }
}

extension Database {
    /// - Throws: ``StoreError/lastLead(name:)``.
    func refuseLastLead(_ row: ReviewerRow) throws {
        let others = try int(
            """
            SELECT count(*) FROM reviewer
            WHERE role = 'lead' AND active = 1 AND merged_into IS NULL AND number <> ?
            """, row.number)
        if row.role == .lead, row.isActive, others == 0 { throw StoreError.lastLead(name: row.shownName) }
    }
}
