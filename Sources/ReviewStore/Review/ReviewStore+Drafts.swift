package import Corpus
internal import GRDB

/// Edits under way, kept so that a crash loses none; a decision on the turn clears its author's draft.
extension ReviewStore {
    /// Keeps an edit under way in place of an earlier one; nil forgets it.
    package func saveDraft(sample: Int, turn: Int, reviewer: Reviewer, text: TurnText?) throws {
        try write { db in
            let author = try db.author(reviewer).number
            guard let text else {
                return try db.run(
                    "DELETE FROM draft WHERE sample = ? AND turn = ? AND reviewer = ?", sample, turn, author)
            }
            _ = try db.place(sample: sample, turn: turn)
            try db.run(
                """
                INSERT OR REPLACE INTO draft (sample, turn, reviewer, question, choices, answer, saved)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, sample, turn, author, text.question,
                text.choices.isEmpty ? nil as String? : FlatJSON.text(of: text.choices), text.answer,
                options.now().milliseconds)
        }
    }

    /// The reviewer's edit under way, if there is one.
    package func draft(sample: Int, turn: Int, reviewer: Reviewer) throws -> TurnText? {
        try read { db in
            try db.row(
                "SELECT question, choices, answer FROM draft WHERE sample = ? AND turn = ? AND reviewer = ?", sample,
                turn, try db.author(reviewer).number
            ) { try $0.turnTextOrNil() } ?? nil
        }
    }
}
