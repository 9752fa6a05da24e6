/// Splitting a file of one record a line.
struct LineSplitting {
    /// Up to where the window holds no line feed.
    private var searched = 0
    /// Where the line began that is too long to be kept; nil when none is.
    private var longLine: Int?

    mutating func advance(_ splitter: inout RecordSplitter, into sink: inout some RecordSink, isLast: Bool) {
        var start = 0
        while let end = splitter.window.find(UInt8(ascii: "\n"), in: searched..<splitter.window.count) {
            endLine(start..<end, of: &splitter, into: &sink, isFileEnd: false)
            start = end + 1
            searched = start
            splitter.place.line += 1
        }
        searched = splitter.window.count
        if isLast {
            endLine(start..<searched, of: &splitter, into: &sink, isFileEnd: true)
            start = searched
        } else if searched - start > splitter.longestRecord || longLine != nil {
            longLine = longLine ?? splitter.window.base + start
            start = searched
        }
        splitter.window.discard(to: start)
        searched -= start
    }

    private mutating func endLine(
        _ range: Range<Int>, of splitter: inout RecordSplitter, into sink: inout some RecordSink, isFileEnd: Bool
    ) {
        let line = splitter.place.line
        if let begin = longLine {
            longLine = nil
            let end = splitter.window.base + range.upperBound
            splitter.quarantine(begin..<end, line: line, byte: begin, reason: splitter.tooLong, into: &sink)
            return
        }
        let record = splitter.window.trimmed(range)
        guard !record.isEmpty else { return }
        let base = splitter.window.base
        let place = base + record.lowerBound..<base + record.upperBound
        guard record.count <= splitter.longestRecord else {
            let byte = place.lowerBound
            splitter.quarantine(place, line: line, byte: byte, reason: splitter.tooLong, into: &sink)
            return
        }
        guard let fault = splitter.deliver(record, line: line, into: &sink) else { return }
        splitter.quarantine(
            place, line: line, byte: place.lowerBound + fault.offset,
            reason: isFileEnd && fault.isUnfinished ? RecordSplitter.endsInside : fault.description, into: &sink)
    }
}
