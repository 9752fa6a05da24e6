import Corpus
import Formats
import TestSupport
import Testing

/// Files of one record a line.
@Suite struct LineSplittingTests {
    private static let first = Reading.record(1)
    private static let second = Reading.record(2)

    @Test("Byte order mark, CRLF, blank lines and spaces around records are passed over")
    func separatorsArePassedOver() {
        let text = "\u{FEFF}\(Self.first)\r\n\r\n \t\(Self.second) \n\n"
        let batch = Reading.all(text)
        #expect(batch.samples.map(\.label) == ["1", "2"])
        #expect(batch.samples.map(\.place.line) == [1, 3])
        #expect(batch.samples.map(\.place.ordinal) == [0, 1])
        let bytes = Array(text.utf8)
        let records = batch.samples.map { String(decoding: bytes[$0.place.bytes], as: UTF8.self) }
        #expect(records == [Self.first, Self.second])
        #expect(batch.samples[0].digest == SHA256Digest(of: Array(Self.first.utf8)))
    }

    @Test("Blocks may end anywhere", arguments: [1, 2, 3, 7, 64, 100, 1000])
    func blocksMayEndAnywhere(block: Int) {
        let text = "\u{FEFF}\(Self.first)\r\n{bad\n\n\(Self.second)\n\(Reading.record(3, "\\u4e2d文\\n"))"
        let whole = Reading.all(text)
        let parts = Reading.all(text, block: block)
        #expect(parts.samples == whole.samples)
        #expect(parts.quarantined == whole.quarantined)
        #expect(whole.samples.map(\.turns[0].text.answer) == ["红色", "红色", "中文\n"])
        #expect(whole.quarantined.map(\.place.ordinal) == [1])
    }

    @Test("A bad line is quarantined with line, byte and reason, and the rest goes on")
    func badLineIsQuarantined() {
        let text = "\(Self.first)\n{\"id\": 1, \"x\": NaN}\n\(Self.second)\n"
        let batch = Reading.all(text)
        #expect(batch.samples.map(\.label) == ["1", "2"])
        let bad = batch.quarantined.first
        #expect(bad?.place.line == 2)
        #expect(bad?.byte == Self.first.utf8.count + 1 + 15)
        #expect(bad?.reason == "NaN or Infinity, which JSON does not have")
    }

    @Test("A file that ends inside a record says so")
    func endsInsideARecord() {
        let batch = Reading.all("\(Self.first)\n\(Self.second.dropLast(20))")
        #expect(batch.samples.count == 1)
        #expect(batch.quarantined.map(\.reason) == ["the file ends inside a record"])
    }

    @Test("A line that is too long is quarantined without the rest being lost", arguments: [10, 1000])
    func longLine(block: Int) {
        let long = Reading.record(7, String(repeating: "长", count: 5_000))
        let text = "\(Self.first)\n\(long)\n\(Self.second)\n\(long)"
        let batch = Reading.all(text, block: block, options: ReadingOptions(longestRecord: 4_096))
        #expect(batch.samples.map(\.label) == ["1", "2"])
        #expect(batch.samples.map(\.place.line) == [1, 3])
        #expect(batch.quarantined.map(\.place.bytes.count) == [long.utf8.count, long.utf8.count])
    }

    @Test("Nothing at all is no record", arguments: ["", "\n", "\u{FEFF}", " \r\n\n "])
    func nothing(text: String) {
        #expect(Reading.all(text).isEmpty)
        #expect(Reading.all(text, container: .array).isEmpty)
    }
}
