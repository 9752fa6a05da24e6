internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Takes a sample in hand, for scripts.
struct QueueClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Take the next sample of a queue in hand and print its number, for scripts.",
        discussion: """
            What is in hand already comes first. The lease lasts as long as the queue says and is renewed by every decision on the \
            sample; `vermilion decide` records them, and the last one finishes the sample. When nothing is left, \
            nothing is printed and the exit code is 1.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var newNames: NewNameOptions

    @Argument(help: "The queue's name.")
    var name: String

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self, entry: newNames.entry)
        guard let claim = try store.claim(queue: store.queue(named: name).number, by: reviewer) else {
            throw ProgramError("nothing is left in the queue \(name) for \(reviewer.name)")
        }
        report.print(
            json: .fields(["sample": claim.sample, "turns": claim.turns, "until": claim.until]),
            lines: ["\(claim.sample)"])
    }
}

/// Gives back what is in hand.
struct QueueReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give back what you have in hand of a queue, for others to take.",
        discussion: "Samples that you have begun stay in hand, unless --all is given; drafts stay with you either way.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The queue's name.")
    var name: String

    @Flag(help: "Give back samples that are begun, too.")
    var all = false

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        try store.release(queue: store.queue(named: name).number, by: reviewer, withBegun: all)
    }
}
