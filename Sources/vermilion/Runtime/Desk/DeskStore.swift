internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Screens
internal import Synchronization
internal import TerminalUI

/// Carries out what the desk asks of the store, on two queues, and answers with events.
///
/// Records are written one after the other, each durable before it is answered. Reading has a queue of its own, since
/// a reader never waits for a commit: the next sample is there while the last decision is still on its way to disk.
final class DeskStore: Sendable {
    private let store: ReviewStore
    private let reviewer: Reviewer
    private let walk: any DeskWalk
    private let writing = DispatchQueue(label: "desk.writing", qos: .userInteractive)
    private let reading = DispatchQueue(label: "desk.reading", qos: .userInteractive)
    private let answer: @Sendable (RuntimeEvent) -> Void
    private let attention = Mutex(Attention())
    private let loss = StoreLoss()

    /// What somebody works on, and when that was last passed on.
    private struct Attention {
        var sample: Int?
        var noted: Int64?
    }

    /// How often input is passed on at most, in milliseconds.
    private static let inputInterval: Int64 = 60_000

    /// - Parameter answer: called on the queues, for each event.
    init(
        store: ReviewStore, reviewer: Reviewer, walk: any DeskWalk,
        answer: @escaping @Sendable (RuntimeEvent) -> Void
    ) {
        self.store = store
        self.reviewer = reviewer
        self.walk = walk
        self.answer = answer
    }

    /// Fetches the sample that a request names.
    func load(_ request: LoadRequest) {
        reading.async { [self] in
            let event: DeskEvent
            do {
                if let number = try walk.number(for: request), let loaded = try loadedSample(number) {
                    event = .loaded(request, loaded, at: MonotonicClock.milliseconds)
                    attention.withLock { $0.sample = number }
                    noteOpening(of: loaded.sample)
                } else {
                    event = .notLoaded(request, sentence: try walk.sentence(for: request))
                }
            } catch {
                tell(loss.sentence(for: error))
                event = .notLoaded(request, sentence: String(describing: error))
            }
            answer(.desk(event))
        }
    }

    /// Writes an action to the ledger.
    func record(request: Int, _ action: ReviewAction) {
        write(request: request, action) { [self] in try store.record(action, by: reviewer) }
    }

    func undo(request: Int) {
        write(request: request) { [self] in
            try store.record(ReviewAction(action: .undo, sample: nil, source: .desk), by: reviewer)
        }
    }

    func redo(request: Int) {
        write(request: request) { [self] in try store.redo(by: reviewer, source: .desk) }
    }

    func saveDraft(_ draft: TurnDraft) {
        keepDraft(sample: draft.sample, turn: draft.turn, text: draft.text)
    }

    func clearDraft(sample: Int, turn: Int) {
        keepDraft(sample: sample, turn: turn, text: nil)
    }

    /// Looks for a text in all samples.
    func search(_ text: String) {
        reading.async { [self] in
            do {
                let found = try store.search(text, limit: 200, for: reviewer)
                let hits = found.hits.map { Screens.SearchHit(sample: $0.sample, turn: $0.turn, snippet: $0.snippet) }
                answer(.desk(.found(SearchResults(text: text, hits: hits, total: found.total))))
            } catch {
                answer(.desk(.message(String(describing: error), .warning)))
            }
        }
    }

    /// Tells which pictures come after a sample, so that they are ready before they are asked for.
    func announcePictures(after sample: Int, box: Size) {
        reading.async { [self] in
            let coming = walk.samples(after: sample).compactMap { number -> ComingPicture? in
                guard let next = try? store.sample(number, for: reviewer), let path = next.pictures.first else {
                    return nil
                }
                return ComingPicture(path: path, folders: next.dataset.pictureFolders)
            }
            answer(.coming(coming, box: box))
        }
    }

    /// Tells the desk when another process has changed the store since the last call.
    func noticeChanges(since seen: ChangeMark) {
        reading.async { [self] in
            do {
                guard seen.replace(with: try store.dataVersion()) else { return }
                answer(.desk(.changedElsewhere))
                answer(.desk(.progress(try walk.progress())))
            } catch {
                tell(loss.sentence(for: error))
            }
        }
    }

    /// Takes in that a key was pressed, so that the sample on screen stays in hand.
    ///
    /// - Parameter time: in monotonic milliseconds.
    func noteInput(at time: Int64) {
        let sample: Int?? = attention.withLock { attention in
            if let noted = attention.noted, time - noted < Self.inputInterval { return nil }
            attention.noted = time
            return attention.sample
        }
        guard let sample else { return }
        writing.async { [self] in
            guard let word = try? walk.noteInput(on: sample) else { return }
            answer(.desk(.message(word, .warning)))
        }
    }

    /// Waits until everything that was asked is on disk, and lets go of what was to come.
    func finish() {
        reading.sync {}
        writing.sync {}
        walk.finish()
    }

    /// Why nothing was recorded from some moment on; nil when the store was there to the end.
    var lossSentence: String? { loss.sentence }

    private func tell(_ sentence: String?) {
        if let sentence { answer(.desk(.storeLost(sentence))) }
    }

    private func write(
        request: Int, _ action: ReviewAction? = nil, _ body: @escaping @Sendable () throws -> RecordedAction
    ) {
        writing.async { [self] in
            do {
                let recorded = try body()
                answer(.desk(.recorded(request: request, recorded)))
                answer(.desk(.progress(try walk.progress())))
            } catch {
                let sentence = loss.sentence(for: error, keeping: action)
                answer(.desk(.failed(request: request, message: String(describing: error))))
                tell(sentence)
            }
        }
    }

    private func keepDraft(sample: Int, turn: Int, text: TurnText?) {
        writing.async { [self] in
            do {
                try store.saveDraft(sample: sample, turn: turn, reviewer: reviewer, text: text)
            } catch {
                if let sentence = loss.sentence(for: error, sample: sample, turn: turn, text: text) {
                    tell(sentence)
                } else {
                    answer(.desk(.message("the draft could not be kept: \(error)", .failure)))
                }
            }
        }
    }

    /// The ledger says when a reviewer first saw a sample; this must not delay the sample itself.
    private func noteOpening(of sample: ReviewSample) {
        writing.async { [self] in
            _ = try? store.record(ReviewAction(action: .open, sample: sample.number, source: .desk), by: reviewer)
        }
    }

    private func loadedSample(_ number: Int) throws -> LoadedSample? {
        guard var sample = try store.sample(number, for: reviewer) else { return nil }
        if walk.hidesCaptions { sample.captions = [] }
        var drafts: [Int: TurnText] = [:]
        for turn in sample.turns {
            drafts[turn.number] = try store.draft(sample: number, turn: turn.number, reviewer: reviewer)
        }
        return LoadedSample(sample: sample, progress: try walk.progress(), drafts: drafts)
    }
}
