internal import Corpus
internal import Foundation
internal import ReviewStore
internal import Screens
internal import Synchronization
internal import Terminal
internal import TerminalUI

/// Carries out what the desk asks of the store.
///
/// Reading has a queue of its own, since a reader never waits for a commit: the next sample is there while the last
/// decision is still on its way to disk. Once a frame is out, the samples are read that keys may ask for next, so that
/// these are answered at once. Whatever nobody waits for stands back behind the frame.
final class DeskStore: ScreenStore {
    typealias Screen = Desk

    let link: StoreLink<DeskAnswer>
    private let sequence: any SampleSequence
    private let reading = DispatchQueue(label: "desk.reading", qos: .userInteractive)
    // A search through everything must not keep the next sample waiting.
    private let searching = DispatchQueue(label: "desk.searching", qos: .utility)
    private let attention = Mutex(Attention())

    /// What somebody works on, and what was made ready for what they will do next.
    private struct Attention {
        var sample: Int?
        /// The box of the picture beside the sample.
        var box: Size?
        /// When input was last passed on.
        var noted: Int64?
        /// Samples on screen of which the ledger does not say so yet, in order.
        var unopened: [Int] = []
        var progress: DeskProgress?
        /// What the keys may ask for that go on from the sample on screen.
        var ahead: [LoadRequest: LoadedSample] = [:]
        /// Changes with everything that may make another sample of one that was read ahead.
        var generation = 0
        /// How many searches were asked for.
        var searches = 0

        mutating func forgetAhead() {
            ahead = [:]
            generation += 1
        }
    }

    /// How often input is passed on at most, in milliseconds.
    private static let inputInterval: Int64 = 60_000
    /// How long work that nobody waits for stands back.
    private static let pause = DispatchTimeInterval.milliseconds(40)

    init(_ link: StoreLink<DeskAnswer>, sequence: any SampleSequence) {
        self.link = link
        self.sequence = sequence
    }

    func carryOut(_ request: DeskRequest) {
        switch request {
        case .load(let request): load(request)
        case .prefetch(let sample, let box): readAhead(after: sample, box: box)
        case .search(let text): search(text)
        }
    }

    /// Fetches the sample that a request names.
    private func load(_ request: LoadRequest) {
        let known = attention.withLock { attention in
            // The sample on screen, read once more, changes nothing about those that follow it.
            defer { if request.target != .number(attention.sample ?? 0) { attention.forgetAhead() } }
            var known = attention.ahead[request]
            if let progress = attention.progress { known?.progress = progress }
            return known
        }
        if let known {
            show(known, for: request)
            return
        }
        reading.async { [self] in
            do {
                if let number = try sequence.number(for: request),
                    let sample = try loadedSample(number, progress: try sequence.progress())
                {
                    show(sample, for: request)
                } else {
                    link.answer(.notLoaded(request, sentence: try sequence.sentence(for: request)))
                    readAhead()
                }
            } catch {
                link.noticeLoss(in: error)
                link.answer(.notLoaded(request, sentence: String(describing: error)))
            }
        }
    }

    private func show(_ loaded: LoadedSample, for request: LoadRequest) {
        attention.withLock { attention in
            attention.sample = loaded.sample.number
            attention.unopened.append(loaded.sample.number)
        }
        link.answer(.loaded(request, loaded, at: MonotonicClock.milliseconds))
        link.writing.asyncAfter(deadline: .now() + Self.pause) { [self] in writeFirst() }
    }

    /// The ledger says when a reviewer first saw a sample: before what they did about it, and behind its frame.
    func writeFirst() {
        let samples = attention.withLock { attention in
            defer { attention.unopened = [] }
            return attention.unopened
        }
        for sample in samples {
            _ = try? link.store.record(ReviewAction(action: .open, sample: sample, source: .desk), by: link.person)
        }
    }

    func willWrite(about sample: Int?) {
        attention.withLock { if sample == nil || sample != $0.sample { $0.forgetAhead() } }
    }

    func afterRecording() throws -> DeskAnswer? { .progress(try newProgress()) }

    func changedElsewhere() throws {
        attention.withLock { $0.forgetAhead() }
        link.answer(.progress(try newProgress()))
        readAhead()
    }

    private func newProgress() throws -> DeskProgress {
        let progress = try sequence.progress()
        attention.withLock { $0.progress = progress }
        return progress
    }

    private func loadedSample(_ number: Int, progress: DeskProgress) throws -> LoadedSample? {
        guard var sample = try link.store.sample(number, for: link.person) else { return nil }
        if sequence.hidesCaptions { sample.captions = [] }
        var drafts: [Int: TurnText] = [:]
        for turn in sample.turns {
            drafts[turn.number] = try link.store.draft(sample: number, turn: turn.number, reviewer: link.person)
        }
        return LoadedSample(sample: sample, progress: progress, drafts: drafts)
    }

