internal import Corpus
internal import Formats
internal import ReviewStore

/// One export under way: the ledger as of one event, and what is to be made of it.
struct ExportRun {
    let source: any ExportSource
    let options: ExportOptions
    /// Which turns are exported; nil for all.
    let choice: TurnChoice?
    let bound: Int64
    let heads: [LedgerHead]
    let watch: ExportWatch

    /// Writes a file and its manifest, without giving them their names yet; in a dry run does all but that.
    func write(_ target: ExportTarget, beside surroundings: StoreSurroundings) throws -> WrittenExport {
        func open(_ path: String) throws -> OutputFile {
            try OutputFile(
                for: path, beside: surroundings, overwrites: options.overwrites, isRehearsal: options.isDryRun)
        }
        let file = try open(target.path)
        var counts = ExportCounts()
        switch options.format {
        case .source:
            for dataset in target.datasets { try copySource(of: dataset, to: file, counts: &counts) }
        case .anew(let format): try writeConversations(of: target, as: format, to: file, counts: &counts)
        }
        let digest = try file.finish()
        if options.format == .source, let dataset = target.datasets.first {
            try checkUnchanged(dataset, counts, file, digest)
        }
        let output = ExportReport.Output(
            file: target.path, manifest: target.manifest, bytes: file.byteCount,
            sha256: digest.hexadecimal, records: counts.recordsWritten)
        let manifest = try open(output.manifest)
        try manifest.append(
            ExportManifest(
                options: options, container: target.container, inputs: target.datasets, heads: heads, counts: counts,
                output: output
            ).bytes)
        try manifest.finish()
        return WrittenExport(data: file, manifest: manifest, output: output, counts: counts)
    }

    /// What becomes of a sample, counted.
    func tally(
        _ sample: ExportSample, _ selection: TurnSelection, _ counts: inout ExportCounts
    ) -> TurnSelection.SampleFate {
        counts.samples += 1
        let fate = selection.fate(of: sample, counts: &counts)
        if fate.isDropped {
            counts.recordsDropped += 1
        } else {
            counts.recordsWritten += 1
            if options.format == .source {
                if fate.isChanged { counts.recordsChanged += 1 } else { counts.recordsUntouched += 1 }
            }
        }
        return fate
    }

    /// Adds the records of a dataset that could not be read: in a source export they stay, unless it is a part only.
    func addUnread(of dataset: DatasetSummary, to counts: inout ExportCounts) {
        counts.quarantined += dataset.quarantined
        guard options.format == .source else { return }
        if options.choosesTurns {
            counts.recordsDropped += dataset.quarantined
        } else {
            counts.recordsWritten += dataset.quarantined
            counts.recordsUntouched += dataset.quarantined
        }
    }

    /// A source export that changes nothing is the imported file: its digest tells whether the store still has that.
    private func checkUnchanged(
        _ dataset: DatasetSummary, _ counts: ExportCounts, _ file: OutputFile, _ digest: SHA256Digest
    ) throws {
        guard counts.recordsChanged == 0, counts.recordsDropped == 0, digest != dataset.digest else { return }
        throw ExportError.damagedSource(file: dataset.file, "is not the file that was imported (its SHA-256 differs)")
    }
}

/// Writing samples anew, from their values.
extension ExportRun {
    func writeConversations(
        of target: ExportTarget, as format: WrittenFormat, to file: OutputFile, counts: inout ExportCounts
    ) throws {
        let isArray = target.container == .array
        let selection = TurnSelection(options)
        var line: [UInt8] = []
        var isFirst = true
        for dataset in target.datasets {
            // What nobody has decided leaves unread, unless it is asked for.
            var samples = ExportSamples(
                of: dataset.number, from: source, chosenBy: choice, upTo: bound,
                allTexts: options.effectiveOutcomes.contains(.undecided))
            while let sample = try samples.nextSample() {
                let fate = tally(sample, selection, &counts)
                try watch.finishedSample()
                guard !fate.isDropped, let record = WrittenConversation(sample, fates: fate.turns) else { continue }
                line.removeAll(keepingCapacity: true)
                if isArray { line += (isFirst ? "[\n" : ",\n").utf8 }
                format.record(record).appendLine(to: &line)
                if !isArray { line.append(UInt8(ascii: "\n")) }
                try file.append(line)
                isFirst = false
            }
            addUnread(of: dataset, to: &counts)
        }
        if isArray { try file.append(Array((isFirst ? "[]\n" : "\n]\n").utf8)) }
    }
}
