import Corpus
import Formats
import TestSupport
import Testing

/// Files that are one JSON array.
@Suite struct ArraySplittingTests {
    private static let records = (1...4).map { Reading.record($0) }

    private static func read(_ text: String, block: Int = 1 << 20, longest: Int = 1 << 20) -> ReadRecords {
        Reading.all(text, container: .array, block: block, options: ReadingOptions(longestRecord: longest))
    }

    @Test(
        "Elements are found however the array is laid out",
        arguments: [
            "[\(records.joined(separator: ","))]", "\u{FEFF} \r\n[\n\(records.joined(separator: ",\r\n"))\r\n]\n\n",
            "[\n  \(records.joined(separator: "\n  ,\n  ")),\n]", "[\(records.joined(separator: " , "))",
            "[\(records.joined(separator: "\n"))]",
        ])
    func elementsAreFound(text: String) {
        let bytes = Array(text.utf8)
        for block in [1, 3, 64, 65, 1 << 20] {
            let batch = Self.read(text, block: block)
            #expect(batch.samples.map(\.label) == ["1", "2", "3", "4"])
            #expect(batch.quarantined.isEmpty)
            #expect(
                batch.samples.map { String(decoding: bytes[$0.place.bytes], as: UTF8.self) } == Self.records)
        }
    }

    @Test("Brackets, quotes and backslashes in strings do not mislead", arguments: [1, 5, 63, 64, 1000])
    func stringsDoNotMislead(block: Int) {
        let answers = [#"}]\"{["#, #"\\"#, #"\\\\\"}, {\"id\": 9"#, #"\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\""#]
        let text = "[" + answers.enumerated().map { Reading.record($0.offset, $0.element) }.joined(separator: ",") + "]"
        let batch = Self.read(text, block: block)
        #expect(batch.quarantined.isEmpty)
        #expect(batch.samples.map(\.turns[0].text.answer).first == "}]\"{[")
        #expect(batch.samples.count == answers.count)
    }

    @Test("Lines are counted through pretty-printed records")
    func linesAreCounted() {
        let text = "[\n {\n  \"conversations\": 1\n },\n \(Self.records[0]),\n\n {\"id\":\n 3}\n]"
        let batch = Self.read(text)
        #expect(batch.quarantined.map(\.place.line) == [2, 7])
        #expect(batch.samples.map(\.place.line) == [5])
    }

    @Test(
        "One bad record is quarantined alone",
        arguments: [
            #"{"id": 9, "x": NaN}"#,
            #"{"id": 9, "text": "he said "hi" to me"}"#,
            #"{"id": 9, "text": "no end of the string}"#,
            #"{"id": 9, "conversations": [{"from": "gpt", "value": "no closing bracket"}"#,
            #"{"id": 9, "conversations": [{"from": "gpt", "value": "one too many"}]]}"#,
            #"{"id": 9, "conversations": {"from": "gpt"]}"#,
            #"{id: 9}"#,
            #"{"id": 9,}"#,
            #"{"id": 9, "s": "\ud83d"}"#,
            "42", "null", "\"a string, with a comma\"", "[1, 2]", "xyz",
        ])
    func badRecordIsQuarantinedAlone(bad: String) {
        for separator in [", ", ",\n", ",\n  "] {
            let text =
                "[" + [Self.records[0], bad, Self.records[1], Self.records[2]].joined(separator: separator) + "]"
            for block in [1, 100, 1 << 20] {
                let batch = Self.read(text, block: block)
                #expect(batch.samples.map(\.label) == ["1", "2", "3"])
                #expect(batch.quarantined.map(\.place.ordinal) == [1])
                #expect(batch.samples.map(\.place.ordinal) == [0, 2, 3])
                let place = batch.quarantined.first?.place.bytes
                #expect(place?.lowerBound == 1 + Self.records[0].utf8.count + separator.utf8.count)
            }
        }
    }

    @Test("An array that ends inside a record says so; what is whole is read", arguments: [1, 50, 1 << 20])
    func endsInsideARecord(block: Int) {
        let text = "[\(Self.records[0]), \(Self.records[1]), \(Self.records[2].dropLast(5))"
        let batch = Self.read(text, block: block)
        #expect(batch.samples.map(\.label) == ["1", "2"])
        #expect(batch.quarantined.map(\.reason) == ["the file ends inside a record"])
        let first = batch.quarantined.first?.place.bytes
        #expect(first?.upperBound == text.utf8.count)
    }

    @Test("A record without its closing quote at the very end is cut off from the one before")
    func faultBeforeTheEnd() {
        let text = #"[\#(Self.records[0]), {"id": 9, "x": "no end}, \#(Self.records[1])]"#
        let batch = Self.read(text)
        #expect(batch.samples.map(\.label) == ["1", "2"])
        #expect(batch.quarantined.count == 1)
    }

    @Test("What follows the array is quarantined")
    func textAfterTheArray() {
        let batch = Self.read("[\(Self.records[0])]\ntrailing")
        #expect(batch.samples.count == 1)
        #expect(batch.quarantined.map(\.reason) == ["something follows the end of the array"])
    }

    @Test("A record that is too long is quarantined without the rest being lost", arguments: [10, 1000, 1 << 20])
    func longRecord(block: Int) {
        let long = Reading.record(7, String(repeating: "长", count: 5_000))
        let text = "[\(Self.records[0]),\n\(long),\n\(Self.records[1])]"
        let batch = Self.read(text, block: block, longest: 4_096)
        #expect(batch.samples.map(\.label) == ["1", "2"])
        #expect(batch.samples.map(\.place.line) == [1, 3])
        #expect(batch.quarantined.map(\.place.bytes.count) == [long.utf8.count])
    }

    @Test("Whether the array was closed is told")
    func completeness() {
        for (text, isComplete) in [("[{}]", true), ("[]", true), ("[{},", false), ("[{}", false)] {
            let reader = DatasetReader(DatasetShape(container: .array, format: .llava))
            Array(text.utf8).withUnsafeBytes { reader.read($0) }
            reader.finish()
            #expect(reader.isComplete == isComplete, "\(text)")
        }
    }
}
