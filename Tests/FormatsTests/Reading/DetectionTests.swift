import Corpus
import Formats
import TestSupport
import Testing

/// The shape of a file, told from its content.
@Suite struct DetectionTests {
    private static func detect(
        _ bytes: [UInt8], isWhole: Bool = true, format: DatasetFormat? = nil
    ) throws(DatasetShapeError) -> DatasetShape.Detection {
        // Read at its own length, behind which nothing may be touched.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { memory.deallocate() }
        memory.copyBytes(from: bytes)
        return try DatasetShape.detect(UnsafeRawBufferPointer(memory), isWholeFile: isWhole, format: format)
    }

    @Test(
        "Container and format are told by the first record that has a format's keys",
        arguments: [
            (#"[{"conversations": []}]"#, .array, .llava), (#"{"conversations": []}"#, .lines, .llava),
            ("\u{FEFF}\n\n [ {\"messages\": []}", .array, .messages), (#"{"messages": []}"#, .lines, .messages),
            (#"{"image_path": "a", "qa_raw": ""}"#, .lines, .mminstruct),
            (#"{"image_path": "a", "caption": ""}"#, .lines, .mminstruct), (#"{"err": "x"}"#, .lines, .mminstruct),
            ("[]\n{\"conversations\": []}\n", .lines, .llava), ("null\n\n {\"messages\": []}", .lines, .messages),
            ("[1, 2]\n{\"err\": 1}\n", .lines, .mminstruct), ("# a note\n{\"messages\": []}\n", .lines, .messages),
            ("[{\"messages\": []}]\n{\"x\": 1}", .array, .messages), ("[\n]\n{\"messages\": []}", .array, .messages),
            ("{\"x\": NaN}\n{\"y\": 1}\n{\"messages\": []}\n", .lines, .messages),
        ] as [(String, DatasetContainer, DatasetFormat)])
    func isTold(text: String, container: DatasetContainer, format: DatasetFormat) throws {
        let found = try Self.detect(Array(text.utf8))
        #expect(found == .found(DatasetShape(container: container, format: format)))
    }

    @Test("A given format is taken, and the container told all the same")
    func formatIsGiven() throws {
        let found = try Self.detect(Array(#"[{"whatever": 1}]"#.utf8), format: .messages)
        #expect(found == .found(DatasetShape(container: .array, format: .messages)))
    }

    @Test("A file without records is no error", arguments: ["", "\n \n", "\u{FEFF}", "[]", " [ ] "])
    func noRecords(text: String) throws {
        #expect(try Self.detect(Array(text.utf8)) == .noRecords)
    }

    @Test("A beginning without a whole record asks for more")
    func undecided() throws {
        let text = #"{"conversations": [{"from": "human", "value": "long"#
        #expect(try Self.detect(Array(text.utf8), isWhole: false) == .undecided)
        #expect(try Self.detect([], isWhole: false) == .undecided)
    }

    @Test(
        "Other files are named, with what to do",
        arguments: [
            (Array("PAR1xxxx".utf8), "Parquet"), ([0x50, 0x4B, 3, 4, 0], "unzip"), ([0x1F, 0x8B, 8], "gunzip"),
            ([0xFF, 0xFE, 0x7B, 0], "UTF-16"), (Array("<html>".utf8), "HTML"), ([0x80, 4, 0x95], "pickle"),
            (Array("id,question".utf8), "does not begin with [ or {"),
            (Array("id,question\n{1},2\n".utf8), "does not begin with [ or {"),
        ] as [([UInt8], String)])
    func foreignFiles(bytes: [UInt8], hint: String) {
        let error = #expect(throws: DatasetShapeError.self) { _ = try Self.detect(bytes) }
        #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
    }

    @Test("Records of no known format are told with their keys and the formats there are")
    func unknownRecords() {
        let error = #expect(throws: DatasetShapeError.self) {
            _ = try Self.detect(Array("\n{\"question\": 1, \"image\": 2}\n".utf8))
        }
        let text = error?.description ?? ""
        for part in ["line 2", "\"question\"", "\"image\"", "llava", "messages", "mminstruct"] {
            #expect(text.contains(part), "\(text)")
        }
    }

    @Test("Records that are no objects are told so")
    func noObjects() {
        let error = #expect(throws: DatasetShapeError.self) { _ = try Self.detect(Array("[[1], [2]]".utf8)) }
        #expect(error?.description.contains("it is not a JSON object") == true)
    }

    @Test("A file that is one object is told so")
    func oneObject() {
        let error = #expect(throws: DatasetShapeError.self) {
            _ = try Self.detect(Array("{\n \"info\": {},\n \"questions\": []\n}\n".utf8))
        }
        #expect(error == .oneObject(keys: ["info", "questions"]))
    }

    @Test("A file in which nothing can be read says where it first fails")
    func unreadable() {
        let error = #expect(throws: DatasetShapeError.self) { _ = try Self.detect(Array("{bad}\n{worse}\n".utf8)) }
        #expect(error?.description.contains("line 1, at byte 1") == true)
    }
}
