internal import Corpus
internal import Formats
internal import ReviewStore

/// Copying a dataset's source with its corrections.
extension ExportRun {
    func copySource(of dataset: DatasetSummary, to file: OutputFile, counts: inout ExportCounts) throws {
        let evidence = try escapeEvidence(of: dataset)
        let instructions = SourceInstructions(run: self, dataset: dataset, evidence: evidence)
        var rewriter = try SourceRewriter(
            container: dataset.container, recordCount: dataset.records, dropsUnread: options.choosesTurns,
            nextInstruction: instructions.next, write: { try file.append($0) })
        var byteCount = 0
        try source.readSource(dataset: dataset.number) { bytes in
            byteCount += bytes.count
            try rewriter.append(bytes)
            try watch.check()
        }
        guard byteCount == dataset.byteCount else {
            throw ExportError.damagedSource(
                file: dataset.file, "has \(byteCount) bytes instead of \(dataset.byteCount)")
        }
        do {
            try rewriter.finish()
        } catch let error as SourceRewriterError {
            throw ExportError.damagedSource(file: dataset.file, error.description)
        }
        counts.add(instructions.counts)
        watch.leftOut += instructions.leftOut
        addUnread(of: dataset, to: &counts)
    }

    /// How the dataset's file escapes, from its beginning: for records that do not show it themselves.
    private func escapeEvidence(of dataset: DatasetSummary) throws -> EscapeEvidence {
        struct Enough: Error {}
        var beginning: [UInt8] = []
        do {
            try source.readSource(dataset: dataset.number) { bytes in
                beginning += bytes
                if beginning.count >= 1 << 20 { throw Enough() }
            }
        } catch is Enough {}
        return EscapeEvidence(beginning)
    }
}

/// Tells for each record of a dataset in turn what becomes of it.
private final class SourceInstructions {
    private let run: ExportRun
    private let dataset: DatasetSummary
    private let evidence: EscapeEvidence
    private let reader: RecordReader
    private let selection: TurnSelection
    private var samples: ExportSamples
    private(set) var counts = ExportCounts()
    private(set) var leftOut: [ExportReport.LeftOut] = []

    init(run: ExportRun, dataset: DatasetSummary, evidence: EscapeEvidence) {
        self.run = run
        self.dataset = dataset
        self.evidence = evidence
        reader = RecordReader(dataset.format)
        selection = TurnSelection(run.options)
        // A record that stays as it is, or leaves whole, needs no reading; a choice of turns may change any other.
        samples = ExportSamples(
            of: dataset.number, from: run.source, chosenBy: run.choice, upTo: run.bound,
            allTexts: run.options.choosesTurns && run.options.effectiveOutcomes.contains(.undecided))
    }

    func next() throws -> RecordInstruction? {
        guard let sample = try samples.nextSample() else { return nil }
        let fate = run.tally(sample, selection, &counts)
        try run.watch.finishedSample()
        if fate.isDropped { return RecordInstruction(place: sample.place, action: .drop) }
        guard fate.isChanged else { return RecordInstruction(place: sample.place, action: .copy) }
        return RecordInstruction(
            place: sample.place, action: .rewrite { try self.rewrite($0, of: sample, fates: fate.turns) })
    }

    private func rewrite(_ record: [UInt8], of sample: ExportSample, fates: [TurnFate]) throws -> [UInt8] {
        do {
            let corrected = try CorrectedRecord(record, of: sample, fates: fates, evidence: evidence, reader: reader)
            for turn in corrected.leftOut {
                counts.correctionsLeftOut += 1
                leftOut.append(
                    ExportReport.LeftOut(
                        file: dataset.file, line: sample.place.line, sample: sample.number,
                        turn: sample.turns[turn.turn].number, reason: turn.why))
            }
            if !corrected.leftOut.isEmpty, corrected.bytes == record {
                counts.recordsChanged -= 1
                counts.recordsUntouched += 1
            }
            return corrected.bytes
        } catch let error as RecordEditError {
            throw ExportError.record(file: dataset.file, line: sample.place.line, sample: sample.number, error)
        }
    }
}
