import Corpus
import Testing

@testable import Formats

/// The registry of formats.
@Suite struct FormatRegistryTests {
    @Test("Every format is registered once, says what it holds, and what is written in it is read as it")
    func entries() throws {
        let names = FormatRegistry.readable
        #expect(Set(names).count == names.count)
        #expect(FormatRegistry.descriptors.allSatisfy { !$0.summary.isEmpty })
        for written in FormatRegistry.written {
            let sample = ExportSample.made([.message(1, "/0", "q", "/1", "a")], pictures: ["a.jpg"])
            let conversation = try #require(WrittenConversation(sample, fates: [.keep]))
            var line: [UInt8] = []
            written.record(conversation).appendLine(to: &line)
            let found = try line.withUnsafeBytes { try DatasetShape.detect($0, isWholeFile: true) }
            #expect(found == .found(DatasetShape(container: .lines, format: written.format)))
            #expect(RecordReader(written.format).turns(of: line) == [TurnText(question: "q", answer: "a")])
        }
    }

    @Test("A record of a format that the program does not know is no record of another")
    func unknown() {
        let record = Array(#"{"messages": [{"role": "user", "content": "q"}]}"#.utf8)
        #expect(RecordReader(DatasetFormat(rawValue: "later")).turns(of: record) == nil)
    }
}
