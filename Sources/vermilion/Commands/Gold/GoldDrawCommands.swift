internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore

/// Declares turns gold whose outcome is known already.
struct GoldPromoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote", abstract: "Declare turns gold whose outcome is known already, drawn by a seed.",
        discussion: """
            Promoted turns are easier than the rest, since reviewers agreed on them or a lead has settled them; the list \
            of gold turns says where each was taken from, and how many were decided before it was gold.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(
        help: "adjudicated: turns that a lead settled; unanimous: turns that all of several reviewers decided alike.")
    var from: Source

    @Option(help: "How many at most.")
    var count: Int

    @Option(help: "Which of them: the same number draws the same turns again.")
    var seed: UInt64 = 0

    enum Source: String, ExpressibleByArgument, CaseIterable {
        case adjudicated
        case unanimous
    }

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count takes a number above 0") }
    }

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let source: GoldSource = from == .adjudicated ? .adjudicated : .unanimous
        let promoted = try store.promoteGold(from: source, count: count, seed: seed, by: lead)
        let turns = promoted.map { OrderedJSON.fields(["sample": $0.sample, "turn": $0.turn]) }
        report.print(
            json: .fields(["promoted": turns]), lines: promoted.map { "\($0.sample ?? 0)/\($0.turn ?? 0)" })
        if !report.json { Console.note("\(promoted.count) turns are gold now") }
    }
}

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
        report.print(
            json: .fields(["planted": planted, "without": others]),
            lines: ["an error is planted in \(planted.count) of \(samples.count) samples"])
        if !report.json, !others.isEmpty {
            Console.note("none could be planted in \(others.map(String.init).joined(separator: ", "))")
        }
    }
}
