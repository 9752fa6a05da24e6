internal import Corpus
internal import ReviewStore

/// A file to be written, and what goes into it.
struct ExportTarget {
    var path: String
    var manifest: String
    var datasets: [DatasetSummary]
    var container: DatasetContainer

    init(path: String, manifest: String? = nil, datasets: [DatasetSummary], container: DatasetContainer) {
        self.path = path
        self.manifest = manifest ?? ManifestName.beside(path)
        self.datasets = datasets
        self.container = container
    }

    /// The files that an export to `path` writes, with the datasets that go into each.
    static func targets(
        of datasets: [DatasetSummary], at path: String, _ options: ExportOptions
    ) throws -> [ExportTarget] {
        let isFolder = OutputFile.isFolder(path) || path.last == "/"
        guard options.format == .source else {
            if isFolder { throw ExportError.notAFile(path, hint: "it is a folder; name a file in it") }
            let container: DatasetContainer = path.hasSuffix(".json") ? .array : .lines
            return [try one(path, options, datasets, container)]
        }
        guard isFolder else {
            guard datasets.count == 1 else { throw ExportError.severalDatasets(datasets) }
            return [try one(path, options, datasets, datasets[0].container)]
        }
        if let manifest = options.manifest { throw ExportError.severalManifests(manifest) }
        let folder = path.last == "/" ? path : path + "/"
        var taken: Set<String> = []
        return datasets.map { dataset in
            var target = ExportTarget(
                path: folder + plainName(of: dataset), datasets: [dataset], container: dataset.container)
            while taken.contains(target.path) || taken.contains(target.manifest) {
                let name = target.path.dropFirst(folder.count)
                target = ExportTarget(
                    path: "\(folder)\(dataset.number)-\(name)", datasets: [dataset], container: dataset.container)
            }
            taken.formUnion([target.path, target.manifest])
            return target
        }
    }

    private static func one(
        _ path: String, _ options: ExportOptions, _ datasets: [DatasetSummary], _ container: DatasetContainer
    ) throws -> ExportTarget {
        let target = ExportTarget(path: path, manifest: options.manifest, datasets: datasets, container: container)
        guard target.manifest != path else {
            throw ExportError.notAFile(path, hint: "it is named for the data and for the manifest")
        }
        return target
    }

    /// The dataset's file name, which in a store from elsewhere could lead out of the folder.
    private static func plainName(of dataset: DatasetSummary) -> String {
        let name = String(dataset.file.map { $0 == "/" || $0 == "\0" ? "_" : $0 })
        return ["", ".", ".."].contains(name) ? "\(dataset.number)-dataset" : name
    }
}

/// A file that is written but has not got its name yet.
struct WrittenExport {
    var data: OutputFile
    var manifest: OutputFile
    var output: ExportReport.Output
    var counts: ExportCounts
}

/// Gives exported files their names: all of them, or none.
///
/// A manifest that stands belongs to the file beside it, whenever the program is killed: the earlier one goes first, then
/// comes the data, last its own.
struct Publication {
    private var begun: [OutputFile] = []

    /// What was replaced.
    static func publish(_ exports: [WrittenExport], overwrites: Bool) throws -> [ReplacedFile] {
        var publication = Publication()
        do {
            let replaced = try exports.flatMap { try publication.publish($0, overwrites: overwrites) }
            publication.begun.forEach { $0.settle() }
            return replaced
        } catch {
            publication.begun.reversed().forEach { $0.retract() }
            throw error
        }
    }

    private mutating func publish(_ export: WrittenExport, overwrites: Bool) throws -> [ReplacedFile] {
        begun.append(export.manifest)
        if overwrites {
            try export.manifest.clearPlace()
            ExportManifest.removeEarlier(of: export.data.path)
        }
        begun.append(export.data)
        let data = try export.data.publish()
        try export.manifest.publish()
        return [data].compactMap { $0 }
    }
}
