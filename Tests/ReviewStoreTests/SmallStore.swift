import Corpus
import ReviewStore
import TestSupport

/// A store in a folder of its own with a few samples, and two reviewers.
struct SmallStore {
    let folder: TemporaryFolder
    let path: String
    let store: ReviewStore
    /// The first reviewer, who is the lead.
    let alice: Reviewer
    let bob: Reviewer
    /// The file that was imported.
    let source: [UInt8]

    /// Makes a store with `samples` samples of two turns each.
    init(samples: Int = 4, options: ReviewStore.OpenOptions = .init()) throws {
        folder = try TemporaryFolder()
        path = folder.path("store.sqlite")
        store = try ReviewStore.create(at: path, options: options)
        alice = try store.reviewer(named: "alice")
        bob = try store.reviewer(named: "bob")
        source = try Self.importSamples(samples, into: store)
    }

    /// Imports `count` samples and returns the bytes of their file.
    @discardableResult
    static func importSamples(_ count: Int, into store: ReviewStore, named name: String = "small") throws -> [UInt8] {
        let file = SmallFile(count, named: name)
        try file.importWhole(into: store)
        return file.bytes
    }

    func decide(
        _ action: Event.Action, _ sample: Int, _ turn: Int? = nil, answer: String? = nil, note: String? = nil,
        by reviewer: Reviewer? = nil, key: String? = nil
    ) throws -> RecordedAction {
        let after = answer.map { TurnText(question: SmallFile.question(turn ?? 0), answer: $0) }
        return try store.record(
            ReviewAction(
                action: action, sample: sample, turn: turn, after: after, note: note, source: .script, key: key),
            by: reviewer ?? alice)
    }

    func undo(by reviewer: Reviewer? = nil, sample: Int? = nil, turn: Int? = nil) throws -> RecordedAction {
        try store.record(
            ReviewAction(action: .undo, sample: sample, turn: turn, source: .desk), by: reviewer ?? alice)
    }

    func decision(_ sample: Int, _ turn: Int, of reviewer: Reviewer? = nil) throws -> OwnDecision? {
        try store.sample(sample, for: reviewer ?? alice)?.turns[turn - 1].decision
    }

    func resolution(_ sample: Int, _ turn: Int) throws -> Resolution? {
        try store.sample(sample, for: alice)?.turns[turn - 1].resolution
    }

    /// The outcome of a turn as an export up to `bound` sees it.
    func outcome(_ sample: Int, _ turn: Int, upTo bound: Int64? = nil) throws -> ExportTurn.Outcome? {
        let bound = try bound ?? store.newestEventNumber()
        return try store.exportSamples(dataset: 1, after: sample - 2, limit: 1, upTo: bound).first?.turns[turn - 1]
            .outcome
    }
}
