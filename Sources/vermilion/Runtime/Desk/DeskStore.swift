internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Screens
internal import TerminalUI

/// Carries out what the desk asks of the store, on two queues, and answers with events.
///
/// Records are written one after the other, each durable before it is answered. Reading has a queue of its own, since
/// a reader never waits for a commit: the next sample is there while the last decision is still on its way to disk.
final class DeskStore: Sendable {
    private let store: ReviewStore
    private let reviewer: Reviewer
    private let filter: SampleFilter
    private let writing = DispatchQueue(label: "desk.writing", qos: .userInteractive)
    private let reading = DispatchQueue(label: "desk.reading", qos: .userInteractive)
    private let answer: @Sendable (RuntimeEvent) -> Void

    /// - Parameter answer: called on the queues, for each event.
    init(
        store: ReviewStore, reviewer: Reviewer, filter: SampleFilter,
        answer: @escaping @Sendable (RuntimeEvent) -> Void
    ) {
        self.store = store
        self.reviewer = reviewer
        self.filter = filter
        self.answer = answer
    }

    /// Fetches the sample that a request names.
    func load(_ request: LoadRequest) {
        reading.async { [self] in
            let event: DeskEvent
            do {
                if let number = try number(for: request), let loaded = try loadedSample(number) {
                    event = .loaded(request, loaded, at: MonotonicClock.milliseconds)
                    noteOpening(of: loaded.sample)
                } else {
                    event = .notLoaded(request, sentence: try sentence(for: request))
                }
            } catch {
                event = .notLoaded(request, sentence: String(describing: error))
            }
            answer(.desk(event))
        }
    }

    /// Writes an action to the ledger.
    func record(request: Int, _ action: ReviewAction) {
        write(request: request) { [self] in try store.record(action, by: reviewer) }
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
            let coming = samples(after: sample).compactMap { number -> ComingPicture? in
                guard let next = try? store.sample(number, for: reviewer), let path = next.pictures.first else {
                    return nil
                }
                return ComingPicture(path: path, folders: next.dataset.pictureFolders)
            }
            answer(.coming(coming, box: box))
        }
    }

    /// The samples that are likely to be asked for after this one, likeliest first: the next two open ones, and the
    /// next in order, which is another one when somebody looks through what is decided.
    private func samples(after number: Int) -> [Int] {
        var numbers: [Int] = []
        var last = number
        while numbers.count < 2,
            let next = try? store.nextSample(after: last, for: reviewer, open: true, filter: filter)
        {
            numbers.append(next)
            last = next
        }
        if let next = try? store.nextSample(after: number, for: reviewer, open: false, filter: filter),
            !numbers.contains(next)
        {
            numbers.insert(next, at: min(1, numbers.count))
        }
        return numbers
    }

    /// Tells the desk when another process has changed the store since the last call.
    func noticeChanges(since seen: ChangeMark) {
        reading.async { [self] in
            guard let version = try? store.dataVersion(), seen.replace(with: version) else { return }
            answer(.desk(.changedElsewhere))
            if let progress = try? progress() { answer(.desk(.progress(progress))) }
        }
    }

    /// Waits until everything that was asked is on disk.
    func finish() {
        writing.sync {}
    }

    private func write(request: Int, _ body: @escaping @Sendable () throws -> RecordedAction) {
        writing.async { [self] in
            do {
                let recorded = try body()
                answer(.desk(.recorded(request: request, recorded)))
                answer(.desk(.progress(try progress())))
            } catch {
                answer(.desk(.failed(request: request, message: String(describing: error))))
            }
        }
    }

    private func keepDraft(sample: Int, turn: Int, text: TurnText?) {
        writing.async { [self] in
            do {
                try store.saveDraft(sample: sample, turn: turn, reviewer: reviewer, text: text)
            } catch {
                answer(.desk(.message("the draft could not be kept: \(error)", .failure)))
            }
        }
    }

    /// The ledger says when a reviewer first saw a sample; this must not delay the sample itself.
    private func noteOpening(of sample: ReviewSample) {
        writing.async { [self] in
            _ = try? store.record(ReviewAction(action: .open, sample: sample.number, source: .desk), by: reviewer)
        }
    }

    private func number(for request: LoadRequest) throws -> Int? {
        switch request.target {
        case .next:
            try store.nextSample(after: request.after ?? 0, for: reviewer, open: false, filter: filter)
        case .previous:
            try store.previousSample(before: request.after ?? .max, for: reviewer, open: false, filter: filter)
        case .nextOpen: try nextOpen(after: request.after)
        case .first: try store.firstSample(for: reviewer, filter: filter)
        case .last: try store.lastSample(for: reviewer, filter: filter)
        case .number(let number): number
        }
    }

    /// The next open sample, from the first again after the last, never the one that is on screen.
    private func nextOpen(after number: Int?) throws -> Int? {
        let start = try number ?? store.newestSample(of: reviewer).map { $0 - 1 } ?? 0
        if let next = try store.nextSample(after: start, for: reviewer, open: true, filter: filter) { return next }
        let first = try store.firstSample(for: reviewer, open: true, filter: filter)
        if let first { return first == number ? nil : first }
        // All is decided: at the start there should still be something to look at.
        return number == nil ? try store.lastSample(for: reviewer, filter: filter) : nil
    }

    private func loadedSample(_ number: Int) throws -> LoadedSample? {
        guard let sample = try store.sample(number, for: reviewer) else { return nil }
        var drafts: [Int: TurnText] = [:]
        for turn in sample.turns {
            drafts[turn.number] = try store.draft(sample: number, turn: turn.number, reviewer: reviewer)
        }
        return LoadedSample(sample: sample, progress: try progress(), drafts: drafts)
    }

    private func progress() throws -> DeskProgress {
        let counts = try store.deskCounts(for: reviewer, filter: filter)
        return DeskProgress(remaining: counts.left, total: counts.samples)
    }

    private func sentence(for request: LoadRequest) throws -> String {
        switch request.target {
        case .number(let number): return "there is no sample \(number)"
        case .next: return "this is the last sample"
        case .previous: return "this is the first sample"
        case .nextOpen, .first, .last:
            let counts = try store.deskCounts(for: reviewer, filter: filter)
            return counts.samples == 0
                ? "the store has no samples: import some with `vermilion import FILE`" : "every sample is decided"
        }
    }
}
