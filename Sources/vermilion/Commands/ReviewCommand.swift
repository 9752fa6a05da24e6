internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Opens the desk.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Open the desk: review samples full-screen, with their pictures.",
        discussion: """
            On a queue, samples are handed out one by one, and to nobody else meanwhile. Without --queue the desk opens \
            on the queue that has something left for you, if it is the only one or the one of the highest priority. With --linear, or with a condition, it \
            goes through the samples in the order of their numbers.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var newNames: NewNameOptions

    @Option(help: ArgumentHelp("Take samples from this queue.", valueName: "name"))
    var queue: String?

    @Flag(help: "Go through all samples in order, without a queue.")
    var linear = false

    @Option(help: ArgumentHelp("Begin with this sample.", valueName: "number"))
    var sample: Int?

    @OptionGroup var which: CommonConditionOptions

    func validate() throws {
        if queue != nil, try linear || !which.conditions.isEmpty {
            throw ValidationError("--queue says which samples: it cannot stand with --linear or a condition")
        }
    }

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self, entry: newNames.entry)
        let sequence: any SampleSequence
        if let queue = try chosenQueue(in: store, for: reviewer) {
            sequence = QueueSequence(store: store, reviewer: reviewer, queue: queue)
        } else {
            sequence = try linearSequence(in: store, for: reviewer)
        }
        try ScreenSession(store: store, person: reviewer, look: look).review(sequence, from: sample)
    }

    /// Goes through the samples that meet the conditions, of which there must be some.
    private func linearSequence(in store: ReviewStore, for reviewer: Reviewer) throws -> LinearSequence {
        let conditions = try which.conditions
        let selection = try store.selection(conditions, for: reviewer)
        let count = try conditions.isEmpty ? 1 : store.deskCounts(for: reviewer, filter: selection).samples
        guard count == 0 else { return LinearSequence(store: store, reviewer: reviewer, filter: selection) }
        try ConditionOptions.tellUnmetValues(of: conditions, in: store)
        throw ProgramError("no sample meets \(conditions.text)")
    }

    /// The queue to work on; nil for none.
    private func chosenQueue(in store: ReviewStore, for reviewer: Reviewer) throws -> ReviewQueue? {
        let own = try store.queues(for: reviewer)
        if let queue {
            let found = try store.queue(named: queue)
            guard own.contains(where: { $0.number == found.number }) else {
                throw StoreError.notForReviewer(queue: queue, name: reviewer.name)
            }
            return found
        }
        guard !linear, try which.conditions.isEmpty else { return nil }
        let left = try own.map { ($0, $0.state == .open ? try store.progress(queue: $0.number, of: reviewer).left : 0) }
        let worthwhile = left.filter { $0.1 > 0 }
        let highest = worthwhile.map(\.0.priority).max()
        let first = worthwhile.filter { $0.0.priority == highest }
        if first.count == 1 { return first.first?.0 }
        // With nothing left anywhere the desk says so, and what there is to do.
        if own.count <= 1 { return own.first }
        let list = left.map { "\($0.0.name) (\($0.0.state == .open ? "\($0.1) left" : $0.0.state.rawValue))" }
        throw ProgramError(
            "name a queue with --queue, or go through everything with --linear; for \(reviewer.name) there are "
                + list.joined(separator: ", "))
    }
}
