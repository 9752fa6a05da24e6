package import Corpus
internal import Figures
internal import GRDB

/// Making two identities one person's.
extension ReviewStore {
    /// Has all that somebody did count as done by somebody else, by a lead: for good.
    ///
    /// They are one rater from then on: of two decisions on one turn the later one stands. Events keep the identity that
    /// they were recorded with, and an export as of an earlier event still knows two people. What the first had in hand,
    /// their drafts and their place in queues go over; a sample that both have reviewed has one review less.
    ///
    /// All of it is one transaction, which takes about as long as recording the decisions that go over.
    ///
    /// - Throws: ``StoreError/sameReviewer(name:)``, or ``StoreError/lastLead(name:)``.
    package func merge(_ one: Reviewer, into other: Reviewer, by lead: Reviewer) throws -> Reviewer {
        try changingProject(by: { try $0.lead(lead, to: "merge reviewers") }) { recorder in
            let db = recorder.db
            let gone = try db.author(one)
            let kept = try db.author(other)
            guard gone.number != kept.number else { throw StoreError.sameReviewer(name: kept.shownName) }
            try db.refuseLastLead(gone)
            let event = try recorder.note(
                ProjectChange(
                    .person, .merged,
                    [.init(.person, gone.identifier.hexadecimal), .init(.into, kept.identifier.hexadecimal)]))
            try db.bury(gone, into: kept, by: event.number)
            try db.moveWork(from: gone.number, to: kept.number, now: recorder.options.now().milliseconds)
            return kept.reviewer
        }
    }
}

extension Database {
    /// Has a name, and all that led to it, lead to somebody else.
    fileprivate func bury(_ gone: ReviewerRow, into kept: ReviewerRow, by event: Int64) throws {
        try run(
            """
            UPDATE reviewer SET merged_into = ?, merged_by = ?, active = 0, name = NULL, name_salt = NULL
            WHERE number = ?
            """, kept.number, event, gone.number)
        try run("UPDATE reviewer SET merged_into = ? WHERE merged_into = ?", kept.number, gone.number)
        try run("UPDATE former_name SET reviewer = ? WHERE reviewer = ?", kept.number, gone.number)
        if let name = gone.name {
            try run("INSERT OR REPLACE INTO former_name (name, reviewer) VALUES (?, ?)", name, kept.number)
        }
    }

    /// Has all facts of one reviewer number be another's, with what follows from them.
    fileprivate func moveWork(from gone: Int, to kept: Int, now: Int64) throws {
        let samples = try ints("SELECT DISTINCT sample FROM fact WHERE reviewer = ? ORDER BY sample", gone)
        try moveAssignments(from: gone, to: kept)
        try moveUnfinished(from: gone, to: kept)
        try run("UPDATE fact SET reviewer = ? WHERE reviewer = ?", kept, gone)
        try tellPlantedResultsAgain(of: kept)
        for sample in samples {
            try refresh(sample: sample)
            try settleAssignments(sample: sample, reviewer: kept, now: now)
        }
        try run("DELETE FROM tally WHERE reviewer = ? AND closed = 0", gone)
    }

    private func moveAssignments(from gone: Int, to kept: Int) throws {
        let found = try rows("SELECT queue, sample FROM assignment WHERE reviewer = ? ORDER BY handed", gone) {
            (queue: $0.int("queue"), sample: $0.int("sample"))
        }
        for (queue, sample) in found {
            guard var moved = try assignment(queue: queue, sample: sample, reviewer: gone) else { continue }
            let own = try assignment(queue: queue, sample: sample, reviewer: kept)
            if own == nil, moved.handed > 0 { moved.handed = try nextHanded(queue: queue, reviewer: kept) }
            moved.reviewer = kept
            try change(queue: queue, sample: sample) {
                try run(
                    "DELETE FROM assignment WHERE queue = ? AND sample = ? AND reviewer = ?", queue, sample, gone)
                if own == nil { try insert(moved, queue: queue, sample: sample) }
            }
        }
        try run("UPDATE OR IGNORE queue_reviewer SET reviewer = ? WHERE reviewer = ?", kept, gone)
        for table in ["queue_reviewer", "queue_tally"] { try run("DELETE FROM \(table) WHERE reviewer = ?", gone) }
    }

    /// Drafts and planted errors: of two drafts the later one, and no error where the other has decided without it.
    private func moveUnfinished(from gone: Int, to kept: Int) throws {
        try run(
            """
            DELETE FROM draft WHERE reviewer = ?2 AND EXISTS (SELECT 1 FROM draft AS other
                WHERE other.sample = draft.sample AND other.turn = draft.turn AND other.reviewer = ?1
                    AND other.saved > draft.saved)
            """, gone, kept)
        try run("UPDATE OR IGNORE draft SET reviewer = ? WHERE reviewer = ?", kept, gone)
        try run("DELETE FROM draft WHERE reviewer = ?", gone)
        try run(
            """
            UPDATE OR IGNORE planted_error SET reviewer = ?2 WHERE reviewer = ?1 AND NOT EXISTS (SELECT 1 FROM fact
                WHERE fact.sample = planted_error.sample AND fact.turn = planted_error.turn AND fact.reviewer = ?2
                    AND fact.planted IS NULL AND fact.action IN ('accept', 'edit', 'reject'))
            """, gone, kept)
    }

    /// Has the facts about planted errors say what they come to, where errors have gone over to somebody else.
    private func tellPlantedResultsAgain(of reviewer: Int) throws {
        let found = try rows(
            "SELECT \(Fact.columns) FROM fact WHERE reviewer = ? AND planted IS NOT NULL", reviewer
        ) { try Fact($0) }
        for fact in found {
            guard let event = try event(fact.event)?.event,
                let turn = try generatedTurn(sample: Int(fact.sample), turn: Int(fact.turn))
            else { continue }
            let result = try plantedResult(of: fact, event, generated: turn.text, kind: turn.kind)
            try run("UPDATE fact SET planted_result = ? WHERE event = ?", result?.rawValue, fact.event)
        }
    }
}
