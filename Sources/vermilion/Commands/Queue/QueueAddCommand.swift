internal import ArgumentParser
internal import ReviewStore

/// Makes a queue.
struct QueueAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make a queue.",
        discussion: """
            Of every domain and set of kinds the same share of samples needs as many reviews as --overlap says, the \
            others need one; how many that are is rounded by largest remainders. What is drawn follows from --seed.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var which: ConditionOptions

    @Argument(help: "The queue's name.")
    var name: String

    @Option(help: ArgumentHelp("How many people review each shared sample.", valueName: "number"))
    var overlap = 1

    @Option(help: ArgumentHelp("Which share of the samples is shared, from 0 to 1.", valueName: "share"))
    var share = 1.0

    @Option(help: ArgumentHelp("Who may take from it, as alice,bob (default: everybody).", valueName: "names"))
    var reviewers: String?

    @Option(
        help: "file, random, uncertain (what reviewers differ about first) or image (a picture's samples together).")
    var order = QueueOrder.file

    @Option(help: ArgumentHelp("What the draws follow from (default: drawn, and kept).", valueName: "number"))
    var seed: Int?

    @Option(help: ArgumentHelp("Which share of what is handed out has known decisions.", valueName: "share"))
    var gold = 0.0

    @Option(
        help: ArgumentHelp(
            "Which share of samples gets a planted error; these go to one more reviewer.", valueName: "share"))
    var seeded = 0.0

    @Option(help: ArgumentHelp("Only so many samples, the first in the queue's order.", valueName: "number"))
    var limit: Int?

    @Flag(help: "Have reviewers do without the captions of the pictures.")
    var hideCaptions = false

    @Option(help: ArgumentHelp("How long a sample stays in hand without input, 1 to 1440.", valueName: "minutes"))
    var lease = 15

    @Option(help: ArgumentHelp("Of several queues with work, the highest number comes first.", valueName: "number"))
    var priority = 0

    @OptionGroup var newNames: NewNameOptions

    @Flag(help: "Hand nothing out before `queue resume`.")
    var paused = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit); it must be at least 1") }
    }

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        var request = QueueRequest(name: name, filter: QueueFilter(try which.conditions))
        request.order = order
        request.seed = seed ?? Int.random(in: 0..<1_000_000_000)
        request.overlap = overlap
        request.share = share
        request.gold = gold
        request.seeded = seeded
        request.hidesCaptions = hideCaptions
        request.limit = limit
        request.leaseMilliseconds = QueueLease.milliseconds(lease)
        request.priority = priority
        request.isPaused = paused
        try NameList.reviewers(reviewers, newNames.entry, in: store) { names in
            request.reviewers = names
            try store.addQueue(request, by: lead, enteringNew: true)
        }
        try QueueReport.print(named: name, in: store, for: lead, report)
    }
}
