internal import Corpus
internal import ReviewStore
internal import Screens

/// Goes through the samples that a filter lets through, in the order of their numbers, whoever else does.
struct LinearSequence: SampleSequence {
    let store: ReviewStore
    let reviewer: Reviewer
    var filter = SampleSelection.all

    var hidesCaptions: Bool { false }

    func number(for request: LoadRequest) throws -> Int? {
        switch request.target {
        case .next: try store.nextSample(after: request.after ?? 0, for: reviewer, open: false, filter: filter)
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

    func sentence(for request: LoadRequest) throws -> String {
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

    /// The next two open ones, and the next in order, which is another one when somebody looks through what is decided.
    func samples(after number: Int) -> [Int] {
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

    func progress() throws -> DeskProgress {
        let counts = try store.deskCounts(for: reviewer, filter: filter)
        return DeskProgress(remaining: counts.left, total: counts.samples)
    }

    func noteInput(on sample: Int?) throws -> String? { nil }

    func finish() {}
}
