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
            The format is told from the content: \(DatasetFormat.names), as a JSON array or one record a line. \
            A record that cannot be read is set aside with its place and reason, and the rest goes on. A file that \
            the store has already adds nothing.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: ArgumentHelp("The dataset files.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("\(DatasetFormat.names); told from the content otherwise."))
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
        let results = try importFiles(folders.isEmpty ? nil : folders)
        let (reports, failures) = (results.reports, results.failures)
        report.print(
            json: .fields([
                "datasets": reports.map(Self.json),
                "failed": failures.map { OrderedJSON.fields(["file": $0.file, "error": $0.reason]) },
            ]), lines: reports.map(Self.line))
        if !failures.isEmpty { throw ExitCode.failure }
    }

    private struct Results {
        var reports: [ImportReport] = []
        var failures: [(file: String, reason: String)] = []

        /// A store is not made for nothing.
        struct NothingImported: Error {}
    }

    /// Imports all files: into the store, or into one that is made of them.
    private func importFiles(_ folders: [String]?) throws -> Results {
        if dryRun { return try importFiles(into: nil, folders) }
        if !store.access.exists {
            var results = Results()
            do {
                _ = try store.access.create { made in
                    results = try importFiles(into: made, folders)
                    if results.reports.allSatisfy({ $0.dataset == nil }) { throw Results.NothingImported() }
                }
                return results
            } catch is Results.NothingImported {
                return results
            } catch StoreError.exists {
                // Somebody else has made it meanwhile.
            }
        }
        return try importFiles(into: store.access.openMade(for: Self.self), folders)
    }

    private func importFiles(into target: (any ImportTarget)?, _ folders: [String]?) throws -> Results {
        let run = ImportRun(store: target, format: format, folders: folders, domain: domain, generator: generator)
        var results = Results()
        for file in files {
            do {
                results.reports.append(try run.add(file))
            } catch {
                if files.count == 1, !report.json { throw error }
                let reason = ErrorSentence.text(for: error)
                results.failures.append((file, reason))
                OutputLine.block("", reason).forEach(Console.note)
                // What went wrong with one file says nothing of the next, unless it is the store or a wish to stop.
                guard let error = error as? ImportError, !error.isCancellation else { break }
            }
        }
        return results
    }

    private static func json(_ report: ImportReport) -> OrderedJSON {
        .fields([
            "file": report.file, "format": report.format?.rawValue, "records": report.records,
            "samples": report.samples, "turns": report.turns, "quarantined": report.quarantined,
            "missingPictures": report.missingPictures, "alreadyImported": report.alreadyImported,
            "dataset": report.dataset?.number,
        ])
    }

    private static func line(_ report: ImportReport) -> String {
        guard !report.alreadyImported else {
            return "\(report.file): already imported; nothing was added"
        }
        var line =
            "\(report.file): \(report.records) records, \(report.samples) samples, \(report.turns) turns"
        if report.quarantined > 0 { line += ", \(report.quarantined) quarantined" }
        if let missing = report.missingPictures, missing > 0 { line += ", \(missing) pictures missing" }
        return line
    }
}

extension DatasetFormat: ExpressibleByArgument {
    /// The names of the formats that are read, as a sentence has them.
    static var names: String { FormatRegistry.readable.map(\.rawValue).listed(with: "or") }

    init?(argument: String) {
        let format = DatasetFormat(rawValue: argument)
        guard FormatRegistry.readable.contains(format) else { return nil }
        self = format
    }

    static var allValueStrings: [String] { FormatRegistry.readable.map(\.rawValue) }
}
