internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Plants errors in samples for one reviewer.
struct GoldPlantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plant", abstract: "Plant a known error in each of some samples, for one reviewer alone.",
        discussion: """
            None is planted in a sample that the reviewer has opened, and none in turns that are settled, gold, corrected, \
            rejected or contested. A queue can do the same by itself for a share of what it hands out.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The samples' numbers.")
    var samples: [Int]

    @Option(help: "For whom.")
    var reviewer: String

    @Option(help: "Which turn and which error: the same number plants the same again.")
    var seed: UInt64 = 0

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        guard let reviewer = try store.existingReviewer(named: reviewer) else {
            throw StoreError.noSuchReviewerName(self.reviewer)
        }
        let planted = try samples.filter { try store.plantError(in: $0, for: reviewer, seed: seed, by: lead) }
        let others = samples.filter { !planted.contains($0) }
        guard !report.json else {
            Console.print([
                "planted": OrderedJSON(planted.map { .number($0) }), "without": OrderedJSON(others.map { .number($0) }),
            ])
            return
        }
        Console.print("an error is planted in \(planted.count) of \(samples.count) samples")
        if !others.isEmpty {
            Console.note("none could be planted in \(others.map(String.init).joined(separator: ", "))")
        }
    }
}
