internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore

/// Settles a turn.
struct AdjudicateResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Settle a turn: take a reviewer's version, accept, reject, or write it.",
        discussion: """
            Every reviewer's decision stays as it is, and no later one overturns the resolution. Reasons are \
            \(AdjudicationReason.allCases.map(\.rawValue).joined(separator: ", ")), and those of the project's taxonomy.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var place: TurnArguments

    @Option(help: ArgumentHelp("Take this reviewer's version; with --hide-names its letter.", valueName: "reviewer"))
    var take: String?

    @Flag(help: "The turn is right as it was generated.")
    var accept = false

    @Flag(help: "The turn is to go.")
    var reject = false

    @OptionGroup var text: TextOptions
    @OptionGroup var names: NameOptions

    @Option(help: "Why it took a lead; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for the reviewers, or for the guidelines.")
    var note: String?

    func validate() throws {
        guard [take != nil, accept, reject, text.isGiven].count(where: { $0 }) == 1 else {
            throw ValidationError(
                "give one of --take REVIEWER, --accept, --reject, or the text with --answer, --question or --choice")
        }
    }

    func run() throws {
        let store = try store.open()
        let lead = try self.store.reviewer(in: store)
        guard lead.role == .lead else { throw StoreError.notLead(name: lead.name, action: "resolve a turn") }
        let found = names.applied(
            to: try store.adjudicationCase(sample: place.sample, turn: place.turn, for: lead))
        let after: TurnText? =
            if let take { try version(of: take, in: found).text } else if accept { found.generated } else if reject {
                nil
            } else { text.applied(to: found.generated) }
        let recorded = try store.record(
            ReviewAction(
                action: .resolve, sample: place.sample, turn: place.turn, after: after, reasons: reason, note: note,
                source: .script), by: lead)
        RulingReport(recorded: recorded, words: "is settled").print(json: report.json)
    }

    private func version(of name: String, in found: AdjudicationCase) throws -> ReviewerVersion {
        if let version = found.versions.first(where: { $0.reviewer == name }) { return version }
        let known = found.versions.map(\.reviewer).joined(separator: ", ")
        throw ProgramError(
            "there is no version of \(name) for sample \(place.sample), turn \(place.turn): "
                + (known.isEmpty ? "nobody has decided it" : "take one of \(known)"))
    }
}
