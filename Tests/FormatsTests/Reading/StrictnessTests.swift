import Corpus
import Formats
import TestSupport
import Testing

/// What is JSON and what is not, with the byte at which it stops.
@Suite struct StrictnessTests {
    @Test(
        "A record that is not JSON is quarantined with its reason at its byte",
        arguments: [
            (#"{"a": NaN}"#, 6, "NaN or Infinity"), (#"{"a": -Infinity}"#, 6, "NaN or Infinity"),
            (#"{"a": "\ud83d"}"#, 7, "surrogate"), (#"{"a": "\udc00x"}"#, 7, "surrogate"),
            (#"{"a": "\ud83d\u0041"}"#, 7, "surrogate"), (#"{"a": "\x"}"#, 7, "escape"),
            (#"{"a": "\u12g4"}"#, 7, "escape"),
            (#"{"a": 01}"#, 6, "number"), (#"{"a": .5}"#, 6, "not a JSON value"),
            (#"{"a": +1}"#, 6, "not a JSON value"),
            (#"{"a": 1.}"#, 6, "number"), (#"{"a": tru}"#, 6, "not a JSON value"), (#"{"a": 1,}"#, 8, "comma before"),
            (#"{"a": [1,]}"#, 9, "comma before"), (#"{"a" 1}"#, 5, "colon"), (#"{"a": 1 "b": 2}"#, 8, "comma"),
            (#"{a: 1}"#, 1, "key in double quotes"), (#"{"a": "b"c}"#, 9, "comma"),
            (#"{"a": }"#, 6, "value is missing"),
            (#"{"a": 1} x"#, 9, "follows the record"), (#"{"a": 1, "b": 2, "a": 3}"#, 17, #"key "a" stands twice"#),
            (#"{"x": [{"value": 1, "v\u0061lue": 2}]}"#, 20, "stands twice"),
            ("{\"a\": \"x\u{1}\"}", 8, "control character"),
            (#"{"a": [1}"#, 8, "bracket"),
        ])
    func isQuarantined(record: String, byte: Int, reason: String) {
        let batch = Reading.all(record + "\n")
        #expect(batch.samples.isEmpty)
        #expect(batch.quarantined.first?.byte == byte)
        #expect(batch.quarantined.first?.reason.contains(reason) == true, "\(batch.quarantined)")
    }

    @Test("Bytes that are not UTF-8 are told with their place")
    func invalidUTF8() {
        for bad in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
            let bytes = Array("{\"a\": \"文".utf8) + bad + Array("\"}\n".utf8)
            let batch = Reading.all(bytes)
            #expect(batch.quarantined.first?.byte == 10)
            #expect(batch.quarantined.first?.reason == "bytes that are not UTF-8")
        }
    }

    @Test("Nesting without end is refused, not followed")
    func deepNesting() {
        let batch = Reading.all("{\"a\": " + String(repeating: "[", count: 100_000) + "\n" + Reading.record(1))
        #expect(batch.samples.count == 1)
        #expect(batch.quarantined.first?.reason.contains("nested") == true)
    }

    @Test("Large numbers, escapes and every depth that people use are JSON")
    func isJSON() {
        let record =
            #"{"n": [123456789012345678901234567890, 1e999, -0.0E-5, 0], "s": "\/\b\f\r\t\u0000\u4e2d\ud83d\ude00", "#
            + #""conversations": [{"from": "human", "value": "\u95ee\ud83d\ude00\"\\\/?"}, {"from": "gpt", "value": ""}]}"#
        let sample = Reading.one(record)
        #expect(sample?.turns.first?.text.question == "问😀\"\\/?")
    }
}
