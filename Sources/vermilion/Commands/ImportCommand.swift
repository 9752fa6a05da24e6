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
            throw ProgramError("\(file) cannot be read: is the name right?")
        }
        let run = ImportRun(
            store: dryRun ? nil : try store.openOrCreate(), format: format, folders: folders.isEmpty ? nil : folders,
            domain: domain, generator: generator)
        var reports: [ImportReport] = []
        for file in files { reports.append(try run.add(file)) }
        if report.json {
            Console.print(["datasets": OrderedJSON(reports.map(Self.json))])
        } else {
            reports.map(Self.line).forEach(Console.print)
        }
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
