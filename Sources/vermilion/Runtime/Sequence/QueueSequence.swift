internal import Corpus
internal import ReviewStore
internal import Screens
internal import Synchronization

/// Goes through the samples that a queue hands to a reviewer.
///
/// Two samples are leased ahead of the one on screen, so that the next one is there without waiting for anybody. Going
/// back and forth is among the samples that were handed to this reviewer.
final class QueueSequence: SampleSequence {
    private let store: ReviewStore
    private let reviewer: Reviewer
    private let queue: ReviewQueue
    /// The samples that this sitting has had from the queue.
    private let handed = Mutex<Set<Int>>([])

    /// How many samples are leased ahead.
    private static let ahead = 2

    init(store: ReviewStore, reviewer: Reviewer, queue: ReviewQueue) {
        self.store = store
        self.reviewer = reviewer
        self.queue = queue
    }

    var hidesCaptions: Bool { queue.hidesCaptions }

    func number(for request: LoadRequest) throws -> Int? {
        switch request.target {
        case .next:
            // After the last one only what is not decided yet keeps a new one from coming.
            try store.nextAssigned(queue: queue.number, after: request.after, for: reviewer)
                ?? (isInHand(request.after) ? nil : nextOpen(after: request.after))
        case .previous: try store.previousAssigned(queue: queue.number, before: request.after, for: reviewer)
        case .nextOpen: try nextOpen(after: request.after)
        case .first: try store.nextAssigned(queue: queue.number, after: nil, for: reviewer)
        case .last: try store.previousAssigned(queue: queue.number, before: nil, for: reviewer)
        case .number(let number): number
        }
    }

    /// The next sample in hand, from the first again after the last, or else a new one; never the one on screen.
    private func nextOpen(after number: Int?) throws -> Int? {
        let inHand = try store.samplesInHand(queue: queue.number, of: reviewer, after: number)
        return try inHand.first ?? claim(besides: number.map { [$0] } ?? [])
    }

    private func isInHand(_ number: Int?) throws -> Bool {
        guard let number else { return false }
        return try store.samplesInHand(queue: queue.number, of: reviewer).contains(number)
    }

    private func claim(besides: Set<Int>) throws -> Int? {
        guard let claim = try store.claim(queue: queue.number, by: reviewer, besides: besides) else { return nil }
        _ = handed.withLock { $0.insert(claim.sample) }
        // Somebody who looks at a sample by its number may be handed just that one.
        return besides.contains(claim.sample) ? try self.claim(besides: besides.union([claim.sample])) : claim.sample
    }

    func samples(after number: Int) -> [Int] {
        // What cannot be had now is asked for again, and told of, when it is wanted.
        var inHand = (try? store.samplesInHand(queue: queue.number, of: reviewer, after: number)) ?? []
        while inHand.count < Self.ahead, let next = try? claim(besides: Set(inHand + [number])), !inHand.contains(next)
        { inHand.append(next) }
        return Array(inHand.prefix(Self.ahead))
    }

    func progress() throws -> DeskProgress {
        let progress = try store.progress(queue: queue.number, of: reviewer)
        return DeskProgress(remaining: progress.left, total: progress.total)
    }

    func noteInput(on sample: Int?) throws -> String? {
        let own = sample.flatMap { sample in handed.withLock { $0.contains(sample) } ? sample : nil }
        if try store.renew(queue: queue.number, sample: own, by: reviewer) { return nil }
        guard let own, handed.withLock({ $0.remove(own) }) != nil else { return nil }
        return
            "nobody was at work here for a while, and sample \(own) has gone to somebody else; what you decide counts too"
    }

    func finish() { try? store.release(queue: queue.number, by: reviewer) }

    func sentence(for request: LoadRequest) throws -> String {
        switch request.target {
        case .number(let number): return "there is no sample \(number)"
        case .next where try isInHand(request.after):
            return "this is the last sample that you have in hand: decide or skip it, and the next one comes"
        case .previous: return "this is the first sample that you had of the queue \(queue.name)"
        case .next, .nextOpen, .first, .last: return try emptySentence()
        }
    }

    /// Nothing is left: what there is to do.
    private func emptySentence() throws -> String {
        let summaries = try store.queueSummaries(for: reviewer)
        var sentence = "nothing is left for you in the queue \(queue.name)"
        if let summary = summaries.first(where: { $0.queue.number == queue.number }) {
            let others = summary.leased - (summary.reviewers.first { $0.name == reviewer.name }?.leased ?? 0)
            if others == 1 { sentence += "; somebody else has one sample in hand" }
            if others > 1 { sentence += "; others have \(others) samples in hand" }
        }
        let elsewhere = summaries.filter { $0.queue.number != queue.number && $0.queue.state == .open }.compactMap {
            summary in
            let left = summary.reviewers.first { $0.name == reviewer.name }?.left ?? 0
            return left > 0 ? "\(summary.queue.name) has \(left)" : nil
        }
        guard !elsewhere.isEmpty else { return sentence }
        return sentence + ". `vermilion review --queue NAME` opens another: " + elsewhere.joined(separator: ", ")
    }
}
