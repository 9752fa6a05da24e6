internal import ArgumentParser
internal import Corpus
internal import Exchange
internal import Formats
internal import Foundation
internal import ReviewStore

/// Adds datasets to a store.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add datasets to a store, which is made when there is none.",
        discussion: """
            The format is told from the content: llava, messages or mminstruct, as a JSON array or one record a line. \
            A record that cannot be read is set aside with its place and reason, and the rest goes on. A file that \
            the store has already adds nothing.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: ArgumentHelp("The dataset files.", valueName: "file"))
    var files: [String]

    @Option(help: "llava, messages or mminstruct; told from the content otherwise.")
    var format: DatasetFormat?

    @Option(
        help: ArgumentHelp(
            "A folder in which to look for pictures; repeat for several (default: the file's own and images in it).",
            valueName: "folder"))
    var images: [String] = []

    @Option(help: "The domain of samples that tell none themselves.")
    var domain: String?

    @Option(help: "The model and prompt that wrote the turns.")
    var generator: String?

    @Flag(help: "Count, and write nothing.")
    var dryRun = false

    func run() throws {
        let folders = try images.map(ImageFolderOption.absolutePath)
        for file in files where !FileManager.default.isReadableFile(atPath: file) {
            // What is not UTF-8 has become replacement characters on its way here.
            throw ProgramError(
                file.unicodeScalars.contains("\u{FFFD}")
                    ? "\(file) has a name that is not UTF-8: give the file another, or name a link to it (ln -s)"
                    : "\(file) cannot be read: is the name right?")
        }
        let made = try makeRun(folders.isEmpty ? nil : folders)
        var reports: [ImportReport] = []
        var failures: [(file: String, reason: String)] = []
        for file in files {
            do {
                reports.append(try made.add(file))
            } catch {
                if files.count == 1, !report.json { throw error }
                let reason = ErrorSentence.text(for: error)
                failures.append((file, reason))
                OutputLine.block("", reason).forEach(Console.note)
                // What went wrong with one file says nothing of the next, unless it is the store or a wish to stop.
                guard let error = error as? ImportError, !error.isCancellation else { break }
            }
        }
        if report.json {
            Console.print([
                "datasets": OrderedJSON(reports.map(Self.json)),
                "failed": OrderedJSON(
                    failures.map { ["file": OrderedJSON($0.file), "error": OrderedJSON($0.reason)] as OrderedJSON }),
            ])
        } else {
            reports.map(Self.line).forEach(Console.print)
        }
        if !failures.isEmpty { throw ExitCode.failure }
    }

    /// The run of these options; a store is made only for what can be imported.
    private func makeRun(_ folders: [String]?) throws -> ImportRun {
        func run(into store: ReviewStore?) -> ImportRun {
            ImportRun(store: store, format: format, folders: folders, domain: domain, generator: generator)
        }
        if dryRun { return run(into: nil) }
        if !store.access.exists {
            var refusals: [any Error] = []
            for file in files {
                do {
                    try run(into: nil).ensureReadable(file)
                    break
                } catch {
                    refusals.append(error)
                }
            }
            if refusals.count == files.count, let first = refusals.first { throw first }
        }
        return run(into: try store.openOrCreate(for: Self.self))
    }

    private static func json(_ report: ImportReport) -> OrderedJSON {
        [
            "file": OrderedJSON(report.file), "format": OrderedJSON(report.format?.rawValue),
            "records": OrderedJSON(report.records), "samples": OrderedJSON(report.samples),
            "turns": OrderedJSON(report.turns), "quarantined": OrderedJSON(report.quarantined),
            "missingPictures": OrderedJSON(report.missingPictures),
            "alreadyImported": OrderedJSON(report.alreadyImported), "dataset": OrderedJSON(report.dataset?.number),
        ]
    }

    private static func line(_ report: ImportReport) -> String {
        guard !report.alreadyImported else {
            return "\(Console.safe(report.file)): already imported; nothing was added"
        }
        var line =
            "\(Console.safe(report.file)): \(report.records) records, \(report.samples) samples, \(report.turns) turns"
        if report.quarantined > 0 { line += ", \(report.quarantined) quarantined" }
        if let missing = report.missingPictures, missing > 0 { line += ", \(missing) pictures missing" }
        return line
    }
}

extension DatasetFormat: ExpressibleByArgument {}
