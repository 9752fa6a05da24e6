internal import ArgumentParser
internal import Corpus
internal import Exchange
internal import ReviewStore

/// Writes the corrected dataset and, beside it, a manifest.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the corrected dataset and, beside it, a manifest.",
        discussion: """
            `source` writes the imported file back with the corrections applied and everything else byte for byte as \
            it was. The other formats are the accepted and edited turns, unless --decided says otherwise. \
            --where takes conditions such as domain=poster,ocr or kind!=description; complete=yes leaves no conversation \
            in pieces.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("The file to write; for several datasets as source, a folder.", valueName: "file"))
    var to: String

    @Option(help: ArgumentHelp("\(ExportFormat.allCases.map(\.rawValue).listed(with: "or"))."))
    var format = ExportFormat.source

    @Option(help: ArgumentHelp("Turns by what was decided: accepted, edited, rejected, undecided.", valueName: "list"))
    var decided: [String] = []

    @OptionGroup var which: ConditionOptions

    @Option(help: "What happens to rejected turns: drop-turn, drop-sample or keep.")
    var rejected: RejectedTurns?

    @Option(help: "What happens to contested turns: keep or drop.")
    var contested: ContestedTurns?

    @Option(help: ArgumentHelp("Only this dataset, by its number; repeat for several.", valueName: "number"))
    var dataset: [Int] = []

    @OptionGroup var head: HeadOption

    @Option(
        help: ArgumentHelp(
            "Where the manifest goes (default: .FILE.manifest.json beside the file).", valueName: "file"))
    var manifest: String?

    @Flag(help: "Do all but the writing, and count.")
    var dryRun = false

    @Flag(help: "Write over a file that is there, and say what was replaced.")
    var force = false

    func run() throws {
        var options = ExportOptions(programVersion: ProgramVersion.text)
        options.format = format
        options.rejected = rejected
        options.contested = contested
        options.datasets = dataset.isEmpty ? nil : dataset
        options.overwrites = force
        options.isDryRun = dryRun
        options.manifest = manifest
        do {
            options.decided = try ExportOutcome.outcomes(in: decided)
        } catch {
            throw ValidationError(error.description)
        }
        options.conditions = try which.conditions
        options.head = try head.head
        // What leaves the store has everybody's decisions in it.
        let (store, _) = try self.store.open(for: Self.self)
        let interruption = Interruption()
        let result = try DatasetExporter(source: store, options: options).export(
            to: to, isCancelled: { interruption.hasCome },
            progress: { Console.progress("exporting: \($0.samples) of \($0.totalSamples) samples") })
        Console.endProgress()
        for replaced in result.replaced { Console.note("replaced \(replaced)") }
        for notice in result.notices { Console.note(notice) }
        for turn in result.leftOut.prefix(Self.namedAtMost) { Console.note("\(turn)") }
        if result.leftOut.count > Self.namedAtMost {
            Console.note("… and \(result.leftOut.count - Self.namedAtMost) more corrections that are not written")
        }
        if report.json {
            try Console.print(encoding: result)
        } else {
            Self.lines(result).forEach(Console.print)
        }
    }

    /// How many turns are named that could not be written as corrected.
    private static let namedAtMost = 20

    private static func lines(_ result: ExportReport) -> [String] {
        let counts = result.counts
        return [
            "\(counts.turns) turns: \(counts.accepted) accepted, \(counts.edited) edited, \(counts.rejected) rejected, "
                + "\(counts.contested) contested, \(counts.undecided) undecided",
            "\(counts.recordsWritten) records \(result.dryRun ? "would be written" : "written")"
                + " (\(counts.recordsChanged) changed, \(counts.recordsUntouched) as they were), "
                + "\(counts.recordsDropped) dropped; \(counts.turnsDropped) turns dropped",
        ] + result.outputs.map { "\($0.file)  \($0.bytes) bytes  sha256 \($0.sha256)" }
    }
}

extension ExportFormat: ExpressibleByArgument {}
extension RejectedTurns: ExpressibleByArgument {}
extension ContestedTurns: ExpressibleByArgument {}
