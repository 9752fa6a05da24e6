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
            var table = TextTable(
                "number", "file", "format", "samples", "turns", "quarantined", "domain", "image folders")
            for dataset in datasets {
                table.add(
                    String(dataset.number), dataset.file, dataset.format.rawValue, String(dataset.samples),
                    String(dataset.turns), String(dataset.quarantined), dataset.domain ?? "—",
                    dataset.pictureFolders.joined(separator: ", "))
            }
            report.print(json: .fields(["datasets": datasets.map(DatasetCommand.json)]), lines: table.lines)
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
        .fields([
            "number": dataset.number, "file": dataset.file, "sha256": dataset.digest,
            "format": dataset.format.rawValue, "container": dataset.container.rawValue, "bytes": dataset.byteCount,
            "records": dataset.records, "samples": dataset.samples, "turns": dataset.turns,
            "quarantined": dataset.quarantined, "images": dataset.pictureFolders, "domain": dataset.domain,
            "generator": dataset.generator,
        ])
    }
}
