package import Corpus

/// What the store refuses or cannot do, with a description fit for a person.
package enum StoreError: Error, Hashable, Sendable {
    // Opening and making a store.
    case missing(path: String)
    case notAStore(path: String)
    case exists(path: String)
    /// The file was written by a later version of the program.
    case newer(path: String, version: Int, known: Int)
    case networkFileSystem(path: String, type: String)
    case unknownGroup(name: String)
    case unfitFolder(path: String, group: String)
    /// Something that must stay would be written over.
    case protected(path: String, as: String)
    /// A file to read is one of the store's own.
    case ownFile(path: String, as: String)
    /// A system call failed on a file.
    case system(doing: String, path: String, errno: Int32)
    case closed
    /// The store's file is not what was opened any more.
    case displaced(path: String, StoreDisplacement)
    /// The log beside the file goes on from another one.
    case foreignLog(path: String)
    /// There is the log of a store, and no store.
    case orphanedLog(path: String)
    /// The log was taken away from under those who have the store open.
    case missingLog(path: String)

    // Naming what is not there.
    case noDataset(number: Int)
    case alreadyImported(number: Int, file: String)
    case noSample(number: Int)
    case noTurn(sample: Int, turn: Int, turns: Int)
    case noRecord(SHA256Digest)
    case ambiguousRecord(SHA256Digest, samples: [Int])
    case noEvent(EventIdentity)
    case unknownReviewer(name: String)
    case noSuchReviewerName(String)
    case reviewerNameTaken(String)
    case unfitReviewerName(String)
    /// A name that looks like somebody else's.
    case similarReviewerName(String, to: String)
    /// A name that its bearer has given up for another one.
    case formerReviewerName(String, now: String)
    case rosterClosed(name: String)
    /// Two names for one person.
    case sameReviewer(name: String)
    /// Somebody who does not work here any more.
    case inactiveReviewer(name: String)
    case lastLead(name: String)

    // Recording.
    case needsSample(action: Event.Action)
    case needsTurn(action: Event.Action)
    case notRecordable(action: Event.Action)
    case needsText(action: Event.Action)
    case unexpectedText(action: Event.Action)
    case unchangedText(sample: Int, turn: Int)
    case wrongNumberOfChoices(sample: Int, turn: Int, expected: Int, found: Int)
    /// The corrected text could not be written into the turn's record.
    case uncorrectable(sample: Int, turn: Int, CorrectionRoom.Obstacle)
    case unknownReason(slug: String, known: [String])
    case forbiddenCharacter(field: String, character: String)
    case tooLong(field: String, bytes: Int)
    case notLead(name: String, action: String)
    /// A reviewer asked for everybody's figures.
    case ownFiguresOnly(name: String)
    case unfitSetting(name: String, expected: String)
    case nothingToUndo(sample: Int?, turn: Int?)
    case nothingToRedo
    case notResolved(sample: Int, turn: Int)
    case notGold(sample: Int, turn: Int)
    case isGold(sample: Int, turn: Int)
    /// A lead has ruled already, whose ruling has not been seen.
    case alreadyRuled(sample: Int, turn: Int, ruling: EarlierRuling)
    case adjudicatedSince(sample: Int, turn: Int, by: String)
    case keyTaken(key: String, event: EventIdentity)

    // Handing out work.
    case noQueue(name: String, known: [String])
    case queueNameTaken(String)
    case unfitQueue(String)
    case unfitCondition(ConditionError)
    case notForReviewer(queue: String, name: String)
    case queueNotOpen(name: String, state: ReviewQueue.State)

    // The ledger and its integrity.
    case unknownHead(LedgerHead)
    case differentHead(LedgerHead, found: SHA256Digest)
    case alreadyRedacted(EventIdentity)
    case notRedactable(EventIdentity, action: Event.Action)
    /// Something in the file is not as this program writes it.
    case damaged(String)
    /// The disk or the file system refused.
    case storage(path: String, StorageFault)
    /// SQLite refused, in its own words.
    case database(String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path):
            "there is no store at \(path); make one with 'vermilion import', 'vermilion init' or 'vermilion demo', "
                + "or name another with --store"
        case .notAStore(let path): "\(path) is not a Vermilion store"
        case .exists(let path): "\(path) exists already and is left as it is"
        case .newer(let path, let version, let known):
            "\(path) was written by a later version of vermilion (schema \(version); this program knows \(known)): "
                + "use that version"
        case .networkFileSystem(let path, let type):
            "\(path) is on a network file system (\(type)), where locks cannot be relied on: keep the store on a local "
                + "disk, or allow it expressly"
        case .unknownGroup(let name): "there is no group named \(name) on this machine"
        case .unfitFolder(let path, let group):
            "the folder \(path) is not fit for a shared store: it needs the group \(group) and mode 2770 "
                + "('chgrp \(group) \(path)' and 'chmod 2770 \(path)'), or name a folder that does not exist yet"
        case .protected(let path, let what):
            "\(path) is \(what), which is never written over: name another file"
        case .ownFile(let path, let what): "\(path) is \(what), and no dataset: name a .json or .jsonl file"
        case .system(let doing, let path, let code): "could not \(doing) \(path): \(systemMessage(code))"
        case .closed: "the store has been closed"
        case .displaced(let path, let displacement):
            "\(displacement.sentence(path: path)); nothing is recorded any more: put the store in order, then start again"
        case .foreignLog(let path):
            "\(path)-wal holds the newest decisions of another file than the \(path) that is there now, and the two "
                + "opened together would be damaged: put the file back that was there before, or take the log away for "
                + "good with 'mv \(path)-wal \(path)-wal.old'"
        case .orphanedLog(let path):
            "\(path)-wal holds the newest decisions of a store that is not at \(path) any more: put that store back, or "
                + "take the log away for good with 'mv \(path)-wal \(path)-wal.old'"
        case .missingLog(let path):
            "\(path)-wal was removed while the store is in use: leave the other programs that have \(path) open, "
                + "then try again"
        case .noDataset(let number): "there is no dataset \(number)"
        case .alreadyImported(let number, let file): "the same file is imported already, as dataset \(number) (\(file))"
        case .noSample(let number): "there is no sample \(number)"
        case .noTurn(let sample, let turn, let turns):
            "sample \(sample) has no turn \(turn): it has \(turns) turn\(turns == 1 ? "" : "s")"
        case .noRecord(let digest): "no sample has a record with the SHA-256 \(digest)"
        case .ambiguousRecord(let digest, let samples):
            "the SHA-256 \(digest) names \(samples.count) samples (\(list(samples.map(String.init)))): "
                + "name one by its number"
        case .noEvent(let identity): "there is no event \(identity)"
        case .unknownReviewer(let name): "the reviewer \(name) is not one of this store"
        case .noSuchReviewerName(let name): "there is no reviewer named \(name)"
        case .reviewerNameTaken(let name): "another reviewer is named \(name) already"
        case .unfitReviewerName(let name):
            "\"\(name)\" cannot be a reviewer's name: it must have 1 to 100 characters, none of them a comma, a double "
                + "quote, a bar, a slash, an equals sign, a semicolon or a character that cannot be seen, no space at "
                + "either end and no - at the beginning"
        case .similarReviewerName(let name, let other):
            "\(name) looks like \(other), who is here already: use that name, or one that nobody takes for it"
        case .formerReviewerName(let name, let now): "\(name) is now \(now): use that name"
        case .rosterClosed(let name):
            "\(name) is not here, and the roster is closed: a lead can enter somebody with 'vermilion reviewer add', or "
                + "open it with 'vermilion reviewer roster open'"
        case .sameReviewer(let name): "both are \(name) already"
        case .inactiveReviewer(let name):
            "\(name) does not work here any more: a lead can change that with 'vermilion reviewer reactivate'"
        case .lastLead(let name): "\(name) is the only lead: make another reviewer lead first"
        case .needsSample(let action): "\(action.rawValue) needs a sample"
        case .needsTurn(let action): "\(action.rawValue) needs a turn"
        case .notRecordable(let action): "\(action.rawValue) is not an action that a reviewer records"
        case .needsText(let action): "\(action.rawValue) needs the corrected question, choices or answer"
        case .unexpectedText(let action): "\(action.rawValue) takes no corrected text: use edit"
        case .unchangedText(let sample, let turn):
            "sample \(sample), turn \(turn): the text is the generated one, nothing was edited: accept it instead"
        case .wrongNumberOfChoices(let sample, let turn, let expected, let found):
            "sample \(sample), turn \(turn) has \(expected) choices, not \(found)"
        case .uncorrectable(let sample, let turn, let obstacle):
            "sample \(sample), turn \(turn) cannot be corrected so: \(obstacle)"
        case .unknownReason(let slug, let known): "there is no reason \"\(slug)\"; the reasons are \(list(known))"
        case .forbiddenCharacter(let field, let character): "\(field) must not contain \(character)"
        case .tooLong(let field, let bytes): "\(field) is longer than \(bytes >> 20) MB, the most that a text may have"
        case .ownFiguresOnly(let name):
            "only a lead may see everybody's figures, and \(name) is not one: ask for your own"
        case .unfitSetting(let name, let expected): "\(name) must be \(expected)"
        case .notLead(let name, let action): "only a lead may \(action), and \(name) is not one"
        case .nothingToUndo(nil, _): "there is nothing to undo"
        case .nothingToUndo(let sample?, nil): "there is nothing of yours to undo on sample \(sample)"
        case .nothingToUndo(let sample?, let turn?):
            "there is nothing of yours to undo on sample \(sample), turn \(turn)"
        case .nothingToRedo: "there is nothing to redo"
        case .notResolved(let sample, let turn):
            "sample \(sample), turn \(turn) is neither settled nor gold: there is nothing to reopen"
        case .notGold(let sample, let turn):
            "sample \(sample), turn \(turn) is not gold: 'vermilion gold add' declares what is right about it"
        case .isGold(let sample, let turn):
            "sample \(sample), turn \(turn) is gold: 'vermilion gold confirm \(sample) \(turn)' confirms it, 'gold also' "
                + "accepts something else as right too, 'gold correct' declares it otherwise, and 'gold remove' makes it "
                + "an ordinary turn again"
        case .alreadyRuled(let sample, let turn, let ruling):
            "sample \(sample), turn \(turn) was \(ruling.isGold ? "made gold" : "settled") by \(ruling.lead) "
                + "\(ruling.ageInWords), and a ruling that was not seen is not overwritten: look at it, and reopen the turn "
                + "first"
        case .adjudicatedSince(let sample, let turn, let lead):
            "sample \(sample), turn \(turn) has been adjudicated by \(lead) since, so your decision is not undone"
        case .keyTaken(let key, let event):
            "the key \"\(key)\" was used before for something else, the event \(event)"
        case .noQueue(let name, let known):
            "there is no queue named \(name); "
                + (known.isEmpty ? "the store has none: 'vermilion queue add' makes one" : "there are \(list(known))")
        case .queueNameTaken(let name): "there is a queue named \(name) already"
        case .unfitQueue(let problem): problem
        case .unfitCondition(let error): error.description
        case .notForReviewer(let queue, let name):
            "the queue \(queue) is not for \(name): a lead can change that with 'vermilion queue assign'"
        case .queueNotOpen(let name, .filling):
            "the queue \(name) is still being filled; if that was broken off, 'vermilion queue top-up \(name)' goes on"
        case .queueNotOpen(let name, _):
            "the queue \(name) is paused: a lead opens it again with 'vermilion queue resume \(name)'"
        case .unknownHead(let head):
            "the ledger has no event \(head.event): it was cut off, or this is another store"
        case .differentHead(let head, let found):
            "the event \(head.event) has the hash \(found), not \(head.hash): the ledger was rewritten"
        case .notRedactable(let identity, let action):
            "the event \(identity) is a \(action.rawValue), which others depend on: it cannot be taken down"
        case .alreadyRedacted(let identity): "the event \(identity) has been emptied already"
        case .damaged(let what): "the store is damaged: \(what); run 'vermilion check'"
        case .storage(let path, let fault): fault.sentence(about: path)
        case .database(let message): "the store's database refused: \(message)"
        }
    }

    private func list(_ words: [String]) -> String {
        let shown = words.prefix(20).joined(separator: ", ")
        return words.count > 20 ? shown + ", …" : shown
    }
}
