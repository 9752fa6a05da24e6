internal import Corpus
internal import Formats
internal import ReviewStore

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
