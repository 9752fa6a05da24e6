internal import GRDB
internal import Glibc

extension ReviewStore {
    /// Writes a consistent copy of the store to a new file at `path` while others work; it is on disk when this returns.
    ///
    /// The copy is the store as it was when this began: one read transaction over the write-ahead log, which holds no
    /// commit up; the log is only not begun anew until the copy is done. A store that is opened from the copy starts a
    /// new site.
    ///
    /// - Parameter progress: Told the pages that are left and all pages, after each step; what it throws ends the
    ///   backup, and nothing is left of it.
    /// - Throws: ``StoreError/exists(path:)`` when there is a file at `path`, ``StoreError/protected(path:as:)`` when none
    ///   is to be made there.
    package func backup(to path: String, progress: (_ left: Int, _ all: Int) throws -> Void = { _, _ in }) throws {
        try surroundings().check(path)
        var facts = stat()
        guard lstat(path, &facts) != 0 else { throw StoreError.exists(path: path) }
        let draft = try DraftFile(for: path)
        try copy(to: draft.draft, for: path, progress: progress)
        try draft.flush()
        try draft.publish(replaces: false)
    }

    private func copy(to draft: String, for path: String, progress: (Int, Int) throws -> Void) throws {
        try translatingErrors(writing: path) {
            let queue = try DatabaseQueue(path: draft, configuration: Self.configuration)
            try queue.inDatabase { copy in
                // A file that appears only once it is whole needs no way back.
                try copy.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                try pool.read { db in
                    // The step begins no transaction of its own, so the copy is of this moment, whoever commits.
                    _ = try db.int("SELECT count(*) FROM setting")
                    var failure: (any Error)?
                    try withoutActuallyEscaping(progress) { progress in
                        try db.backup(to: copy, pagesPerStep: 64) { step in
                            do {
                                try progress(step.remainingPageCount, step.totalPageCount)
                            } catch {
                                // GRDB lets what is thrown at the last step go.
                                failure = error
                                throw error
                            }
                        }
                    }
                    if let failure { throw failure }
                }
                try copy.execute(sql: "PRAGMA journal_mode = DELETE")
                try copy.execute(sql: "DELETE FROM setting WHERE name = 'file'")
            }
            try queue.close()
        }
    }
}
