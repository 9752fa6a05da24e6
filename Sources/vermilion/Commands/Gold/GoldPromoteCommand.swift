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
        let promoted = try store.promoteGold(
            from: source, count: count, seed: seed, by: lead)
        guard !report.json else {
            Console.print([
                "promoted": OrderedJSON(
                    promoted.map { ["sample": OrderedJSON($0.sample), "turn": OrderedJSON($0.turn)] })
            ])
            return
        }
        for turn in promoted { Console.print("\(turn.sample ?? 0)/\(turn.turn ?? 0)") }
        Console.note("\(promoted.count) turns are gold now")
    }
}
