package import Corpus
internal import GRDB

extension ReviewStore {
    /// Records an action durably and returns its place in the ledger.
    ///
    /// - `open` is recorded once a reviewer and sample; again it returns the first one.
    /// - `edit` takes the texts as they shall be; `resolve` and `gold`, for leads, too: the generated texts accept,
    ///   others edit, none reject. `reopen`, for leads, takes the newest of them away for a new one.
    /// - For whom an error is planted in the turn, texts are those with the error; a ruling is about the turn's own.
    /// - `flag` and `skip` last until they are undone, a skip also until its reviewer decides a turn of the sample;
    ///   a `note` without text takes the note away.
    /// - `undo` takes back the reviewer's own newest act that stands, of the whole store or of the sample or turn that
    ///   it names; done again it goes one further back. ``redo(by:source:sample:turn:key:)`` goes forward.
    /// - With a `key` that the reviewer has used for the same before, nothing is written.
    ///
    /// - Throws: ``StoreError``; then nothing has been written.
    package func record(_ action: ReviewAction, by reviewer: Reviewer) throws -> RecordedAction {
        switch action.action {
        case .site, .redact, .person, .roster, .queue: throw StoreError.notRecordable(action: action.action)
        case .undo: return try recording(by: reviewer) { try $0.undo(action) }
        case .open:
            if let opened = try opening(of: action, by: reviewer) { return opened }
        case .accept, .edit, .reject, .skip, .flag, .note, .resolve, .gold, .confirm, .alternative, .reopen: break
        }
        return try recording(by: reviewer) { try $0.act(action) }
    }

    /// Records decisions, skips, flags and notes in one durable transaction: all of them, or none.
    ///
    /// - Throws: ``StoreError``, as ``record(_:by:)`` does for the first of them that is not fit; what depends on those
    ///   before it, as an undo or a ruling, is not.
    package func record(_ actions: [ReviewAction], by reviewer: Reviewer) throws -> [RecordedAction] {
        for action in actions {
            switch action.action {
            case .site, .redact, .undo, .open, .resolve, .gold, .confirm, .alternative, .reopen, .person, .roster,
                .queue:
                throw StoreError.notRecordable(action: action.action)
            case .accept, .edit, .reject, .skip, .flag, .note: continue
            }
        }
        return try recording(by: reviewer, newest: { $0.last { !$0.wasAlreadyRecorded } }) { try $0.act(actions) }
    }

    /// Takes back the reviewer's newest undo, as long as they have done nothing else since: in the whole store, or about
    /// the sample or turn that is named.
    ///
    /// With a `key` that the reviewer has used for the same before, nothing is written.
    ///
    /// - Throws: ``StoreError/nothingToRedo``.
    package func redo(
        by reviewer: Reviewer, source: Event.Source, sample: Int? = nil, turn: Int? = nil, key: String? = nil
    ) throws -> RecordedAction {
        let action = ReviewAction(action: .undo, sample: sample, turn: turn, source: source, key: key)
        return try redo(action, by: reviewer)
    }

    /// Takes back an undo, as ``redo(by:source:sample:turn:key:)`` does, with all that an undo can say besides.
    package func redo(_ action: ReviewAction, by reviewer: Reviewer) throws -> RecordedAction {
        try recording(by: reviewer) { try $0.redo(action) }
    }

    /// Runs `body` with what it needs to record the reviewer's events, in one durable transaction.
    func recording(
        by reviewer: Reviewer, _ body: (Recorder) throws -> RecordedAction
    ) throws -> RecordedAction {
        try recording(by: reviewer, newest: { $0 }, body)
    }

    /// Runs `body` with what it needs to record the reviewer's events, in one durable transaction.
    ///
    /// - Parameter newest: The newest event of a result.
    func recording<Result>(
        by reviewer: Reviewer, newest: (Result) -> RecordedAction?, _ body: (Recorder) throws -> Result
    ) throws -> Result {
        let options = options
        return try writeHolding(
            afterCommit: { hold, result in
                if let recorded = newest(result), !recorded.wasAlreadyRecorded {
                    hold.mark = LedgerMark(site: recorded.identity.site, sequence: recorded.identity.sequence)
                }
            },
            { db, hold in
                let author = try db.worker(reviewer)
                let site = try currentSite(db, hold: hold, reviewer: author.identifier)
                return try body(Recorder(db: db, options: options, site: site, author: author))
            })
    }

    /// Runs `body`, which changes the project and says so in the ledger, in one durable transaction.
    ///
    /// - Parameter author: Finds who does it, or enters them.
    func changingProject<Result>(
        by author: (Database) throws -> ReviewerRow, _ body: (Recorder) throws -> Result
    ) throws -> Result {
        let options = options
        return try writeHolding(
            afterCommit: { (hold: StoreLock.Hold, done: (Result, EventIdentity?)) in
                if let head = done.1 { hold.mark = LedgerMark(site: head.site, sequence: head.sequence) }
            },
            { db, hold in
                let author = try author(db)
                let site = try currentSite(db, hold: hold, reviewer: author.identifier)
                let result = try body(Recorder(db: db, options: options, site: site, author: author))
                return (result, try db.head(of: site)?.event)
            }
        ).0
    }

    /// The reviewer's first opening of a sample, found without waiting for anybody's write.
    private func opening(of action: ReviewAction, by reviewer: Reviewer) throws -> RecordedAction? {
        guard let sample = action.sample else { throw StoreError.needsSample(action: .open) }
        return try read { db in
            let author = try db.author(reviewer)
            let number = try db.row(
                "SELECT opened FROM progress WHERE reviewer = ? AND sample = ?", author.number, sample
            ) { $0.int64OrNil("opened") }
            guard let number = number ?? nil, let event = try db.event(number) else { return nil }
            return try db.recorded(event, wasAlreadyRecorded: true)
        }
    }
}
