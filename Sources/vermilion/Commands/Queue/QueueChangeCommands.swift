internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Which queue a command changes.
struct QueueOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The queue's name.")
    var name: String

    /// Runs a change and tells what the queue is like now.
    func change(
        for command: any ParsableCommand.Type, _ body: (ReviewStore, Reviewer) throws -> Void
    ) throws {
        let (store, reviewer) = try self.store.open(for: command)
        try body(store, reviewer)
        try QueueReport.print(named: name, in: store, for: reviewer, report)
    }
}

/// Stops handing out.
struct QueuePauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Hand nothing out; what is in hand can be finished.")

    @OptionGroup var queue: QueueOptions

    func run() throws { try queue.change(for: Self.self) { try $0.pause(queue: queue.name, by: $1) } }
}

/// Hands out again.
struct QueueResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Hand out again.")

    @OptionGroup var queue: QueueOptions

    func run() throws { try queue.change(for: Self.self) { try $0.resume(queue: queue.name, by: $1) } }
}

/// Takes in what meets the conditions by now.
struct QueueTopUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "top-up", abstract: "Take in samples that meet the queue's conditions now, while people work.",
        discussion: """
            With --where, samples that meet these conditions are taken in too, now and at the next topping up. New \
            samples come after those that are there; `queue order` mixes them in.
            """)

    @OptionGroup var queue: QueueOptions
    @OptionGroup var which: ConditionOptions

    @Option(help: ArgumentHelp("Only so many samples, the first in the queue's order.", valueName: "number"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit); it must be at least 1") }
    }

    func run() throws {
        let conditions = try which.conditions
        try queue.change(for: Self.self) {
            let added = try $0.topUp(
                queue: queue.name, by: $1, with: conditions.isEmpty ? nil : QueueFilter(conditions), limit: limit)
            Console.note("took in \(added) samples")
        }
    }
}

/// Changes what comes next.
struct QueueOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Put what is still to be handed out into another order.")

    @OptionGroup var queue: QueueOptions

    @Argument(help: "file, random, uncertain or image.")
    var order: QueueOrder

    @Option(help: ArgumentHelp("What the draws follow from (default: as before).", valueName: "number"))
    var seed: Int?

    func run() throws {
        try queue.change(for: Self.self) { try $0.reorder(queue: queue.name, by: $1, order: order, seed: seed) }
    }
}

/// Gives a queue to others.
struct QueueAssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Say who may take from a queue.",
        discussion:
            "Those who may not any more give back what they have not begun; what they have begun they may finish.")

    @OptionGroup var queue: QueueOptions

    @Option(help: ArgumentHelp("Who may take from it from now on, as alice,bob.", valueName: "names"))
    var reviewers: String?

    @Flag(help: "Everybody may take from it.")
    var everybody = false

    @OptionGroup var newNames: NewNameOptions

    func validate() throws {
        guard (reviewers == nil) == everybody else { throw ValidationError("give --reviewers or --everybody") }
    }

    func run() throws {
        try queue.change(for: Self.self) { store, lead in
            try NameList.reviewers(reviewers, newNames.entry, in: store) { names in
                try store.assign(queue: queue.name, to: names, by: lead, enteringNew: true)
            }
        }
    }
}

/// Changes a queue's name, or what its samples need.
struct QueueSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change a queue's name, overlap, share, gold, captions, lease or priority.",
        discussion: """
            With a larger overlap or share, finished samples are handed out again; with a smaller one nothing that is \
            done or in hand is taken away.
            """)

    @OptionGroup var queue: QueueOptions

    @Option(help: "Another name.")
    var rename: String?

    @Option(help: ArgumentHelp("How many people review each shared sample.", valueName: "number"))
    var overlap: Int?

    @Option(help: ArgumentHelp("Which share of the samples is shared, from 0 to 1.", valueName: "share"))
    var share: Double?

    @Option(help: ArgumentHelp("Which share of what is handed out has known decisions.", valueName: "share"))
    var gold: Double?

    @Option(help: ArgumentHelp("Which share of samples gets a planted error.", valueName: "share"))
    var seeded: Double?

    @Flag(inversion: .prefixedNo, help: "Have reviewers do without the captions of the pictures.")
    var hideCaptions: Bool?

    @Option(help: ArgumentHelp("How long a sample stays in hand without input, 1 to 1440.", valueName: "minutes"))
    var lease: Int?

    @Option(help: ArgumentHelp("Of several queues with work, the highest number comes first.", valueName: "number"))
    var priority: Int?

    func validate() throws {
        let isNothing =
            overlap == nil && share == nil && gold == nil && seeded == nil && lease == nil && priority == nil
        if isNothing, rename == nil, hideCaptions == nil {
            throw ValidationError(
                "nothing to change: give --rename, --overlap, --share, --gold, --seeded, --hide-captions, --lease or "
                    + "--priority")
        }
    }

    func run() throws {
        var change = QueueChange()
        change.name = rename
        change.overlap = overlap
        change.share = share
        change.gold = gold
        change.seeded = seeded
        change.hidesCaptions = hideCaptions
        change.leaseMilliseconds = lease.map(QueueLease.milliseconds)
        change.priority = priority
        let (store, lead) = try queue.store.open(for: Self.self)
        try store.update(queue: queue.name, by: lead, change)
        try QueueReport.print(named: rename ?? queue.name, in: store, for: lead, queue.report)
    }
}
