internal import Corpus
internal import Formats
internal import ReviewStore

/// Writes the corrected dataset of a store, and beside each file its manifest.
///
/// Everything is as of one event of the ledger, however much is decided meanwhile. Files appear whole or not at all,
/// and the same store and options give the same bytes. A dry run does all of it but the writing. Memory stays flat whatever the size of the dataset.
///
/// `llava` and `messages` exports take all datasets of the store in order, into one file: an array when its name ends
/// in `.json`, else one record a line. A `source` export takes one dataset, or writes each into a folder under its own
/// file name, those whose name is taken with the dataset's number before it.
package struct DatasetExporter {
    let source: any ExportSource
    let options: ExportOptions

    package init(source: any ExportSource, options: ExportOptions) {
        self.source = source
        self.options = options
    }

    /// How far an export is.
    package struct Progress: Hashable, Sendable {
        /// Samples written or left out so far, of all datasets.
        package var samples: Int
        package var totalSamples: Int
    }

    /// Exports to the file, or for a source export folder, at `path`.
    ///
    /// `isCancelled` is asked often; once it says yes the export stops with `ExportError.cancelled`, and no file is left.
    package func export(
        to path: String, isCancelled: @escaping () -> Bool = { false },
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws -> ExportReport {
        let bound = try options.head.map(source.eventNumber) ?? source.newestEventNumber()
        let heads = try source.heads(upTo: bound).sorted { $0.event.site.hexadecimal < $1.event.site.hexadecimal }
        let datasets = try chosenDatasets()
        let watch = ExportWatch(
            totalSamples: datasets.reduce(0) { $0 + $1.samples }, isCancelled: isCancelled, progress: progress)
        let choice = try options.turnConditions.isEmpty ? nil : source.turnChoice(options.turnConditions)
        let run = ExportRun(
            source: source, options: options, choice: choice, bound: bound, heads: heads, watch: watch)
        let targets = try ExportTarget.targets(of: datasets, at: path, options)
        let surroundings = try source.surroundings()

        var counts = ExportCounts()
        for target in targets {
            for path in [target.path, target.manifest] {
                try OutputFile.check(path, beside: surroundings, overwrites: options.overwrites)
            }
        }
        var written: [WrittenExport] = []
        for target in targets {
            let export = try run.write(target, beside: surroundings)
            counts.add(export.counts)
            written.append(export)
        }
        try watch.check()
        var report = report(counts, heads: heads, outputs: options.isDryRun ? [] : written.map(\.output))
        report.leftOut = watch.leftOut
        report.notices = try source.unmetValues(of: options.conditions).map { "--where: \($0)" }
        if counts.recordsWritten == 0 { report.notices.append("nothing meets the conditions: no record is written") }
        if !options.isDryRun {
            report.replaced = try Publication.publish(written, overwrites: options.overwrites).map(\.description)
        }
        return report
    }

    private func report(_ counts: ExportCounts, heads: [LedgerHead], outputs: [ExportReport.Output]) -> ExportReport {
        ExportReport(
            format: options.format.rawValue, dryRun: options.isDryRun, outputs: outputs, counts: counts,
            heads: heads.map(\.description))
    }

    private func chosenDatasets() throws -> [DatasetSummary] {
        let all = try source.datasets()
        for number in options.datasets ?? [] where !all.contains(where: { $0.number == number }) {
            throw ExportError.unknownDataset(number, known: all)
        }
        let chosen = all.filter { dataset in
            options.datasets?.contains(dataset.number) ?? true
                && options.conditions.allSatisfy {
                    $0.field != .dataset || $0.holds(for: [String(dataset.number), dataset.file])
                }
        }
        guard !chosen.isEmpty else {
            throw ExportError.noDatasets(
                all.isEmpty ? "the store has no dataset" : "no dataset of the store meets the conditions")
        }
        return chosen.sorted { $0.number < $1.number }
    }
}

/// Tells how far an export is, and whether it should stop.
final class ExportWatch {
    private let totalSamples: Int
    private let isCancelled: () -> Bool
    private let progress: (DatasetExporter.Progress) -> Void
    private var samples = 0
    /// Corrections that could not be written.
    var leftOut: [ExportReport.LeftOut] = []

    init(
        totalSamples: Int, isCancelled: @escaping () -> Bool,
        progress: @escaping (DatasetExporter.Progress) -> Void
    ) {
        self.totalSamples = totalSamples
        self.isCancelled = isCancelled
        self.progress = progress
    }

    func check() throws {
        if isCancelled() { throw ExportError.cancelled }
    }

    func finishedSample() throws {
        samples += 1
        guard samples.isMultiple(of: 256) || samples == totalSamples else { return }
        try check()
        progress(DatasetExporter.Progress(samples: samples, totalSamples: totalSamples))
    }
}
