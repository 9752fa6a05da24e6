internal import ArgumentParser
internal import Corpus
internal import Figures
internal import Formats
internal import ReviewStore
internal import TextAnalysis

/// Settles contested turns at once whose versions hardly differ.
struct AdjudicateSettleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Settle contested turns at once whose versions are alike.",
        discussion: """
            Meant are turns that all their reviewers edited, and any two texts of which are at least as similar as is \
            asked for: 1 less the Levenshtein distance as a share of the longer text, of question, choices and answer \
            the least. Texts that differ in a number or a formula are not alike, nor are answers that name different \
            choices. What counts is the text that most wrote, else the earliest. A small difference may be the one \
            that matters, as a “not” is: look at --dry-run first.

            Each turn is settled by an event of its own, which 'adjudicate reopen' takes away.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var which: NeedOptions

    @Option(
        help: ArgumentHelp("How alike the versions are at least, from 0 to 1.", valueName: "similarity")
    )
    var similar: Double

    @Flag(
        help:
            "Also turns that some accepted as generated; of as many, an edit counts before an acceptance."
    )
    var orAccepted = false

    @Option(help: "Why it took a lead; repeat for several.")
    var reason: [String] = []

    @Option(help: "A note for each turn; without it, how alike its versions are.")
    var note: String?

    @Flag(help: "List what would be settled, and settle nothing.")
    var dryRun = false

    func validate() throws {
        guard (0...1).contains(similar) else {
            throw ValidationError("--similar takes a number from 0 to 1")
        }
        guard dryRun || !reason.isEmpty else {
            throw ValidationError("say why with --reason, or look first with --dry-run")
        }
    }

    func run() throws {
        let (store, lead) = try self.store.open(for: Self.self)
        let query = SettlingQuery(try which.conditions, similarity: similar, includesAccepted: orAccepted)
        let proposals = try store.settlingProposals(query, for: lead)
        let settled =
            dryRun
            ? [] : try store.settle(proposals, asAskedBy: query, reasons: reason, note: note, by: lead)
        let events = Dictionary(
            settled.map { (TurnPlace(sample: $0.sample ?? 0, turn: $0.turn ?? 0), $0.identity.description) },
            uniquingKeysWith: { first, _ in first })
        report.print(
            json: .fields([
                "proposed": proposals.count, "settled": settled.count,
                "turns": proposals.map { Self.json($0, event: events[$0.place]) },
            ]), lines: proposals.flatMap(Self.lines))
        if report.json { return }
        if dryRun {
            Console.note("\(proposals.count) turns would be settled")
        } else {
            let left = proposals.count - settled.count
            Console.note(
                "\(settled.count) turns are settled"
                    + (left > 0 ? "; \(left) changed meanwhile and are left" : ""))
        }
    }

    private static func json(_ proposal: SettlingProposal, event: String?) -> OrderedJSON {
        .fields([
            "sample": proposal.place.sample, "turn": proposal.place.turn, "similarity": proposal.similarity,
            "text": proposal.text, "authors": proposal.authors, "others": proposal.others, "event": event,
        ])
    }

    /// The turn, the text that counts, and how the others differ from it.
    private static func lines(_ proposal: SettlingProposal) -> [String] {
        let percent = Int((proposal.similarity * 100).rounded(.down))
        return [
            "sample \(proposal.place.sample), turn \(proposal.place.turn)  alike to \(percent) %  "
                + proposal.authors.joined(separator: ", ")
        ]
            + proposal.others.flatMap { other in
                proposal.text.differences(from: other).map { "   \($0)" }
            }
    }
}

extension TurnText {
    /// The parts in which another text differs, with what this one has in its place.
    fileprivate func differences(from other: TurnText) -> [String] {
        zip([other.question] + other.choices + [other.answer], [question] + choices + [answer])
            .filter { !$0.utf8.elementsEqual($1.utf8) }
            .map { TextDifference(from: $0, to: $1).inlineText }
    }
}
