internal import ArgumentParser
internal import Corpus
internal import Formats
internal import Foundation
internal import ReviewStore

/// Lists the datasets of a store, and changes what can be changed about one.
struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset", abstract: "List the datasets, or change what can be changed about one.",
        subcommands: [List.self, Set.self], defaultSubcommand: List.self)

    /// Lists all datasets.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the datasets.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        func run() throws {
            let datasets = try store.open().datasets()
            guard !report.json else {
                Console.print(["datasets": OrderedJSON(datasets.map(DatasetCommand.json))])
                return
            }
            var table = TextTable(
                "number", "file", "format", "samples", "turns", "quarantined", "domain", "image folders")
            for dataset in datasets {
                table.add(
                    String(dataset.number), Console.safe(dataset.file), dataset.format.rawValue,
                    String(dataset.samples), String(dataset.turns), String(dataset.quarantined),
                    Console.safe(dataset.domain ?? "—"), Console.safe(dataset.pictureFolders.joined(separator: ", ")))
            }
            table.lines.forEach(Console.print)
        }
    }

    /// Changes a dataset's settings.
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Change a dataset's image folders, domain or generator.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var report: ReportOptions

        @Argument(help: "The dataset's number, as `vermilion dataset` lists it.")
        var number: Int

        @Option(help: ArgumentHelp("A folder in which to look for pictures; repeat for several.", valueName: "folder"))
        var images: [String] = []

        @Option(help: "The domain of samples that have none of their own; an empty one takes it away.")
        var domain: String?

        @Option(help: "The model and prompt that wrote the turns; an empty one takes it away.")
        var generator: String?

        func validate() throws {
            if images.isEmpty, domain == nil, generator == nil {
                throw ValidationError("nothing to change: give --images, --domain or --generator")
            }
        }

        func run() throws {
            let summary = try store.open(for: Self.self).store.updateDataset(
                number, pictureFolders: images.isEmpty ? nil : try images.map(ImageFolderOption.absolutePath),
                domain: domain.map { $0.isEmpty ? .some(nil) : .some($0) } ?? .none,
                generator: generator.map { $0.isEmpty ? .some(nil) : .some($0) } ?? .none)
            if report.json { Console.print(DatasetCommand.json(summary)) }
        }
    }

    private static func json(_ dataset: DatasetSummary) -> OrderedJSON {
        [
            "number": OrderedJSON(dataset.number), "file": OrderedJSON(dataset.file),
            "sha256": OrderedJSON(dataset.digest), "format": OrderedJSON(dataset.format.rawValue),
            "container": OrderedJSON(dataset.container.rawValue), "bytes": OrderedJSON(dataset.byteCount),
            "records": OrderedJSON(dataset.records), "samples": OrderedJSON(dataset.samples),
            "turns": OrderedJSON(dataset.turns), "quarantined": OrderedJSON(dataset.quarantined),
            "images": OrderedJSON(dataset.pictureFolders), "domain": OrderedJSON(dataset.domain),
            "generator": OrderedJSON(dataset.generator),
        ]
    }
}