    /// Looks for a text in all samples, and tells of hits as they come; a later search ends it.
    private func search(_ text: String) {
        let number = attention.withLock { attention in
            attention.searches += 1
            return attention.searches
        }
        searching.async { [self] in
            func tell(_ found: SearchResult, isOver: Bool) {
                let hits = found.hits.map { Screens.FoundTurn(sample: $0.sample, turn: $0.turn, snippet: $0.snippet) }
                link.answer(.found(SearchResults(text: text, hits: hits, total: found.total, isOver: isOver)))
            }
            do {
                var told = 0
                var isWanted = true
                let found = try link.store.search(text, limit: 200, for: link.person) { found in
                    isWanted = attention.withLock { $0.searches == number }
                    if isWanted, found.hits.count > told {
                        told = found.hits.count
                        tell(found, isOver: false)
                    }
                    return isWanted
                }
                if isWanted { tell(found, isOver: true) }
            } catch { link.tell(.message(String(describing: error), .warning)) }
        }
    }

    // What comes next

    /// Reads what follows the sample on screen once more.
    private func readAhead() {
        let (sample, box) = attention.withLock { ($0.sample, $0.box) }
        if let sample { readAhead(after: sample, box: box) }
    }

    /// Reads the samples that keys may ask for next, and tells which pictures come.
    ///
    /// Everything that was written before has to be in them, so this waits behind it on the writing queue. Whoever goes
    /// on meanwhile needs others: then nothing is read.
    private func readAhead(after sample: Int, box: Size?) {
        let generation = attention.withLock { attention in
            attention.box = box
            return attention.generation
        }
        link.writing.asyncAfter(deadline: .now() + Self.pause) { [self] in
            for target in [LoadRequest.Target.nextOpen, .next, .previous] {
                let request = LoadRequest(target, after: sample)
                reading.async { [self] in readAhead(request, generation: generation) }
            }
            guard let box else { return }
            reading.async { [self] in announcePictures(after: sample, box: box, generation: generation) }
        }
    }

    private func readAhead(_ request: LoadRequest, generation: Int) {
        guard let known = ahead(generation), let number = try? sequence.number(for: request), number != request.after
        else { return }
        let same = known.values.first { $0.sample.number == number }
        guard let progress = try? attention.withLock({ $0.progress }) ?? sequence.progress(),
            let loaded = try? same ?? loadedSample(number, progress: progress)
        else { return }
        attention.withLock { attention in if attention.generation == generation { attention.ahead[request] = loaded } }
    }

    /// What was read ahead, if it is still wanted.
    private func ahead(_ generation: Int) -> [LoadRequest: LoadedSample]? {
        attention.withLock { $0.generation == generation ? $0.ahead : nil }
    }

    /// Tells which pictures come after a sample, likeliest first, so that they are ready before they are asked for.
    private func announcePictures(after sample: Int, box: Size, generation: Int) {
        guard let known = ahead(generation) else { return }
        let samples = Dictionary(known.values.map { ($0.sample.number, $0.sample) }) { first, _ in first }
        var numbers = sequence.samples(after: sample)
        numbers += samples.keys.sorted(by: >).filter { !numbers.contains($0) }
        let coming = numbers.compactMap { number -> ComingPicture? in
            guard let next = try? samples[number] ?? link.store.sample(number, for: link.person),
                let path = next.pictures.first
            else { return nil }
            return ComingPicture(path: path, folders: next.dataset.pictureFolders)
        }
        link.tell(.coming(coming, box: box))
    }

    // Who is at work

    /// Takes in that a key was pressed, so that the sample on screen stays in hand.
    func noteInput(at time: Int64) {
        let sample: Int?? = attention.withLock { attention in
            if let noted = attention.noted, time - noted < Self.inputInterval { return nil }
            attention.noted = time
            return attention.sample
        }
        guard let sample else { return }
        link.writing.async { [link, sequence] in
            guard let word = try? sequence.noteInput(on: sample) else { return }
            link.tell(.message(word, .warning))
        }
    }

    func finish() {
        reading.sync {}
        link.writing.sync { writeFirst() }
        sequence.finish()
    }
}

extension ScreenSession {
    /// Reviews samples at the desk, from this one on or from the first that is open.
    func review(_ sequence: any SampleSequence, from sample: Int?) throws {
        try run(Desk.init, makeStore: { DeskStore($0, sequence: sequence) }, start: { $0.start(at: sample) })
    }
}
