import Corpus
import ReviewStore
import Synchronization
import TestSupport

/// A store with a clock that is set by hand, one lead and some reviewers.
final class QueueFixture: Sendable {
    let folder: TemporaryFolder
    let path: String
    let store: ReviewStore
    let lead: Reviewer
    let reviewers: [Reviewer]
    private let clock: Clock

    private final class Clock: Sendable {
        let time = Mutex<Int64>(1_700_000_000_000)
    }

    /// Makes a store with `samples` of two turns each, and reviewers named r1, r2, ….
    init(samples: Int, reviewers: Int = 3, _ change: (inout MadeSample) -> Void = { _ in }) throws {
        let clock = Clock()
        self.clock = clock
        var options = ReviewStore.OpenOptions()
        options.now = { Timestamp(milliseconds: clock.time.withLock { $0 }) }
        folder = try TemporaryFolder()
        path = folder.path("store.sqlite")
        store = try ReviewStore.create(at: path, options: options)
        lead = try store.reviewer(named: "lead")
        let store = store
        self.reviewers = try (1...max(1, reviewers)).map { try store.reviewer(named: "r\($0)") }
        try add(samples, named: "first", change)
    }

    func add(_ count: Int, named name: String, _ change: (inout MadeSample) -> Void = { _ in }) throws {
        var file = SmallFile(count, named: name)
        for index in file.samples.indices { change(&file.samples[index]) }
        try file.importWhole(into: store)
    }

    func pass(minutes: Double) { clock.time.withLock { $0 += Int64(minutes * 60_000) } }

    @discardableResult
    func queue(_ name: String = "q", _ change: (inout QueueRequest) throws -> Void = { _ in }) throws -> ReviewQueue {
        var request = QueueRequest(name: name)
        try change(&request)
        return try store.addQueue(request, by: lead)
    }

    func claim(_ queue: ReviewQueue, _ reviewer: Reviewer, besides: Set<Int> = []) throws -> Int? {
        try store.claim(queue: queue.number, by: reviewer, besides: besides)?.sample
    }

    func record(_ action: Event.Action, _ sample: Int, _ turn: Int? = nil, by reviewer: Reviewer) throws {
        _ = try store.record(
            ReviewAction(action: action, sample: sample, turn: turn, source: .script), by: reviewer)
    }

    /// Accepts both turns.
    func finish(_ sample: Int, by reviewer: Reviewer) throws {
        try record(.accept, sample, 1, by: reviewer)
        try record(.accept, sample, 2, by: reviewer)
    }

    func undo(by reviewer: Reviewer) throws {
        _ = try store.record(ReviewAction(action: .undo, sample: nil, source: .script), by: reviewer)
    }

    /// Claims and finishes until nothing is left; returns the samples.
    @discardableResult
    func work(_ queue: ReviewQueue, _ reviewer: Reviewer, atMost limit: Int = .max) throws -> [Int] {
        var samples: [Int] = []
        while samples.count < limit, let sample = try claim(queue, reviewer) {
            try finish(sample, by: reviewer)
            samples.append(sample)
        }
        return samples
    }

    func summary(_ name: String = "q") throws -> QueueSummary? {
        try store.queueSummaries(for: lead).first { $0.queue.name == name }
    }

    func totals(_ name: String = "q") throws -> QueueTotals? { try summary(name)?.totals }

    /// How many people have finished each sample for review.
    func reviews(_ name: String = "q") throws -> [Int: Int] {
        let assignments = try store.assignments(queue: name, for: lead, limit: .max)
        return Dictionary(
            grouping: assignments.filter { $0.state == .done && $0.purpose == .review }, by: \.sample
        ).mapValues(\.count)
    }

    func problems() throws -> [String] { try store.check().problems }
}
