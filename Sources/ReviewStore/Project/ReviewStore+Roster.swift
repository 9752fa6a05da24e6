package import Corpus
internal import GRDB

/// The roster: whether somebody new can join.
extension ReviewStore {
    /// Whether nobody new can join, but whom a lead enters.
    package func isRosterClosed() throws -> Bool { try read { db in try db.isRosterClosed } }

    /// Closes the roster or opens it, by a lead.
    package func setRosterClosed(_ isClosed: Bool, by lead: Reviewer) throws {
        let action = isClosed ? "close the roster" : "open the roster"
        try changingProject(by: { try $0.lead(lead, to: action) }) { recorder in
            guard try recorder.db.isRosterClosed != isClosed else { return }
            if isClosed {
                try recorder.db.run("INSERT INTO setting (name, value) VALUES ('roster', 'closed')")
            } else {
                try recorder.db.run("DELETE FROM setting WHERE name = 'roster'")
            }
            try recorder.note(ProjectChange(.roster, isClosed ? .closed : .opened))
        }
    }
}

extension Database {
    var isRosterClosed: Bool {
        get throws { try int("SELECT 1 FROM setting WHERE name = 'roster' AND value = 'closed'") != nil }
    }
}
