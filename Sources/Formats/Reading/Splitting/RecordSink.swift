package import Corpus

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
