package import Corpus

/// Splits a dataset file into its records, block by block, in memory that does not grow with the file.
///
/// Blocks may end anywhere. A byte order mark is passed over, and so are blank lines and white space around records. A
/// record that is not JSON is quarantined and the next one goes on; in an array the splitter looks for it where the
/// file's other records show how one begins.
package struct RecordSplitter: ~Copyable {
    /// The longest record that is read; a longer one is quarantined without being kept in memory.
    package static let longestRecord = 16 * 1024 * 1024

    let longestRecord: Int
    var window = SplitterWindow()
    var place = SplitterPlace()
    private var container: Container
    private var hasPassedMark = false

    private enum Container {
        case lines(LineSplitting)
        case array(ArraySplitting)
    }

    package init(_ container: DatasetContainer, longestRecord: Int = RecordSplitter.longestRecord) {
        self.longestRecord = longestRecord
        self.container =
            switch container {
            case .lines: .lines(LineSplitting())
            case .array: .array(ArraySplitting())
            }
    }

    /// How many records have been found, readable or not.
    package var recordCount: Int { place.ordinal }

    /// Whether an array has come to its closing bracket; true for lines.
    package var isComplete: Bool {
        switch container {
        case .lines: true
        case .array(let state): state.hasEnded
        }
    }

    /// Takes the next block of the file and hands the records that end in it to `sink`.
    package mutating func push(_ block: UnsafeRawBufferPointer, into sink: inout some RecordSink) {
        window.append(block)
        advance(into: &sink, isLast: false)
    }

    /// Says that the file has ended, and hands over what is left.
    package mutating func finish(into sink: inout some RecordSink) {
        advance(into: &sink, isLast: true)
    }

    private mutating func advance(into sink: inout some RecordSink, isLast: Bool) {
        if !hasPassedMark {
            guard window.count >= 3 || isLast else { return }
            hasPassedMark = true
            if window.starts(with: [0xEF, 0xBB, 0xBF]) { window.discard(to: 3) }
        }
        switch container {
        case .lines(var state):
            state.advance(&self, into: &sink, isLast: isLast)
            container = .lines(state)
        case .array(var state):
            state.advance(&self, into: &sink, isLast: isLast)
            container = .array(state)
        }
    }

    /// Hands the bytes of `range`, an offset in the window, to `sink` as the next record; the caller deals with the fault.
    mutating func deliver(_ range: Range<Int>, line: Int, into sink: inout some RecordSink) -> JSONFault? {
        let record = RecordPlace(
            ordinal: place.ordinal, line: line,
            bytes: window.base + range.lowerBound..<window.base + range.upperBound)
        guard let fault = sink.read(window.bytes(range), at: record) else {
            place.ordinal += 1
            return nil
        }
        return fault
    }

    /// Quarantines the bytes of `range`, an offset in the file, as the next record.
    mutating func quarantine(
        _ range: Range<Int>, line: Int, byte: Int, reason: String, into sink: inout some RecordSink
    ) {
        let record = RecordPlace(ordinal: place.ordinal, line: line, bytes: range)
        sink.quarantine(QuarantinedRecord(place: record, byte: byte, reason: reason))
        place.ordinal += 1
    }

    static let endsInside = "the file ends inside a record"

    var tooLong: String { "the record is longer than \(longestRecord / 1024 / 1024) MB" }
}

/// Where the splitter stands in the file.
struct SplitterPlace {
    /// The number of the next record.
    var ordinal = 0
    /// The line of the next byte.
    var line = 1
}

/// What takes the records that a splitter finds.
package protocol RecordSink {
    /// Reads a record, whose bytes are valid during the call; at least 64 bytes behind them are readable too.
    ///
    /// Returns the fault when they are not JSON, whereupon the splitter decides where the faulty record ends and hands it to
    /// `quarantine`. What is JSON but no record of the format is the sink's own affair.
    mutating func read(_ record: UnsafeRawBufferPointer, at place: RecordPlace) -> JSONFault?

    /// Takes what could not be read.
    mutating func quarantine(_ record: QuarantinedRecord)
}
